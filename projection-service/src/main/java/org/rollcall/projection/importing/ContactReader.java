package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a contact block: lines marked T, F, E, an address of the web, and what is left: the postal address. */
final class ContactReader {

    private final List<String> address = new ArrayList<>();
    private final Map<String, Object> contact = new LinkedHashMap<>();
    private final Findings findings;

    private ContactReader(Findings findings) {
        this.findings = findings;
        contact.put("address", address);
    }

    static Map<String, Object> read(List<Line> lines, Findings findings) {
        var reader = new ContactReader(findings);
        lines.forEach(reader::read);
        return reader.contact;
    }

    private void read(Line line) {
        var text = line.content();
        int colon = text.indexOf(':');
        var mark = colon < 0 ? "" : Fold.words(text.substring(0, Math.min(colon, 20)));
        var value = text.substring(colon + 1).strip();
        switch (mark) {
            case "t", "tel", "telephone", "phone" -> put("telephone", value, line);
            case "f", "fax" -> put("fax", value, line);
            case "e", "email", "e mail", "mail" -> emails(email(value, line), line);
            case "w", "web", "website" -> put("website", website(value, line), line);
            case "http", "https" -> put("website", website(text, line), line);
            default -> other(text, line);
        }
    }

    private void other(String text, Line line) {
        boolean isMail = text.indexOf('@') > 0 && !text.contains(" ");
        if (isMail) {
            put("email", text, line);
        } else if (text.startsWith("www.")) {
            put("website", text, line);
        } else if (!Fold.words(text).equals("website")) {
            address.add(text);
        }
    }

    /** "unit@example.org; other@example.org" */
    private void emails(String value, Line line) {
        for (var one : value.split("[;,] ?")) {
            put("email", one.strip(), line);
        }
    }

    private void put(String member, String value, Line line) {
        if (contact.putIfAbsent(member, value) != null) {
            findings.warning(
                    line.number(),
                    "second-" + member,
                    "'" + Findings.brief(value) + "' is a second " + member,
                    "Only the first is proposed.");
        }
    }

    /** An address that the label of the next field was glued to. */
    private String email(String value, Line line) {
        if (!value.endsWith("Website")) {
            return value;
        }
        findings.info(line.number(), "glued-label", "The label 'Website' is glued to the e-mail address", "Taken off.");
        return value.substring(0, value.length() - "Website".length()).strip();
    }

    private String website(String value, Line line) {
        var together = value.replace(" ", "");
        if (!together.equals(value)) {
            findings.info(
                    line.number(),
                    "spaces-in-address",
                    "'" + Findings.brief(value) + "' has spaces in it",
                    "Read as " + together + ".");
        }
        return together;
    }
}
