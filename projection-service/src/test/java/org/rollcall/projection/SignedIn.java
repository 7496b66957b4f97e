package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A browser that somebody has signed in with: it has a cookie, and forms of the pages it was shown. */
final class SignedIn {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    final String cookie;
    private final Projected projected;

    private SignedIn(Projected projected, String cookie) {
        this.projected = projected;
        this.cookie = cookie;
    }

    static SignedIn as(String role, Projected projected) throws Exception {
        var begun = projected.send(at(projected, "/oauth2/authorization/rollcall"));
        var location = begun.headers().firstValue("Location").orElseThrow();
        var state = location.replaceAll(".*[?&]state=([^&]*).*", "$1");
        var nonce = location.replaceAll(".*[?&]nonce=([^&]*).*", "$1");
        var back = projected.send(
                at(projected, "/login/oauth2/code/rollcall?code=" + nonce + "." + role + "&state=" + state)
                        .header("Cookie", cookie(begun)));
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(back.headers().firstValue("Location").orElse("")).doesNotContain("error");
        assertThat(cookie(back)).isNotEqualTo(cookie(begun));
        return new SignedIn(projected, cookie(back));
    }

    private static HttpRequest.Builder at(Projected projected, String path) {
        return HttpRequest.newBuilder(URI.create(projected.url(path)));
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    HttpRequest.Builder at(String path) {
        return at(projected, path).header("Cookie", cookie);
    }

    /** A page, as a person opens it. */
    HttpResponse<String> open(String path) throws Exception {
        return projected.send(at(path).header("Accept", "text/html,*/*;q=0.8"));
    }

    /** The token that the forms of a page hold. */
    static String csrf(HttpResponse<String> page) {
        var token = CSRF.matcher(page.body());
        assertThat(token.find()).as("a form in " + page.body()).isTrue();
        return token.group(1);
    }

    /** Sends a form of {@code page}; {@code fields} are names and values in turn. */
    HttpResponse<String> submit(HttpResponse<String> page, String path, String... fields) throws Exception {
        var form = new StringBuilder("_csrf=" + URLEncoder.encode(csrf(page), StandardCharsets.UTF_8));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&')
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return projected.send(at(path).header("Accept", "text/html,*/*;q=0.8")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
    }
}
