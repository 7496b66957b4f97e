package org.rollcall.standalone.backup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The sum that each line begins with: SHA-256, in hexadecimal, of the line before's sum and what follows its own in the line.
 * So a line that was changed, lost, doubled or moved is found at its place.
 */
final class ChainOfSums {

    private static final String BEGIN = "{\"sum\":\"";
    private static final String BEHIND = "\",";
    private static final int LENGTH = 64;
    private static final int REST = BEGIN.length() + LENGTH + BEHIND.length();

    private final MessageDigest digest = sha256();
    private String last = "0".repeat(LENGTH);

    /** @param object a JSON object with one member at least */
    String sealed(String object) {
        var rest = object.substring(1);
        last = sum(rest);
        return BEGIN + last + BEHIND + rest;
    }

    /** Whether {@code line} is the one that was written behind the line opened before. */
    boolean opens(String line) {
        if (line.length() <= REST || !line.startsWith(BEGIN) || !line.startsWith(BEHIND, REST - BEHIND.length())) {
            return false;
        }
        last = sum(line.substring(REST));
        return line.startsWith(last, BEGIN.length());
    }

    private String sum(String rest) {
        digest.update(last.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest.digest(rest.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
