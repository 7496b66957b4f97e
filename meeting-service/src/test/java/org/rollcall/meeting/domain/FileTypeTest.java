package org.rollcall.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.contracts.ProblemType;

class FileTypeTest {

    private static final byte[] PDF = bytes("%PDF-1.7\n%\u00e2\u00e3\n", StandardCharsets.ISO_8859_1);

    @Test
    void a_file_is_kept_as_what_it_is_said_to_be_if_it_is_that() throws IOException {
        assertThat(FileType.forbidden("application/pdf", PDF)).isEmpty();
        assertThat(FileType.forbidden("Application/PDF", PDF)).isEmpty();
        assertThat(FileType.forbidden(FileType.DOCX.mediaType(), office("word/document.xml")))
                .isEmpty();
        assertThat(FileType.forbidden(FileType.XLSX.mediaType(), office("xl/workbook.xml")))
                .isEmpty();
        assertThat(FileType.forbidden(FileType.ODT.mediaType(), openDocument(FileType.ODT.mediaType())))
                .isEmpty();
        assertThat(FileType.forbidden("application/rtf", bytes("{\\rtf1 }", StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "text/csv", "text/markdown"})
    void text_is_whatever_kind_of_text_it_is_said_to_be(String type) {
        assertThat(FileType.forbidden(type, bytes("Список, ü\r\n", StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void what_is_something_else_is_refused_with_what_it_is() throws IOException {
        assertRefused("application/pdf", bytes("no PDF", StandardCharsets.UTF_8), "text/plain");
        assertRefused("text/plain", PDF, "application/pdf");
        assertRefused(FileType.DOCX.mediaType(), office("xl/workbook.xml"), FileType.XLSX.mediaType());
        assertRefused(FileType.ODT.mediaType(), openDocument(FileType.ODS.mediaType()), FileType.ODS.mediaType());
        assertRefused("text/html", bytes("<html>", StandardCharsets.UTF_8), "text/plain");
    }

    @Test
    void what_is_of_no_type_that_is_kept_is_refused_with_those_that_are() throws IOException {
        assertRefused("application/zip", zip("anything.exe"), "application/pdf");
        assertRefused(FileType.DOCX.mediaType(), office("word/document.xml", "word/vbaProject.bin"), "application/pdf");
        assertRefused("text/plain", bytes("Zürich", Charset.forName("windows-1252")), "application/pdf");
        assertRefused("text/plain", new byte[] {'a', 0, 'b'}, "application/pdf");
        assertRefused(
                FileType.ODT.mediaType(), openDocument(FileType.ODT.mediaType() + "-template"), "application/pdf");
    }

    @Test
    void an_empty_file_is_none() {
        assertThat(FileType.forbidden("text/plain", new byte[0])
                        .orElseThrow()
                        .problem()
                        .type())
                .isEqualTo(ProblemType.UNSUITABLE_FILE);
    }

    @Property(tries = 300)
    void whatever_comes_is_looked_at_without_harm(@ForAll @Size(max = 400) byte[] some) throws IOException {
        assertThat(FileType.seenIn(some)).isNotNull();
        var broken = office("word/document.xml");
        for (int i = 0; i < some.length; i++) {
            broken[Math.floorMod(some[i] * 31 + i * 7, broken.length)] = some[i];
        }
        assertThat(FileType.seenIn(broken)).isNotNull();
    }

    private static void assertRefused(String declared, byte[] content, String suggestion) {
        var problem = FileType.forbidden(declared, content).orElseThrow().problem();
        assertThat(problem.type()).isEqualTo(ProblemType.UNSUITABLE_FILE);
        assertThat(problem.suggestions()).contains(suggestion);
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static byte[] office(String... parts) throws IOException {
        var names = new String[parts.length + 1];
        names[0] = "[Content_Types].xml";
        System.arraycopy(parts, 0, names, 1, parts.length);
        return zip(names);
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] openDocument(String type) throws IOException {
        var says = type.getBytes(StandardCharsets.US_ASCII);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var entry = new ZipEntry("mimetype");
            var checksum = new CRC32();
            checksum.update(says);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(says.length);
            entry.setCrc(checksum.getValue());
            zip.putNextEntry(entry);
            zip.write(says);
            zip.putNextEntry(new ZipEntry("content.xml"));
        }
        return bytes.toByteArray();
    }
}
