package headwater.cli;

import headwater.job.Jobs;
import headwater.listing.CaseInfo;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Runs every stage over a case.
@Command(
        name = "analyse",
        description = "Runs every stage over a case. The same material and options give the same result.",
        footer = {
            "",
            "Example: headwater analyse canada-2021 --as-of 2021-09-13T23:59:59Z",
            "Example: headwater analyse canada-2021 --keep traditional,accents"
        })
final class AnalyseCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "CASE", description = "The case.")
    private String name = "";

    @Option(names = "--as-of", paramLabel = "INSTANT", description = "What counts as now. Default: the last import.")
    private String asOf = "";

    @Option(names = "--seed", paramLabel = "N", description = "For everything drawn. Default: ${DEFAULT-VALUE}.")
    private long seed = Jobs.DEFAULT_SEED;

    @Option(
            names = "--embeddings",
            paramLabel = "MODEL_DIR",
            description = "Asks a sentence model too: a folder with an .onnx file and its tokenizer.json.")
    private String model = "";

    @Mixin
    private Keep keep = new Keep();

    @Override
    public Integer call() {
        Console console = new Console();
        try (ProgressLines progress = new ProgressLines(console)) {
            CaseInfo done = common.jobs().analyse(name, asOf, seed, Common.models(model), keep.foldings(), progress);
            console.say(
                    "analysed " + done.observations() + " observations; see: headwater show " + name + " narratives");
        }
        return 0;
    }
}
