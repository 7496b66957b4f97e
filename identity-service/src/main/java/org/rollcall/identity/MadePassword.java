package org.rollcall.identity;

import java.security.SecureRandom;

/** A password nobody chose: some 100 bits, of signs that are not taken for one another. */
final class MadePassword {

    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 5;
    private static final int IN_A_GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private MadePassword() {}

    static String anew() {
        var password = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            if (group > 0) {
                password.append('-');
            }
            for (int i = 0; i < IN_A_GROUP; i++) {
                password.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
            }
        }
        return password.toString();
    }
}
