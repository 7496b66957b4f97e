package org.rollcall.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What is said once everything serves: where, who can sign in, and how it is stopped. */
final class Ready {

    static final String FIRST_USER = "rollcall";
    static final String FIRST_USER_SECRET = "first-user.password";

    private Ready() {}

    static void announce(DataFolder folder, int port, String named, Progress progress) {
        var url = "http://localhost:" + port;
        if (folder.isRestored()) {
            progress.say("""

                    Rollcall serves at  %s
                      sign in as        the users of the backup, with their passwords
                      a token           ./rollcall token auditor%s
                      stop it           ./rollcall down%s
                    """.formatted(url, named, named));
            releaseScript(folder);
            return;
        }
        var password = folder.secrets().of(FIRST_USER_SECRET);
        try {
            SmallFile.writePrivately(
                    folder.signIn(),
                    "address   " + url + "\nname      " + FIRST_USER + "\npassword  " + password + "\n");
        } catch (IOException e) {
            throw new Refusal(folder.signIn() + " cannot be written: " + e.getMessage(), e);
        }
        progress.say("""

                Rollcall serves at  %s
                  sign in as        %s
                  with password     %s   (also in %s)
                  a token           ./rollcall token auditor%s
                  stop it           ./rollcall down%s
                """.formatted(url, FIRST_USER, password, folder.signIn(), named, named));
        releaseScript(folder);
    }

    /** Tells the script, which waits with its progress file, that it may go; what is printed from now on goes to the log's side. */
    private static void releaseScript(DataFolder folder) {
        var ready = System.getProperty("rollcall.ready-file");
        if (ready == null) {
            return;
        }
        try {
            var out = new PrintStream(
                    Files.newOutputStream(
                            folder.path().resolve("rollcall.out"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING),
                    true);
            System.setOut(out);
            System.setErr(out);
            Files.createFile(Path.of(ready));
        } catch (IOException e) {
            throw new Refusal(ready + " cannot be made: " + e.getMessage(), e);
        }
    }
}
