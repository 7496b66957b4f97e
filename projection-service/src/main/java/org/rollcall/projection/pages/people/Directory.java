package org.rollcall.projection.pages.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.ProblemType;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.pages.desk.Command;
import org.rollcall.projection.pages.desk.Desk;
import org.rollcall.projection.pages.words.Dated;
import org.rollcall.projection.pages.words.Words;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What identity-service knows of people, for a page. */
@Component
class Directory {

    private final Desk desk;
    private final Words words;

    Directory(Desk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    record Person(String id, String name, List<String> roles, boolean enabled) {

        boolean is(String role) {
            return roles.contains(role);
        }
    }

    /**
     * @param user empty for a script
     * @param until when it can no longer be renewed; for a script, when its token runs out
     */
    record SignIn(String id, String user, List<String> roles, Dated since, Dated tokenUntil, Dated until) {}

    List<Person> people(HttpServletRequest request) {
        var people = new ArrayList<Person>();
        desk.read(Command.Service.IDENTITY, "/identity/api/users", request)
                .path("items")
                .forEach(item -> people.add(person(item)));
        return List.copyOf(people);
    }

    Person person(String name, HttpServletRequest request) {
        return people(request).stream()
                .filter(person -> person.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new Refused(ProblemType.UNKNOWN_USER, "Nobody is called '" + name + "'."));
    }

    private static Person person(JsonNode item) {
        return new Person(
                item.path("id").asString(""),
                item.path("name").asString(""),
                texts(item.path("roles")),
                item.path("enabled").asBoolean(false));
    }

    List<SignIn> signIns(HttpServletRequest request) {
        return signIns(desk.read(Command.Service.IDENTITY, "/identity/api/sign-ins", request));
    }

    List<SignIn> signIns(Person of, HttpServletRequest request) {
        return signIns(desk.read(Command.Service.IDENTITY, "/identity/api/sign-ins?user={user}", request, of.name()));
    }

    private List<SignIn> signIns(JsonNode answer) {
        var signIns = new ArrayList<SignIn>();
        answer.path("items").forEach(item -> {
            var tokenUntil = at(item.path("tokenUntil"));
            signIns.add(new SignIn(
                    item.path("id").asString(""),
                    item.path("user").asString(""),
                    texts(item.path("roles")),
                    at(item.path("since")),
                    tokenUntil,
                    Optional.of(item.path("until"))
                            .filter(until -> until.isString())
                            .map(this::at)
                            .orElse(tokenUntil)));
        });
        return List.copyOf(signIns);
    }

    private Dated at(JsonNode instant) {
        return words.instant(Instant.parse(instant.asString("")));
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(item -> texts.add(item.asString("")));
        return List.copyOf(texts);
    }
}
