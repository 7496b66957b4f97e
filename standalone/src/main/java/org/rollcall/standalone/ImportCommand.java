package org.rollcall.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Read a page that describes a forum: print what was understood, and record it with --accept.")
final class ImportCommand implements Runnable {

    @Mixin
    private InstanceOptions instance = new InstanceOptions();

    @Parameters(paramLabel = "FILE", description = "the page's text, in UTF-8 or Windows-1252")
    private Path file = Path.of("");

    @Option(names = "--accept", description = "record all proposals")
    private boolean accept;

    @Option(names = "--name", description = "the forum's name, where the page does not say it")
    private String name = "";

    @Option(
            names = "--content-date",
            description = "the day the page speaks for (2023-10-01), where its meetings do not show it")
    private String contentDate = "";

    @Override
    public void run() {
        if (!Files.isReadable(file)) {
            throw new Refusal(file + " is not there, or cannot be read by you.");
        }
        byte[] text;
        try {
            text = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refusal(file + " cannot be read: " + e.getMessage(), e);
        }
        var frontDoor = instance.frontDoor();
        var page = new PageImport(frontDoor, frontDoor.token("secretariat"));
        var draft = page.draft(text, name, contentDate);
        System.out.print(page.findings(draft));
        System.out.println(page.summary(draft) + ".");
        if (accept) {
            System.out.println(page.accept(draft));
        } else {
            System.out.println(
                    "Nothing was recorded; do so with --accept, or look through the proposals, amend them and"
                            + " accept some at " + page.where(draft) + ".");
        }
    }
}
