package org.rollcall.standalone;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Properties;

/** Passwords of one instance: each made at random when first asked for, and kept in a file only its owner can read. */
final class Secrets {

    /** Without the letters and digits that are taken for others; 20 of them are over 110 bits. */
    private static final String ALPHABET = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties kept;

    private Secrets(Path file, Properties kept) {
        this.file = file;
        this.kept = kept;
    }

    static Secrets keptIn(Path file) {
        var kept = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            } catch (IOException e) {
                throw new Refusal(file + " cannot be read by you: " + e.getMessage(), e);
            }
        }
        return new Secrets(file, kept);
    }

    /** The secret of that name; made and kept now if there is none yet. */
    synchronized String of(String name) {
        var known = kept.getProperty(name);
        if (known != null) {
            return known;
        }
        var made = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            made.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        kept.setProperty(name, made.toString());
        try {
            var text = new StringWriter();
            kept.store(text, "Made by Rollcall for this instance; keep it to yourself");
            SmallFile.writePrivately(file, text.toString());
        } catch (IOException e) {
            throw new Refusal(file + " cannot be written: " + e.getMessage(), e);
        }
        return made.toString();
    }
}
