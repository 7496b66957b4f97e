package org.rollcall.identity;

import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Makes the user that the configuration names, while there is no user at all; before the first request is answered. */
@Component
class FirstUser implements InitializingBean {

    private final Users users;
    private final IdentityProperties.@Nullable FirstUser configured;

    FirstUser(Users users, IdentityProperties properties) {
        this.users = users;
        this.configured = properties.firstUser();
    }

    @Override
    public void afterPropertiesSet() {
        if (configured != null && users.none()) {
            users.add(configured.name(), configured.password(), EnumSet.allOf(Role.class));
        }
    }
}
