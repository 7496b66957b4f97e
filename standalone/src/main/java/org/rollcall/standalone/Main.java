package org.rollcall.standalone;

import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code ./rollcall}: what can be done from the command line. */
@Command(
        name = "rollcall",
        description = "The record of inter-state forums: who belongs, since when, and how we know.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            TokenCommand.class,
            ImportCommand.class,
            SeedCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true)
public final class Main {

    private Main() {}

    public static void main(String... args) {
        System.exit(run(args));
    }

    /** @return the exit status: 0 done, 1 refused in one line, 2 not a command line of ours */
    static int run(String... args) {
        var line = new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            if (!(e instanceof Refusal)) {
                LoggerFactory.getLogger(Main.class).error("This should not have happened", e);
            }
            command.getErr().println("rollcall: " + e.getMessage());
            return 1;
        });
        if (args.length == 0) {
            line.usage(System.out);
            return 2;
        }
        return line.execute(args);
    }
}
