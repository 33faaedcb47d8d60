package headwater.cli;

import headwater.exporting.Reruns;
import headwater.listing.Names;
import headwater.problem.Problem;
import headwater.rerun.Rerun;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Works an exported package out again.
@Command(
        name = "rerun",
        description =
                "Works an exported package out again from what it holds alone, and compares every value; exit code 3 "
                        + "if any differs.",
        footer = {
            "",
            "No case is needed. `verify` tells whether a package was changed; this tells whether its results follow",
            "from what it holds.",
            "Example: headwater rerun data"
        })
final class RerunCommand implements Callable<Integer> {

    /// How many differences are printed; the rest is counted, and --json has all.
    private static final int SHOWN = 20;

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "PACKAGE", description = "An exported data package: a folder or a ZIP file.")
    private Path path = Path.of("");

    @Option(
            names = "--embeddings",
            paramLabel = "MODEL_DIR",
            description = "The sentence model, if the package was made with one.")
    private String model = "";

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Console console = new Console();
        Reruns reruns = common.jobs().reruns();
        Rerun result;
        try (ProgressLines progress = new ProgressLines(console)) {
            result = reruns.run(path, Common.models(model), progress::stage);
        }
        if (json) {
            console.print(reruns.json(result));
        } else {
            print(result, console);
        }
        return result.isSame() ? 0 : Problem.Blame.INPUT.exitCode();
    }

    private static void print(Rerun result, Console console) {
        result.differences().stream().limit(SHOWN).forEach(each -> console.data("differs: " + line(each)));
        if (result.differences().size() > SHOWN) {
            console.data("and " + (result.differences().size() - SHOWN) + " more: --json has all");
        }
        result.notCompared().forEach((file, why) -> console.data("not compared: " + Names.plain(file) + ": " + why));
        if (!result.madeBy().equals(result.runBy())) {
            console.data("made by " + Names.plain(result.madeBy()) + ", worked out again by " + result.runBy()
                    + ": another version may give other results");
        }
        console.data(result.values() + " values in " + result.compared().size() + " files compared, "
                + result.differences().size() + " differ");
    }

    private static String line(Rerun.Difference each) {
        return Names.plain(each.file() + (each.row().isEmpty() ? "" : " row " + each.row())
                + (each.column().isEmpty() ? "" : " column " + each.column()) + ": held \"" + each.held()
                + "\", worked out \"" + each.fresh() + "\"");
    }
}
