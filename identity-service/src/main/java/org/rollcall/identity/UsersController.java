package org.rollcall.identity;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an operator does with users. Disabled ones stay, so that a name in the record keeps its meaning. */
@RestController
@RequestMapping("/api/users")
class UsersController {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,63}");
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;

    private final Users users;
    private final SignIns signIns;
    private final SignInAttempts attempts;

    UsersController(Users users, SignIns signIns, SignInAttempts attempts) {
        this.users = users;
        this.signIns = signIns;
        this.attempts = attempts;
    }

    record NewUser(
            @Nullable String name,
            @Nullable String password,
            @Nullable List<String> roles) {
        @Override
        public String toString() {
            return "NewUser[" + name + "]";
        }
    }

    record ListedUser(String id, String name, List<String> roles, boolean enabled) {
        static ListedUser of(User user) {
            return new ListedUser(
                    user.subject(),
                    user.name(),
                    user.roles().stream().map(Role::claim).toList(),
                    user.enabled());
        }
    }

    record UserList(List<ListedUser> items) {}

    @GetMapping
    UserList list() {
        return new UserList(users.all().stream().map(ListedUser::of).toList());
    }

    @PostMapping
    ResponseEntity<ListedUser> add(@RequestBody NewUser request) {
        var name = name(request.name());
        var user = users.add(name, password(request.password()), roles(request.roles()))
                .orElseThrow(() ->
                        new Refused(Problem.at("name", ProblemType.USER_ALREADY_EXISTS, "'" + name + "' is taken.")));
        return ResponseEntity.created(URI.create("/identity/api/users/" + user.name()))
                .body(ListedUser.of(user));
    }

    @DeleteMapping("/{name}")
    ResponseEntity<Void> disable(@PathVariable String name) {
        disabled(name);
        return ResponseEntity.noContent().build();
    }

    /** The same for who can only post. */
    @PostMapping("/{name}/disablement")
    ListedUser disabled(@PathVariable String name) {
        var user = known(name);
        if (!users.disable(user)) {
            throw lastOperator(user);
        }
        signIns.endSessions(user.name());
        return ListedUser.of(known(name));
    }

    @PostMapping("/{name}/enablement")
    ListedUser enable(@PathVariable String name) {
        users.enable(known(name));
        return ListedUser.of(known(name));
    }

    record NewRoles(@Nullable List<String> roles) {}

    /** Other roles from the next token on, a quarter of an hour at most. */
    @PostMapping("/{name}/roles")
    ListedUser giveRoles(@PathVariable String name, @RequestBody NewRoles request) {
        var user = known(name);
        if (!users.giveRoles(user, roles(request.roles()))) {
            throw lastOperator(user);
        }
        return ListedUser.of(known(name));
    }

    record NewPassword(@Nullable String password) {
        @Override
        public String toString() {
            return "NewPassword[]";
        }
    }

    /** @param password one that was made here; it is said this once. Missing where the operator chose it. */
    record GivenPassword(Optional<String> password) {
        @Override
        public String toString() {
            return "GivenPassword[]";
        }
    }

    /** Another password; one is made where none is given. Whoever is signed in with the old one is out. */
    @PostMapping("/{name}/password")
    ResponseEntity<GivenPassword> givePassword(@PathVariable String name, @RequestBody NewPassword request) {
        var user = known(name);
        var made = request.password() == null ? Optional.of(MadePassword.anew()) : Optional.<String>empty();
        users.givePassword(user, made.orElseGet(() -> password(request.password())));
        attempts.succeeded(user.name());
        signIns.endSessions(user.name());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new GivenPassword(made));
    }

    private User known(String name) {
        return users.named(name)
                .orElseThrow(
                        () -> new Refused(Problem.of(ProblemType.UNKNOWN_USER, "Nobody is called '" + name + "'.")));
    }

    private static Refused lastOperator(User user) {
        return new Refused(Problem.of(
                ProblemType.LAST_OPERATOR, "'" + user.name() + "' is the last user with the role operator."));
    }

    private static String name(@Nullable String name) {
        if (name == null || !NAME.matcher(name).matches()) {
            throw refusedField(
                    "name", "A name is 1 to 64 letters, digits or . _ @ + -, beginning with a letter or digit.");
        }
        return name;
    }

    private static String password(@Nullable String password) {
        if (password == null || password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw refusedField(
                    "password",
                    "A password has " + SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD + " characters, of any kind.");
        }
        return password;
    }

    private static Set<Role> roles(@Nullable List<String> claims) {
        if (claims == null || claims.isEmpty()) {
            throw refusedField("roles", "A user has at least one role.");
        }
        var roles = EnumSet.noneOf(Role.class);
        for (int i = 0; i < claims.size(); i++) {
            var claim = claims.get(i);
            var at = "roles[" + i + "]";
            roles.add(Role.of(claim)
                    .orElseThrow(() -> refusedField(
                            at, "'" + claim + "' is no role.", Role.claims().toArray(String[]::new))));
        }
        return roles;
    }

    private static Refused refusedField(String field, String detail, String... suggestions) {
        return new Refused(Problem.at(field, ProblemType.INVALID_FIELD, detail, suggestions));
    }
}
