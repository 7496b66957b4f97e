package org.rollcall.standalone;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import org.rollcall.standalone.backup.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description = "Write the whole record to a file, whether it is being served or not; see docs/backup.md.")
final class BackupCommand implements Runnable {

    static final Path STANDARD = Path.of("-");

    @Mixin
    private InstanceOptions instance = new InstanceOptions();

    @Parameters(paramLabel = "FILE", description = "a file that is not there yet; - for the standard output")
    private Path file = STANDARD;

    @Override
    public void run() {
        if (!file.equals(STANDARD) && Files.exists(file)) {
            throw new Refusal(file + " is there already; nothing was written.");
        }
        try (var database = database()) {
            write(database);
        } catch (SQLException | IOException e) {
            throw new Refusal("The backup could not be made: " + e.getMessage(), e);
        }
    }

    private OwnDatabase database() {
        if (OwnDatabase.isElsewhere()) {
            return OwnDatabase.elsewhere();
        }
        var folder = instance.folder();
        if (!folder.isOurs()) {
            throw new Refusal("There is no record in " + folder.path() + ".");
        }
        if (folder.process().isPresent()) {
            return OwnDatabase.served(folder);
        }
        folder.check();
        folder.open();
        return OwnDatabase.start(folder);
    }

    private void write(OwnDatabase database) throws SQLException, IOException {
        if (file.equals(STANDARD)) {
            System.err.println(write(database, System.out) + " written.");
            return;
        }
        // with passwords' hashes in it, it is nobody else's; and it is there whole or not at all
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        String written;
        try (var out = Files.newOutputStream(next)) {
            written = write(database, out);
        } catch (SQLException | IOException | RuntimeException e) {
            Files.deleteIfExists(next);
            throw e;
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        System.out.println(written + ", " + Files.size(file) + " bytes, are in " + file + ".");
    }

    private static String write(OwnDatabase database, OutputStream out) throws SQLException, IOException {
        try (var connection = database.connect()) {
            return Backup.write(connection, out, Clock.systemUTC().instant());
        }
    }
}
