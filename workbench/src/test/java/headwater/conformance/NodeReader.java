package headwater.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Programs of others that run on Node and read what ours wrote. They are no part of the build: the variable
/// NODE_READERS names a folder of Node packages, and where one is not there, the test says that it is skipped.
final class NodeReader {

    private static final Path SCRIPTS = Path.of("src/test/resources/headwater/conformance");

    private NodeReader() {}

    /// @param needed the Node package that does the reading
    /// @param script among the test resources
    /// @return the lines it printed
    static List<String> said(String needed, String script, Path read) throws IOException, InterruptedException {
        String modules = System.getenv("NODE_READERS");
        boolean isThere = modules != null && Files.isDirectory(Path.of(modules, needed));
        if (!isThere) {
            System.out.println("skipped: no Node package " + needed + " (NODE_READERS)");
        }
        assumeTrue(isThere, "skipped: no Node package " + needed);
        ProcessBuilder node = new ProcessBuilder("node", SCRIPTS.resolve(script).toString(), read.toString());
        node.environment().put("NODE_PATH", String.valueOf(modules));
        Process process = node.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.lines().toList();
    }
}
