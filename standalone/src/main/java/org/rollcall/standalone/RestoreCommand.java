package org.rollcall.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import org.rollcall.standalone.backup.Restore;
import org.rollcall.standalone.backup.UnusableBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = "Put a backup into an empty folder, or an empty database; then start it. See docs/backup.md.")
final class RestoreCommand implements Runnable {

    @Mixin
    private InstanceOptions instance = new InstanceOptions();

    @Parameters(paramLabel = "FILE", description = "what ./rollcall backup wrote; - for the standard input")
    private Path file = BackupCommand.STANDARD;

    @Override
    public void run() {
        try {
            var spooled = spooled();
            try {
                restore(spooled);
            } finally {
                if (!spooled.equals(file)) {
                    Files.delete(spooled);
                }
            }
        } catch (UnusableBackup e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        } catch (SQLException | IOException e) {
            throw new Refusal("It could not be restored, and nothing was: " + e.getMessage(), e);
        }
    }

    /** It is read twice. */
    private Path spooled() throws IOException {
        if (!file.equals(BackupCommand.STANDARD)) {
            if (!Files.isReadable(file)) {
                throw new Refusal(file + " is not there, or cannot be read by you.");
            }
            return file;
        }
        var spooled = Files.createTempFile("rollcall-restore", ".jsonl.gz");
        Files.copy(System.in, spooled, StandardCopyOption.REPLACE_EXISTING);
        return spooled;
    }

    private void restore(Path backup) throws SQLException, IOException {
        if (OwnDatabase.isElsewhere()) {
            try (var database = OwnDatabase.elsewhere()) {
                System.out.println(into(database, backup) + " are restored.");
            }
            return;
        }
        Restore.check(backup);
        var folder = instance.folder();
        if (folder.process().isPresent()) {
            throw new Refusal("It is running on " + folder.path() + "; restore into another folder with --data DIR.");
        }
        folder.check();
        folder.open();
        try (var database = OwnDatabase.start(folder)) {
            var restored = into(database, backup);
            folder.noteRestored();
            System.out.println(
                    restored + " are in " + folder.path() + "; start it with ./rollcall up" + instance.named() + ".");
        }
    }

    private static String into(OwnDatabase database, Path backup) throws SQLException, IOException {
        try (var connection = database.connect()) {
            Restore.requireEmpty(connection);
        }
        database.migrate();
        try (var connection = database.connect()) {
            return Restore.read(backup, connection);
        }
    }
}
