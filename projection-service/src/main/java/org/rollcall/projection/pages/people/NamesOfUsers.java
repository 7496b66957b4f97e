package org.rollcall.projection.pages.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.ProblemType;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.pages.desk.Command;
import org.rollcall.projection.pages.desk.Desk;
import org.rollcall.projection.pages.words.Subjects;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Asks identity-service who subjects are, for those who may know it and are signed in: dashboards and the public see the subject,
 * as all do where another issuer knows the users.
 */
@Component
class NamesOfUsers implements Subjects {

    private static final Set<String> MAY_KNOW = Set.of("ROLE_secretariat", "ROLE_auditor", "ROLE_operator");
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Desk desk;
    private volatile @Nullable Kept kept;

    NamesOfUsers(Desk desk) {
        this.desk = desk;
    }

    private record Kept(Map<String, String> names, long until) {

        boolean isOld() {
            return System.nanoTime() - until > 0;
        }
    }

    @Override
    public String name(String subject) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked)) {
            return subject;
        }
        if (who.getPrincipal() instanceof OidcUser user && subject.equals(user.getSubject())) {
            return user.getPreferredUsername() == null ? subject : user.getPreferredUsername();
        }
        return mayKnow(who) ? names(asked.getRequest()).getOrDefault(subject, subject) : subject;
    }

    private record Sight(String own, String ownName, Map<String, String> others) {}

    @Override
    public Object sight() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null
                || !(who.getPrincipal() instanceof OidcUser user)
                || !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked)) {
            return new Sight("", "", Map.of());
        }
        var own = Objects.requireNonNullElse(user.getSubject(), "");
        return new Sight(own, name(own), mayKnow(who) ? names(asked.getRequest()) : Map.of());
    }

    private static boolean mayKnow(Authentication who) {
        return who.getPrincipal() instanceof OidcUser
                && who.getAuthorities().stream().anyMatch(role -> MAY_KNOW.contains(role.getAuthority()));
    }

    /** None while identity-service does not answer: no page waits for it more than once in a while. */
    private Map<String, String> names(HttpServletRequest request) {
        var known = kept;
        if (known != null && !known.isOld()) {
            return known.names();
        }
        try {
            return keep(asked(request));
        } catch (Refused e) {
            return e.problem().type() == ProblemType.UNAVAILABLE ? keep(Map.of()) : Map.of();
        }
    }

    private Map<String, String> keep(Map<String, String> names) {
        kept = new Kept(names, System.nanoTime() + KEPT.toNanos());
        return names;
    }

    private Map<String, String> asked(HttpServletRequest request) {
        var names = new HashMap<String, String>();
        desk.read(Command.Service.IDENTITY, "/identity/api/names", request)
                .path("names")
                .forEachEntry((subject, name) -> names.put(subject, name.asString("")));
        return Map.copyOf(names);
    }
}
