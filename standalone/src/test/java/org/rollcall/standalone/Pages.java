package org.rollcall.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Every page there is, as the controllers declare them: a new one is looked at without being named here, as long as its address
 * has no variable but those that have a value below.
 */
final class Pages {

    private static final String ROOMS = "org.rollcall.projection.pages";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** What is put into a page and is none: parts of pages, and what is no HTML. */
    private static final Set<String> PARTS = Set.of(
            "/dates/preview",
            "/forums/{forum}/card",
            "/forums/{forum}/why/drawer",
            "/imports/{id}/bar",
            "/imports/{id}/progress",
            "/problems/{slug}",
            "/public/{forum}/roll/{on}",
            "/rebuilds/{id}/progress",
            "/search/list",
            "/streams/events/{type}/schema.json");

    /** What a page is asked beside its address: what it needs, or what makes it worth seeing. */
    private static final Map<String, String> QUERIES = Map.of(
            "/forums/{forum}/compare", "?on=1992-12-31&otherOn=1993-01-01",
            "/forums/{forum}/roll", "?on=1992-12-31",
            "/forums/{forum}/roll/print", "?on=2020-12-02",
            "/forums/{forum}/time", "?on=1993-01-01",
            "/forums/{forum}/why", "?party=czech-republic&on=1995-01-01",
            "/search", "?q=aus");

    private final Rollcall rollcall;
    private final Map<String, List<String>> values = new TreeMap<>();

    private Pages(Rollcall rollcall) {
        this.rollcall = rollcall;
    }

    /** The address of each page by its name, which is that of its picture. */
    static Map<String, String> of(Rollcall rollcall) {
        return new Pages(rollcall).all();
    }

    private Map<String, String> all() {
        fillIn();
        var all = new TreeMap<String, String>();
        for (var address : declared()) {
            var query = QUERIES.getOrDefault(address, "");
            filled(address, address)
                    .forEach((name, filled) -> assertThat(all.put(name(name), filled + query))
                            .as("another page that is called like %s", filled)
                            .isNull());
        }
        return all;
    }

    private static String name(String path) {
        var name = path.replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "home" : name;
    }

    /** By what tells them apart: what was filled in where there were several things. */
    private Map<String, String> filled(String name, String address) {
        var variable = VARIABLE.matcher(address);
        if (!variable.find()) {
            return Map.of(name, address);
        }
        var known = values.get(key(address, variable.group(1)));
        assertThat(known)
                .as("a value for %s of %s, so that this page is looked at", variable.group(), address)
                .isNotNull();
        var all = new TreeMap<String, String>();
        for (var value : known) {
            all.putAll(filled(
                    known.size() > 1 ? name.replace(variable.group(), value) : name,
                    address.replace(variable.group(), value)));
        }
        return all;
    }

    /** What one word means depends on the room: {@code id} of an import, {@code id} of a rebuild. */
    private String key(String address, String variable) {
        var room = address.split("/")[1];
        return values.containsKey(room + "." + variable) ? room + "." + variable : variable;
    }

    private static Set<String> declared() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        var addresses = new TreeSet<String>();
        for (var found : scanner.findCandidateComponents(ROOMS)) {
            try {
                for (var method : Class.forName(found.getBeanClassName()).getDeclaredMethods()) {
                    addresses(method)
                            .filter(address -> !PARTS.contains(address))
                            .forEach(addresses::add);
                }
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        }
        return addresses;
    }

    private static Stream<String> addresses(Method method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        return mapping == null || !Arrays.asList(mapping.method()).contains(RequestMethod.GET)
                ? Stream.empty()
                : Arrays.stream(mapping.path()).filter(path -> !path.endsWith(".csv") && !path.endsWith(".json"));
    }

    private void fillIn() {
        values.put("forum", List.of("budapest-process"));
        values.put("party", List.of("czechoslovakia"));
        values.put("on", List.of("2020-12-02"));
        values.put("name", List.of(Ready.FIRST_USER));
        values.put("type", List.of("membership.party-admitted.v1"));
        values.put("event", List.of("membership-300"));
        values.put("how", List.of("correction", "retraction", "contest"));
        values.put("forums.what", List.of("admission", "succession", "profile", "office"));
        values.put("change.what", List.of("registration", "dissolution"));
        values.put("meetings.what", List.of("agenda", "decisions"));
        values.put("meetings.how", List.of("correction", "retraction"));
        var meeting = meeting(rollcall);
        values.put("meeting", List.of(meeting));
        values.put("forums.fact", List.of(fact("membership.party-admitted.v1", "forum", "budapest-process")));
        values.put("change.fact", List.of(fact("membership.party-dissolved.v2", "party", "czechoslovakia")));
        values.put("meetings.fact", List.of(fact("meeting.meeting-scheduled.v2", "meeting", meeting)));
        values.put("imports.id", List.of(imported()));
        values.put("number", List.of("2"));
        values.put("rebuilds.id", List.of(rebuilt()));
    }

    private String fact(String type, String member, String id) {
        return rollcall.get("/api/events?limit=500&type=" + type)
                .path("items")
                .valueStream()
                .map(event -> event.path("data"))
                .filter(data -> data.path(member).asString().equals(id))
                .map(data -> data.path("fact").asString())
                .findFirst()
                .orElseThrow();
    }

    /** One that has a date, a place and documents. */
    static String meeting(Rollcall rollcall) {
        return rollcall.get(Rollcall.FORUM + "/meetings?kind=MINISTERIAL_CONFERENCE")
                .path("items")
                .valueStream()
                .filter(meeting -> meeting.path("title").asString().contains("6th Ministerial Conference"))
                .map(meeting -> meeting.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private String imported() {
        try {
            var page = Files.readString(
                    Path.of("../projection-service/src/test/resources/pages/made-up-lagoon-process.txt"));
            var answer =
                    rollcall.send("POST", "/api/imports", "secretariat", page, Map.of("Content-Type", "text/plain"));
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
            return Rollcall.JSON.readTree(answer.body()).path("id").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String rebuilt() {
        var begun = rollcall.post("/api/rebuilds", "operator", "");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        var location = begun.headers().firstValue("Location").orElseThrow();
        var id = location.substring(location.lastIndexOf('/') + 1);
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        !rollcall.ask("/api/rebuilds/" + id, "operator").body().contains("\"RUNNING\""));
        return id;
    }
}
