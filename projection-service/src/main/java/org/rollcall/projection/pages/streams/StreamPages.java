package org.rollcall.projection.pages.streams;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.EventNames;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.http.SessionToken;
import org.rollcall.projection.log.LogQuestion;
import org.rollcall.projection.pages.frame.Address;
import org.rollcall.projection.pages.words.Dated;
import org.rollcall.projection.pages.words.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /streams}: how to subscribe, in lines to copy; {@code /streams/token}: one's own token, for whoever asks, once;
 * {@code /streams/live}: what comes, as it comes.
 */
@Controller
class StreamPages {

    /** A change recorded earlier that takes effect today: no event of the log, so no type of the catalogue. */
    private static final String NOTICE = "notice";

    private final SessionToken tokens;
    private final LogQuestion log;
    private final Words words;
    private final String publicUrl;

    StreamPages(SessionToken tokens, LogQuestion log, Words words, @Value("${rollcall.public-url}") String publicUrl) {
        this.tokens = tokens;
        this.log = log;
        this.words = words;
        this.publicUrl = publicUrl;
    }

    /** What of the stream is asked for; both are empty for all of it. */
    record Selection(String forum, String type) {

        static Selection of(@Nullable String forum, @Nullable String type) {
            return new Selection(
                    Parameters.given(forum).orElse(""), Parameters.given(type).orElse(""));
        }

        Address at(String path) {
            return Address.of(path).with("forum", forum).with("type", type);
        }
    }

    /** @param until when it ends; {@code null} where its issuer does not say */
    record Token(String value, @Nullable Dated until) {}

    /** To be copied into a shell. */
    record Lines(String follow, String resume, String pages, String schema) {}

    @GetMapping("/streams")
    String streams(
            @RequestParam(required = false) @Nullable String forum,
            @RequestParam(required = false) @Nullable String type,
            Model page) {
        show(Selection.of(forum, type), page);
        return "streams/streams";
    }

    /** Answered in place and kept nowhere: to load the page again is to ask again. */
    @PostMapping("/streams/token")
    String token(
            @RequestParam(required = false) @Nullable String forum,
            @RequestParam(required = false) @Nullable String type,
            HttpServletRequest request,
            Model page) {
        var own = tokens.own(request);
        page.addAttribute("noSession", own.isEmpty());
        page.addAttribute(
                "token",
                own.map(token -> new Token(
                                token.value(),
                                token.expiresAt()
                                        .map((Instant at) -> words.instant(at))
                                        .orElse(null)))
                        .orElse(null));
        show(Selection.of(forum, type), page);
        return "streams/streams";
    }

    @GetMapping("/streams/live")
    String live(
            @RequestParam(required = false) @Nullable String forum,
            @RequestParam(required = false) @Nullable String type,
            Model page) {
        var selection = Selection.of(forum, type);
        page.addAttribute("selection", selection);
        page.addAttribute("types", types());
        page.addAttribute("stream", selection.at("/api/stream").toString());
        page.addAttribute("logAddress", selection.at("/log").toString());
        page.addAttribute("names", String.join(" ", new TreeMap<>(EventNames.all()).keySet()) + " message " + NOTICE);
        return "streams/live";
    }

    private void show(Selection selection, Model page) {
        var position = log.horizon().toString();
        page.addAttribute("selection", selection);
        page.addAttribute("types", types());
        page.addAttribute("position", position);
        page.addAttribute("live", selection.at("/streams/live").toString());
        page.addAttribute(
                "lines",
                new Lines(
                        curl("-N ", selection.at("/api/stream")),
                        curl("-N -H 'Last-Event-ID: " + position + "' ", selection.at("/api/stream")),
                        curl("", selection.at("/api/events")),
                        curl("", Address.of("/streams/events/membership.party-admitted.v1/schema.json"))));
    }

    /** In an address nothing is left that a shell would read as more than a letter. */
    private String curl(String options, Address address) {
        return "curl " + options + "-H \"Authorization: Bearer $TOKEN\" '" + publicUrl + address + "'";
    }

    private Map<String, String> types() {
        var types = new LinkedHashMap<String, String>();
        types.put("", words.say("streams.type.all"));
        new TreeMap<>(EventNames.all()).keySet().forEach(type -> types.put(type, type));
        return types;
    }
}
