package org.rollcall.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The users of this installation. Names are compared without regard to case. */
@Repository
class Users {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transactions;

    Users(JdbcClient jdbc, PasswordEncoder passwords, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.transactions = transactions;
    }

    boolean none() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM account)")
                .query(Boolean.class)
                .single();
    }

    List<User> all() {
        return jdbc.sql("SELECT id, name, roles, enabled FROM account ORDER BY lower(name)")
                .query(Users::user)
                .list();
    }

    Optional<User> named(String name) {
        return jdbc.sql("SELECT id, name, roles, enabled FROM account WHERE lower(name) = lower(?)")
                .param(name)
                .query(Users::user)
                .optional();
    }

    Optional<String> passwordHash(String name) {
        return jdbc.sql("SELECT password_hash FROM account WHERE lower(name) = lower(?)")
                .param(name)
                .query(String.class)
                .optional();
    }

    /** Adds a user; empty if the name is taken. */
    Optional<User> add(String name, String password, Set<Role> roles) {
        var user = new User(UUID.randomUUID(), name, roles, true);
        try {
            jdbc.sql("INSERT INTO account (id, name, password_hash, roles) VALUES (?, ?, ?, ?)")
                    .params(
                            user.id(),
                            name,
                            passwords.encode(password),
                            roles.stream().map(Role::claim).toArray(String[]::new))
                    .update();
            return Optional.of(user);
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    /**
     * Keeps a user from signing in, and ends the sign-ins there are: no token is renewed from now on, those issued run out.
     *
     * @return false, with nothing changed, if nobody who can manage users would be left
     */
    boolean disable(User user) {
        return Boolean.TRUE.equals(transactions.execute(status -> disableUnlessLastOperator(user)));
    }

    private boolean disableUnlessLastOperator(User user) {
        // two operators who disable each other at the same moment wait here for one another
        var operators = jdbc.sql("SELECT id FROM account WHERE enabled AND ? = ANY (roles) ORDER BY id FOR UPDATE")
                .param(Role.OPERATOR.claim())
                .query(UUID.class)
                .list();
        if (operators.equals(List.of(user.id()))) {
            return false;
        }
        jdbc.sql("UPDATE account SET enabled = false WHERE id = ?")
                .param(user.id())
                .update();
        jdbc.sql("DELETE FROM oauth2_authorization WHERE principal_name = ?")
                .param(user.name())
                .update();
        return true;
    }

    private static User user(ResultSet row, int number) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::of)
                .forEach(role -> role.ifPresent(roles::add));
        return new User(row.getObject("id", UUID.class), row.getString("name"), roles, row.getBoolean("enabled"));
    }
}
