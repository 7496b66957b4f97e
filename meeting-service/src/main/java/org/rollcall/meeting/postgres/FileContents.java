package org.rollcall.meeting.postgres;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rollcall.contracts.DocumentEvent.DocumentPublished;
import org.rollcall.contracts.DocumentEvent.DocumentStatement;
import org.rollcall.contracts.DocumentEvent.EditionPublished;
import org.rollcall.contracts.DocumentEvent.StoredFile;
import org.rollcall.contracts.Event.Correction;
import org.rollcall.writeside.store.AppendListener;
import org.rollcall.writeside.store.Appended;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The contents of files, each once under its digest. A content is written in the transaction of the event that speaks of it: there
 * is none that nothing speaks of, and no event speaks of one that is not there.
 */
@Component
public class FileContents implements AppendListener {

    private static final int PIECE = 1 << 18;

    /** What the command of this thread brings along. */
    private static final ScopedValue<Offer> OFFERED = ScopedValue.newInstance();

    private final JdbcClient jdbc;

    FileContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Offer(StoredFile file, byte[] content) {}

    /** Runs a command, and keeps the content if it records the file. */
    public <T> T offering(StoredFile file, byte[] content, Supplier<T> command) {
        return ScopedValue.where(OFFERED, new Offer(file, content)).call(command::get);
    }

    public Optional<StoredFile> find(String sha256) {
        return jdbc.sql("SELECT sha256, size, media_type FROM file_content WHERE sha256 = ?")
                .param(sha256)
                .query((row, number) -> new StoredFile(row.getString(1), row.getLong(2), row.getString(3)))
                .optional();
    }

    /** Read piece by piece, so that no reader holds all of it. */
    public InputStream read(StoredFile file) {
        return new SequenceInputStream(new Pieces(file));
    }

    private final class Pieces implements Enumeration<InputStream> {
        private final StoredFile file;
        private long next;

        Pieces(StoredFile file) {
            this.file = file;
        }

        @Override
        public boolean hasMoreElements() {
            return next < file.size();
        }

        @Override
        public InputStream nextElement() {
            if (!hasMoreElements()) {
                throw new NoSuchElementException();
            }
            var piece = jdbc.sql("SELECT substring(content FROM ? FOR ?) FROM file_content WHERE sha256 = ?")
                    .params((int) next + 1, PIECE, file.sha256())
                    .query((row, number) -> row.getBytes(1))
                    .single();
            next += piece.length;
            return new ByteArrayInputStream(piece);
        }
    }

    @Override
    public void appended(List<Appended> events) {
        events.stream()
                .map(Appended::event)
                .map(event -> event instanceof Correction correction ? correction.statement() : event)
                .filter(DocumentStatement.class::isInstance)
                .flatMap(statement -> files((DocumentStatement) statement))
                .forEach(this::keep);
    }

    private static Stream<StoredFile> files(DocumentStatement statement) {
        return switch (statement) {
            case DocumentPublished e -> e.editions().stream().flatMap(edition -> edition.file().stream());
            case EditionPublished e -> e.edition().file().stream();
        };
    }

    private void keep(StoredFile file) {
        if (OFFERED.isBound() && OFFERED.get().file().equals(file)) {
            jdbc.sql("""
                    INSERT INTO file_content (sha256, size, media_type, content) VALUES (?, ?, ?, ?)
                    ON CONFLICT (sha256) DO NOTHING""")
                    .params(
                            file.sha256(),
                            file.size(),
                            file.mediaType(),
                            OFFERED.get().content())
                    .update();
        } else if (find(file.sha256()).isEmpty()) {
            throw new IllegalStateException("nobody brought the content of " + file.sha256());
        }
    }
}
