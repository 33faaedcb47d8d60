package headwater.cli;

import headwater.job.Jobs;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import picocli.CommandLine.Option;

/// What every command takes: where the cases live.
final class Common {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where cases live. Default: HEADWATER_HOME, else the folder for a person's data.")
    private String home = "";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    private boolean help;

    Jobs jobs() {
        return new Jobs(home(), InstantSource.system());
    }

    Path home() {
        if (!home.isEmpty()) {
            return Path.of(home);
        }
        String named = environment("HEADWATER_HOME");
        return named.isEmpty() ? platformHome() : Path.of(named);
    }

    private static Path platformHome() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path user = Path.of(System.getProperty("user.home", "."));
        if (system.contains("win")) {
            String local = environment("LOCALAPPDATA");
            return (local.isEmpty() ? user : Path.of(local)).resolve("Headwater");
        }
        if (system.contains("mac")) {
            return user.resolve("Library/Application Support/Headwater");
        }
        String data = environment("XDG_DATA_HOME");
        return (data.isEmpty() ? user.resolve(".local/share") : Path.of(data)).resolve("headwater");
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }
}
