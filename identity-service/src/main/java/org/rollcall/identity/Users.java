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
        if (isLastOperator(user)) {
            return false;
        }
        jdbc.sql("UPDATE account SET enabled = false WHERE id = ?")
                .param(user.id())
                .update();
        endSignIns(user);
        return true;
    }

    /** Two operators who disable each other at the same moment wait here for one another. */
    private boolean isLastOperator(User user) {
        var operators = jdbc.sql("SELECT id FROM account WHERE enabled AND ? = ANY (roles) ORDER BY id FOR UPDATE")
                .param(Role.OPERATOR.claim())
                .query(UUID.class)
                .list();
        return operators.equals(List.of(user.id()));
    }

    /** Lets a user sign in again. */
    void enable(User user) {
        jdbc.sql("UPDATE account SET enabled = true WHERE id = ?")
                .param(user.id())
                .update();
    }

    /**
     * Gives a user other roles; tokens have them from their next renewal on.
     *
     * @return false, with nothing changed, if nobody who can manage users would be left
     */
    boolean giveRoles(User user, Set<Role> roles) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            if (!roles.contains(Role.OPERATOR) && isLastOperator(user)) {
                return false;
            }
            jdbc.sql("UPDATE account SET roles = ? WHERE id = ?")
                    .params(roles.stream().map(Role::claim).toArray(String[]::new), user.id())
                    .update();
            return true;
        }));
    }

    /** Gives a user another password, and ends the sign-ins there are: whoever had the old one is out. */
    void givePassword(User user, String password) {
        var hash = passwords.encode(password);
        transactions.executeWithoutResult(status -> {
            jdbc.sql("UPDATE account SET password_hash = ? WHERE id = ?")
                    .params(hash, user.id())
                    .update();
            endSignIns(user);
        });
    }

    private void endSignIns(User user) {
        jdbc.sql("DELETE FROM oauth2_authorization WHERE principal_name = ?")
                .param(user.name())
                .update();
    }

    private static User user(ResultSet row, int number) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::of)
                .forEach(role -> role.ifPresent(roles::add));
        return new User(row.getObject("id", UUID.class), row.getString("name"), roles, row.getBoolean("enabled"));
    }
}
