package org.rollcall.projection.pages.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.rollcall.projection.pages.desk.Answer;
import org.rollcall.projection.pages.desk.Body;
import org.rollcall.projection.pages.desk.Command;
import org.rollcall.projection.pages.desk.Desk;
import org.rollcall.projection.pages.desk.Flash;
import org.rollcall.projection.pages.desk.Form;
import org.rollcall.projection.pages.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /people}: who can sign in. {@code /people/{name}}: one of them. */
@Controller
class PeoplePages {

    private static final List<String> ROLES = List.of("secretariat", "auditor", "dashboard", "operator");

    private final Directory directory;
    private final Desk desk;
    private final Words words;

    PeoplePages(Directory directory, Desk desk, Words words) {
        this.directory = directory;
        this.desk = desk;
        this.words = words;
    }

    @GetMapping("/people")
    String all(HttpServletRequest request, Model page) {
        return all(Form.fresh(), request, page);
    }

    private String all(Form form, HttpServletRequest request, Model page) {
        page.addAttribute("form", form);
        page.addAttribute("roles", ROLES);
        page.addAttribute("people", directory.people(request));
        page.addAttribute(
                "scripts",
                directory.signIns(request).stream()
                        .filter(signIn -> signIn.user().isEmpty())
                        .toList());
        return "people/people";
    }

    @PostMapping("/people")
    String add(HttpServletRequest request, Model page, RedirectAttributes next) {
        var form = Form.sent(request);
        return switch (send(
                "/identity/api/users",
                Body.of(form).texts("name", "password").list("roles").json(),
                request)) {
            case Answer.Accepted added -> {
                Flash.done(next, words.say("people.added", form.value("name")), added);
                yield "redirect:/people";
            }
            // a password is not kept: it is typed again
            case Answer.Refusal refusal ->
                all(form.with("password", "").refused(refusal, List.of("name", "password", "roles")), request, page);
        };
    }

    @GetMapping("/people/{name}")
    String one(@PathVariable String name, HttpServletRequest request, Model page) {
        return one(name, Form.fresh(), request, page);
    }

    private String one(String name, Form form, HttpServletRequest request, Model page) {
        var person = directory.person(name, request);
        page.addAttribute("form", form);
        page.addAttribute("roles", ROLES);
        page.addAttribute("person", person);
        page.addAttribute("signIns", directory.signIns(person, request));
        return "people/person";
    }

    @PostMapping("/people/{name}/roles")
    String giveRoles(@PathVariable String name, HttpServletRequest request, Model page, RedirectAttributes next) {
        var form = Form.sent(request);
        var body = new LinkedHashMap<String, Object>();
        body.put("roles", form.values("roles"));
        return change(name, "/roles", body, "people.roles.given", form, request, page, next);
    }

    /** What was made is in what the next page says, once; it is kept nowhere. */
    @PostMapping("/people/{name}/password")
    String givePassword(@PathVariable String name, HttpServletRequest request, Model page, RedirectAttributes next) {
        var form = Form.sent(request);
        var typed = Body.of(form).texts("password").json();
        return switch (send("/identity/api/users/{name}/password", typed, request, name)) {
            case Answer.Accepted given -> {
                var made = given.receipt().path("password").asString("");
                next.addFlashAttribute(
                        "flash",
                        new Flash(
                                "done",
                                words.say(made.isEmpty() ? "people.password.given" : "people.password.made", name),
                                made.isEmpty() ? List.of() : List.of(made)));
                next.addAttribute("name", name);
                yield "redirect:/people/{name}";
            }
            case Answer.Refusal refusal ->
                one(name, form.with("password", "").refused(refusal, List.of("password")), request, page);
        };
    }

    @PostMapping("/people/{name}/disablement")
    String disable(@PathVariable String name, HttpServletRequest request, Model page, RedirectAttributes next) {
        return change(name, "/disablement", Map.of(), "people.disabled", Form.fresh(), request, page, next);
    }

    @PostMapping("/people/{name}/enablement")
    String enable(@PathVariable String name, HttpServletRequest request, Model page, RedirectAttributes next) {
        return change(name, "/enablement", Map.of(), "people.enabled", Form.fresh(), request, page, next);
    }

    @PostMapping("/people/{name}/sign-ins/{id}/revocation")
    String revoke(
            @PathVariable String name, @PathVariable String id, HttpServletRequest request, RedirectAttributes next) {
        next.addAttribute("name", name);
        switch (send("/identity/api/sign-ins/{id}/revocation", Map.of(), request, id)) {
            case Answer.Accepted revoked -> Flash.done(next, words.say("people.revoked"), revoked);
            case Answer.Refusal refusal -> Flash.refused(next, refusal.detail());
        }
        return "redirect:/people/{name}";
    }

    private String change(
            String name,
            String what,
            Map<String, ?> body,
            String done,
            Form form,
            HttpServletRequest request,
            Model page,
            RedirectAttributes next) {
        return switch (send("/identity/api/users/{name}" + what, body, request, name)) {
            case Answer.Accepted changed -> {
                Flash.done(next, words.say(done, name), changed);
                next.addAttribute("name", name);
                yield "redirect:/people/{name}";
            }
            case Answer.Refusal refusal -> one(name, form.refused(refusal, List.of("roles")), request, page);
        };
    }

    private Answer send(String path, Map<String, ?> body, HttpServletRequest request, String... ids) {
        return desk.send(
                new Command(
                        Command.Service.IDENTITY,
                        path,
                        List.of(ids),
                        body,
                        Form.fresh().key(),
                        OptionalLong.empty()),
                request);
    }
}
