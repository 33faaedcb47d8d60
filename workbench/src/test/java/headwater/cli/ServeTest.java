package headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The workbench as a program of its own, from its start to Ctrl-C.
class ServeTest {

    private static final String TOLD = "The workbench: ";

    @TempDir
    Path home;

    @Test
    void whatWasSentGoesWhenTheProgramIsStopped() throws Exception {
        Process served = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "headwater.cli.Main",
                        "serve",
                        "--port",
                        "0",
                        "--home",
                        home.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader told = served.inputReader();
                HttpClient client = HttpClient.newHttpClient()) {
            assumeTrue(served.supportsNormalTermination(), "this system can only kill a program");
            String line = told.readLine();
            while (!line.startsWith(TOLD)) {
                line = told.readLine();
            }
            HttpRequest opened = HttpRequest.newBuilder(URI.create(line.substring(TOLD.length()) + "api/arrivals"))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            assertEquals(
                    201,
                    client.send(opened, HttpResponse.BodyHandlers.ofString()).statusCode());
            assertThat(home.resolve("arriving")).isNotEmptyDirectory();
            served.destroy();
            assertTrue(served.waitFor(30, TimeUnit.SECONDS), "it did not end");
            assertThat(home.resolve("arriving")).isEmptyDirectory();
        } finally {
            served.destroyForcibly();
        }
    }
}
