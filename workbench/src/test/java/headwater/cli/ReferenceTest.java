package headwater.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.http.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// The reference is printed from the program. After a change of the program, `-Dfixtures.write=true` prints it anew.
class ReferenceTest {

    private static final Path REFERENCE = Path.of("../docs/reference");

    @Test
    void thePageOfCommandsIsWhatHelpPrints() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Commands

                What `--help` prints, for every command. Data goes to standard output, everything else to standard \
                error; exit codes are in [problems](problems.md).
                """);
        MainTest.commands(Main.line())
                .forEach(each -> page.append("\n## ")
                        .append(each.getCommandSpec().qualifiedName())
                        .append("\n\n```\n")
                        .append(each.getUsageMessage(CommandLine.Help.Ansi.OFF).replace("\r\n", "\n"))
                        .append("```\n"));
        assertPrinted("commands.md", page.toString());
    }

    @Test
    void thePageOfRoutesIsTheTableTheServerAnswersFrom() throws IOException {
        assertPrinted("routes.md", """
                # Routes

                Every address of the workbench, which listens on this machine only. Where a command stands beside an \
                address, the two do the same. Errors are `application/problem+json` (RFC 9457) with the code and the \
                meaning given in [problems](problems.md).

                | method | address | command | what it does |
                |---|---|---|---|
                """ + Commands.table());
    }

    private static void assertPrinted(String name, String now) throws IOException {
        Path page = REFERENCE.resolve(name);
        if (Boolean.getBoolean("fixtures.write")) {
            Files.writeString(page, now);
        }
        assertEquals(now, Files.readString(page), name + " is out of date: see ReferenceTest");
    }
}
