package org.rollcall.meeting.domain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The types of files that are kept, each known by its content and not by its name. Few on purpose: what a secretariat publishes,
 * and nothing that runs.
 */
public enum FileType {
    PDF("application/pdf", "pdf", bytes -> beginsWith(bytes, "%PDF-")),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx",
            bytes -> isOffice(bytes, "word/document.xml")),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "xlsx",
            bytes -> isOffice(bytes, "xl/workbook.xml")),
    PPTX(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "pptx",
            bytes -> isOffice(bytes, "ppt/presentation.xml")),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    /** The three older ones of one producer have one form of file; which of them it is, is not seen from outside. */
    DOC("application/msword", "doc", FileType::isCompoundFile),
    XLS("application/vnd.ms-excel", "xls", FileType::isCompoundFile),
    PPT("application/vnd.ms-powerpoint", "ppt", FileType::isCompoundFile),
    RTF("application/rtf", "rtf", bytes -> beginsWith(bytes, "{\\rtf")),
    PNG("image/png", "png", bytes -> beginsWith(bytes, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)),
    JPEG("image/jpeg", "jpg", bytes -> beginsWith(bytes, 0xff, 0xd8, 0xff)),
    TIFF("image/tiff", "tif", bytes -> beginsWith(bytes, 'I', 'I', 0x2a, 0) || beginsWith(bytes, 'M', 'M', 0, 0x2a)),
    TEXT("text/plain", "txt", FileType::isText),
    CSV("text/csv", "csv", FileType::isText),
    MARKDOWN("text/markdown", "md", FileType::isText);

    /** Where an OpenDocument file says what it is: in its first entry, which is not compressed. */
    private static final int FIRST_ENTRY = 30;

    private final String mediaType;
    private final String extension;
    private final Predicate<byte[]> isSeenIn;

    FileType(String mediaType, String extension, Predicate<byte[]> isSeenIn) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.isSeenIn = isSeenIn;
    }

    FileType(String openDocument, String extension) {
        this(openDocument, extension, bytes -> isOpenDocument(bytes, openDocument));
    }

    public String mediaType() {
        return mediaType;
    }

    /** With which names of such files end, without the dot. */
    public String extension() {
        return extension;
    }

    public static Optional<FileType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equalsIgnoreCase(mediaType))
                .findFirst();
    }

    /** What forbids to keep a content under the type it is said to be of. */
    public static Optional<Rejection> forbidden(String declared, byte[] content) {
        if (content.length == 0) {
            return Optional.of(new Rejection.UnsuitableFile("The file is empty.", List.of()));
        }
        var seen = seenIn(content);
        var types = seen.stream().map(FileType::mediaType).toList();
        if (seen.stream().anyMatch(type -> type.mediaType.equalsIgnoreCase(declared))) {
            return Optional.empty();
        }
        if (seen.isEmpty()) {
            return Optional.of(new Rejection.UnsuitableFile(
                    "By its content the file is of none of the types that are kept.",
                    Arrays.stream(values()).map(FileType::mediaType).toList()));
        }
        return Optional.of(new Rejection.UnsuitableFile(
                "The file is said to be " + declared + ", and by its content it is " + String.join(" or ", types) + ".",
                types));
    }

    /** Those it may be; text only where nothing else is seen in it. */
    static List<FileType> seenIn(byte[] content) {
        var seen = new ArrayList<FileType>();
        for (var type : values()) {
            if (!(type.isText() && !seen.isEmpty() && !seen.getFirst().isText()) && type.isSeenIn.test(content)) {
                seen.add(type);
            }
        }
        return seen;
    }

    private boolean isText() {
        return this == TEXT || this == CSV || this == MARKDOWN;
    }

    private static boolean beginsWith(byte[] bytes, String text) {
        return isAt(bytes, 0, text);
    }

    private static boolean isAt(byte[] bytes, int place, String text) {
        var expected = text.getBytes(StandardCharsets.US_ASCII);
        return bytes.length >= place + expected.length
                && Arrays.equals(bytes, place, place + expected.length, expected, 0, expected.length);
    }

    private static boolean beginsWith(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** With macros in it, it is of another type, which is not kept. */
    private static boolean isOffice(byte[] bytes, String part) {
        var names = ZipNames.of(bytes);
        return names.contains("[Content_Types].xml")
                && names.contains(part)
                && names.stream().noneMatch(name -> name.endsWith("vbaProject.bin"));
    }

    private static boolean isOpenDocument(byte[] bytes, String type) {
        var says = "mimetype" + type;
        return beginsWith(bytes, "PK") && isAt(bytes, FIRST_ENTRY, says) && !isAt(bytes, FIRST_ENTRY, says + "-");
    }

    private static boolean isCompoundFile(byte[] bytes) {
        return beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    }

    private static boolean isText(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .chars()
                    .noneMatch(letter -> Character.isISOControl(letter) && "\n\r\t\f".indexOf(letter) < 0);
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
