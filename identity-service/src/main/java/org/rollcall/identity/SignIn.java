package org.rollcall.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How a name and a password become somebody. */
@Configuration(proxyBeanMethods = false)
class SignIn {

    /** New hashes are Argon2id; bcrypt is read for users brought along from elsewhere. */
    @Bean
    static PasswordEncoder passwords() {
        return new DelegatingPasswordEncoder(
                "argon2",
                Map.of(
                        "argon2",
                        Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
                        "bcrypt",
                        new BCryptPasswordEncoder()));
    }

    @Bean
    SignInAttempts attempts() {
        return new SignInAttempts(Clock.systemUTC());
    }

    @Bean
    AuthenticationProvider nameAndPassword(Users users, PasswordEncoder passwords, SignInAttempts attempts) {
        // takes as long for a name nobody has as for one somebody has
        var provider = new DaoAuthenticationProvider(details(users));
        provider.setPasswordEncoder(passwords);
        // that somebody is disabled is said only to who knows the password
        provider.setPreAuthenticationChecks(user -> {});
        provider.setPostAuthenticationChecks(user -> {
            if (!user.isEnabled()) {
                throw new DisabledException("disabled");
            }
        });
        return new Guarded(provider, attempts);
    }

    private static UserDetailsService details(Users users) {
        return name -> {
            var user = users.named(name).orElseThrow(() -> new UsernameNotFoundException("no such user"));
            return org.springframework.security.core.userdetails.User.withUsername(user.name())
                    .password(users.passwordHash(name).orElseThrow())
                    .disabled(!user.enabled())
                    .authorities(user.roles().stream()
                            .map(role -> "ROLE_" + role.claim())
                            .toArray(String[]::new))
                    .build();
        };
    }

    /** Refuses a locked name before its password is looked at. */
    private record Guarded(AuthenticationProvider provider, SignInAttempts attempts) implements AuthenticationProvider {

        @Override
        public @Nullable Authentication authenticate(Authentication authentication) {
            var name = authentication.getName();
            var locked = attempts.begin(name);
            if (locked.isPositive()) {
                throw new Locked(locked);
            }
            var somebody = provider.authenticate(authentication);
            if (somebody != null) {
                attempts.succeeded(name);
            }
            return somebody;
        }

        @Override
        public boolean supports(Class<?> type) {
            return provider.supports(type);
        }
    }

    /** Too many failures; try again after {@code remaining}. */
    static final class Locked extends LockedException {

        private static final long serialVersionUID = 1;

        private final Duration remaining;

        Locked(Duration remaining) {
            super("locked");
            this.remaining = remaining;
        }

        Duration remaining() {
            return remaining;
        }
    }
}
