package headwater.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a process that writes, without warning, and looks for every transaction it had acknowledged.
class KillTest {

    private static final int ROUNDS = 3;

    @TempDir
    Path home;

    @Test
    void whatWasAcknowledgedIsThereAfterAKill() throws IOException, InterruptedException {
        Store.at(home).create("c", Instant.EPOCH).close();
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(writeAndKill(round));
        }
        assertTrue(acknowledged.size() >= ROUNDS * 20, "only " + acknowledged.size() + " transactions were written");
        try (CaseStore opened = Store.at(home).open("c")) {
            Set<String> kept = opened.observations().stream().map(Row::id).collect(Collectors.toSet());
            assertEquals(
                    List.of(),
                    acknowledged.stream().filter(id -> !kept.contains(id)).toList());
            assertEquals(List.of(), opened.verify());
        }
    }

    private List<String> writeAndKill(int round) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Endless.class.getName(),
                        home.toString(),
                        "o-" + round)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> seen = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                seen.add(line);
                if (seen.size() == 25 + 7 * round) {
                    // Through the handle, as the process itself would close the stream that is still to be read.
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly();
        }
        process.waitFor();
        return seen;
    }

    /// Writes observations with their original bytes until it is killed, and prints each id once it is kept.
    static final class Endless {
        public static void main(String[] args) {
            try (CaseStore opened = Store.at(Path.of(args[0])).open("c")) {
                for (int i = 0; ; i++) {
                    String id = args[1] + "-" + i;
                    Receipt receipt = StoreTest.receipt(id.repeat(2000));
                    opened.write(writer -> {
                        long number = writer.begin(receipt, Instant.EPOCH);
                        writer.keep(receipt);
                        writer.add(new Row(id, "{\"id\":\"" + id + "\"}"), number, Instant.EPOCH);
                    });
                    System.out.println(id);
                    System.out.flush();
                }
            }
        }
    }
}
