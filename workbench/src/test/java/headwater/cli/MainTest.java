package headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.http.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {

    @TempDir
    Path home;

    @Test
    void theCallersMistakesExitWithTwo() {
        assertEquals(2, run("show", "none", "observations"));
        assertEquals(2, run("case", "create", "../out"));
        assertEquals(2, run("no-such-command"));
        assertEquals(2, run("import", "c"));
        assertEquals(2, Main.execute());
    }

    @Test
    void aFileThatNobodyReadsIsTheInputsFault() throws IOException {
        Path file = home.resolve("x.bin");
        Files.write(file, new byte[] {0, 1, 2, 3});
        assertEquals(0, run("case", "create", "c"));
        assertEquals(3, run("import", "c", file.toString()));
    }

    @Test
    void aFileThatIsNotThereIsTheSurroundings() {
        assertEquals(0, run("case", "create", "c"));
        assertEquals(4, run("import", "c", home.resolve("absent").toString()));
    }

    @Test
    void theHomeMayStandBeforeTheCommand() {
        assertEquals(0, Main.execute("--home", home.toString(), "case", "create", "before"));
        assertEquals(0, Main.execute("case", "--home", home.toString(), "create", "between"));
        assertEquals(0, Main.execute("--home", "elsewhere", "case", "create", "after", "--home", home.toString()));
        assertThat(home.resolve("cases")).isDirectoryContaining("glob:**before");
        assertThat(home.resolve("cases")).isDirectoryContaining("glob:**between");
        assertThat(home.resolve("cases")).isDirectoryContaining("glob:**after");
    }

    @Test
    void everyCommandHasHelpWithAnExample() {
        commands(Main.line())
                .forEach(each -> assertThat(each.getUsageMessage(CommandLine.Help.Ansi.OFF))
                        .as(each.getCommandName())
                        .containsAnyOf("Example: headwater", "Start here: headwater"));
    }

    @Test
    void whatTheCommandLineDoesTheApiDoes() {
        TreeSet<String> leaves = new TreeSet<>();
        commands(Main.line())
                .filter(each -> each.getSubcommands().isEmpty())
                .forEach(
                        each -> leaves.add(each.getCommandSpec().qualifiedName().replaceFirst("headwater ", "")));
        // These start the server or stand for several of the others.
        leaves.removeAll(List.of("serve", "demo"));
        assertEquals(leaves, new TreeSet<>(Commands.ofTheApi()));
    }

    private int run(String... args) {
        return Main.execute(Stream.concat(Stream.of(args), Stream.of("--home", home.toString()))
                .toArray(String[]::new));
    }

    static Stream<CommandLine> commands(CommandLine line) {
        return Stream.concat(
                Stream.of(line), line.getSubcommands().values().stream().flatMap(MainTest::commands));
    }
}
