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

    @Parameters(paramLabel = "FILE", description = "the page's text, UTF-8")
    private Path file = Path.of("");

    @Option(names = "--accept", description = "record all proposals")
    private boolean accept;

    @Override
    public void run() {
        if (!Files.isReadable(file)) {
            throw new Refusal(file + " is not there, or cannot be read by you.");
        }
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new Refusal(file + " cannot be read as UTF-8 text: " + e.getMessage(), e);
        }
        var frontDoor = instance.frontDoor(instance.folder());
        var page = new PageImport(frontDoor, frontDoor.token("secretariat"));
        var draft = page.draft(text);
        System.out.print(page.findings(draft));
        if (accept) {
            System.out.println(page.accept(draft));
        } else {
            System.out.println("Nothing was recorded; do so with --accept.");
        }
    }
}
