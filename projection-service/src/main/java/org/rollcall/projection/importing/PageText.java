package org.rollcall.projection.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rollcall.contracts.ProblemType;
import org.rollcall.projection.http.Refused;

/** Makes lines of the bytes of a page, or refuses them: what it takes is bounded, whatever comes in. */
final class PageText {

    static final int MOST_BYTES = 5 * 1024 * 1024;
    static final int MOST_LINES = 20_000;
    static final int LONGEST_LINE = 20_000;

    /** Of a document that is none of text. */
    private static final Pattern MARKUP = Pattern.compile("(?i)<(!doctype|html|head|body|table|svg|\\?xml)\\b");

    private static final int BEGINNING = 4_000;

    private PageText() {}

    /** @throws Refused with {@code UNREADABLE_PAGE} or {@code TOO_LARGE} */
    static Page read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new Refused(ProblemType.TOO_LARGE, "A page has at most " + MOST_BYTES + " bytes.");
        }
        var text = decode(bytes);
        if (text.isBlank()) {
            throw unreadable("The page is empty.");
        }
        if (MARKUP.matcher(text.substring(0, Math.min(text.length(), BEGINNING)))
                .find()) {
            throw unreadable("The page is markup: bring its text, as a browser shows it.");
        }
        if (text.lines().skip(MOST_LINES).findAny().isPresent()) {
            throw unreadable("The page has more than " + MOST_LINES + " lines.");
        }
        var lines = new ArrayList<Line>();
        var hidden = new ArrayList<Integer>();
        var cut = new ArrayList<Integer>();
        text.lines().forEach(raw -> {
            int number = lines.size() + 1;
            if (raw.length() > LONGEST_LINE) {
                cut.add(number);
            }
            var read = raw.substring(0, Math.min(raw.length(), LONGEST_LINE));
            var visible = visible(read);
            if (read.codePoints().anyMatch(c -> Character.getType(c) == Character.FORMAT)) {
                hidden.add(number);
            }
            lines.add(new Line(number, visible.strip()));
        });
        return new Page(sha256(bytes), lines, hidden, cut);
    }

    /** UTF-16 where a mark says so; else UTF-8, or Windows-1252 where it is none: what pages are saved in. */
    private static String decode(byte[] bytes) {
        var charsets = isMarkedUtf16(bytes)
                ? List.of(StandardCharsets.UTF_16)
                : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));
        var text = charsets.stream()
                .flatMap(charset -> strictly(charset, bytes).stream())
                .findFirst()
                .orElseThrow(() -> unreadable("The page is text in neither UTF-8 nor Windows-1252."));
        if (text.chars().anyMatch(PageText::isBinary)) {
            throw unreadable("The page is no text: it has control characters in it.");
        }
        return text;
    }

    private static boolean isMarkedUtf16(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        return mark == 0xfeff || mark == 0xfffe;
    }

    private static Optional<String> strictly(Charset charset, byte[] bytes) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException isOfAnother) {
            return Optional.empty();
        }
    }

    private static boolean isBinary(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x85;
    }

    /** Without format characters (direction marks, zero-width spaces, byte order marks); every space a plain one. */
    private static String visible(String raw) {
        var visible = new StringBuilder(raw.length());
        raw.codePoints().filter(c -> Character.getType(c) != Character.FORMAT).forEach(c -> {
            if (c == '\t') {
                // the border of a column, which one space is not
                visible.append("  ");
            } else {
                visible.appendCodePoint(Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c);
            }
        });
        return visible.toString();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Refused unreadable(String detail) {
        return new Refused(ProblemType.UNREADABLE_PAGE, detail);
    }
}
