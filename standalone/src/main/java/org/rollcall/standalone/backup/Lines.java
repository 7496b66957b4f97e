package org.rollcall.standalone.backup;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Lines of JSON, compressed, each sealed with a sum. */
final class Lines {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Class<? extends Line>> KINDS = Map.of(
            "header", Line.Header.class,
            "event", Line.Event.class,
            "events", Line.Events.class,
            "row", Line.Row.class,
            "end", Line.End.class);

    private Lines() {}

    static final class Writer implements AutoCloseable {

        private final BufferedWriter out;
        private final ChainOfSums sums = new ChainOfSums();
        private long written;

        Writer(OutputStream out) throws IOException {
            this.out = new BufferedWriter(
                    new OutputStreamWriter(new GZIPOutputStream(out, 1 << 16), StandardCharsets.UTF_8));
        }

        void write(Line line) throws IOException {
            var kind = switch (line) {
                case Line.Header header -> "header";
                case Line.Event event -> "event";
                case Line.Events events -> "events";
                case Line.Row row -> "row";
                case Line.End end -> "end";
            };
            out.write(sums.sealed(JSON.writeValueAsString(Map.of(kind, line))));
            out.write('\n');
            written++;
        }

        /** The last line; without it a file is known to be cut off. */
        void end() throws IOException {
            write(new Line.End(written));
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** Reads line after line; throws {@link UnusableBackup}, with the number of the line, where one is not as it was written. */
    static final class Reader implements Iterator<Line>, AutoCloseable {

        private final BufferedReader in;
        private final ChainOfSums sums = new ChainOfSums();
        private long read;
        private @Nullable Line last;

        Reader(InputStream in) throws IOException {
            try {
                this.in = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(in, 1 << 16), StandardCharsets.UTF_8));
            } catch (java.util.zip.ZipException | java.io.EOFException e) {
                throw new UnusableBackup("It is no backup: it is not compressed by gzip.");
            }
            if (!(next() instanceof Line.Header header)) {
                throw none();
            }
            if (header.format() > Line.FORMAT) {
                throw new UnusableBackup("It is in format " + header.format()
                        + ", of a newer Rollcall; this one reads up to " + Line.FORMAT + ".");
            }
        }

        @Override
        public boolean hasNext() {
            return !(last instanceof Line.End);
        }

        @Override
        public Line next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            last = parse(text());
            if (last instanceof Line.End end && end.lines() != read - 1) {
                throw damaged("it ends after " + (read - 1) + " lines, and " + end.lines() + " were written");
            }
            return last;
        }

        private String text() {
            String text;
            try {
                text = in.readLine();
            } catch (IOException e) {
                throw damaged("it cannot be read on (" + e.getMessage() + ")");
            }
            if (text == null) {
                throw damaged("it is cut off");
            }
            read++;
            return text;
        }

        private Line parse(String text) {
            if (!sums.opens(text)) {
                throw read == 1 ? none() : damaged("it is not the line that was written");
            }
            try {
                var object = JSON.readTree(text);
                for (var kind : KINDS.entrySet()) {
                    if (object.has(kind.getKey())) {
                        return JSON.treeToValue(object.get(kind.getKey()), kind.getValue());
                    }
                }
            } catch (JacksonException e) {
                throw damaged("it cannot be understood (" + e.getOriginalMessage() + ")");
            }
            throw damaged("it is of no kind that this version knows");
        }

        private static UnusableBackup none() {
            return new UnusableBackup("It is no backup of Rollcall: it does not begin like one.");
        }

        private UnusableBackup damaged(String how) {
            return new UnusableBackup("Line " + Math.max(1, read) + " is damaged: " + how + ". Nothing was restored.");
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
