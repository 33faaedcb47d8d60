package headwater.cli;

import headwater.custody.Actor;
import headwater.job.Jobs;
import headwater.problem.Problem;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What every command takes: where the cases live, and who acts on them.
public final class Common {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where cases live. Default: HEADWATER_HOME, else the folder for a person's data.")
    private String home = "";

    @Option(
            names = "--as-person",
            paramLabel = "NAME",
            description = "Who does this, for the custody log. Default: HEADWATER_PERSON, else the account's name.")
    private String person = "";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    private boolean help;

    public Jobs jobs() {
        return new Jobs(home(), InstantSource.system(), Actor.of(named("--as-person", "HEADWATER_PERSON")));
    }

    /// What `--lang` says.
    public static Locale language(String tag) {
        if (!tag.equals("en") && !tag.equals("fr")) {
            throw Problem.BAD_PARAMETER.at("--lang", "\"" + tag + "\" is neither en nor fr");
        }
        return Locale.of(tag);
    }

    /// The folder that `--embeddings` names, or none.
    static List<Path> models(String folder) {
        return folder.isEmpty() ? List.of() : List.of(Path.of(folder));
    }

    Path home() {
        String named = named("--home", "HEADWATER_HOME");
        return named.isEmpty() ? platformHome() : Path.of(named);
    }

    /// As given with the command, else with the nearest command before it: `headwater --home DIR demo`; else as set in
    /// the environment.
    private String named(String option, String variable) {
        for (CommandSpec each = command; each != null; each = each.parent()) {
            String here = each.findOption(option).getValue();
            if (!here.isEmpty()) {
                return here;
            }
        }
        return environment(variable);
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
