package headwater.cli.table;

import headwater.cli.Common;
import headwater.cli.Console;
import headwater.cli.Keep;
import headwater.cli.ProgressLines;
import headwater.job.TextPairs;
import headwater.pairs.PairRequest;
import headwater.pairs.PairResult;
import headwater.problem.Problem;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Finds text reuse in a table, without a case.
@Command(
        name = "match",
        description = "Finds which rows of a table repeat each other: copied, edited, or one inside the other.",
        footer = {
            "",
            "TABLE has the columns id and text, and if wanted lang, time and account. Each line of",
            "PAIRS.csv is one passage: a,b,kind,score,a_start,a_end,b_start,b_end, with places in UTF-16",
            "units of the text as it stands; a comes before b by time where both have one, else by id.",
            "Example: headwater match posts.csv.gz --out pairs.csv",
            "Example: headwater match posts.csv --out pairs.csv --embeddings ~/models/multilingual-e5-small",
            "Example: headwater match posts.ndjson --out pairs.graphml --min-score 0.95",
            "Example: headwater match posts.csv --out pairs.csv --keep traditional,accents"
        })
public final class MatchCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "TABLE", description = "CSV, TSV, JSON lines or XLSX; may be gzipped.")
    private Path table = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "PAIRS",
            required = true,
            description = "Where the pairs go: a .csv or .graphml file; .gz behind either packs it.")
    private Path out = Path.of("");

    @Option(
            names = "--min-score",
            paramLabel = "X",
            description = "Leaves out pairs that score less, from 0 to 1: how likely the pair is what its kind says.")
    private double leastScore;

    @Mixin
    private Keep keep = new Keep();

    @Option(names = "--cross-lingual", description = "Looks for translations between ten languages too.")
    private boolean acrossLanguages;

    @Option(
            names = "--embeddings",
            paramLabel = "MODEL_DIR",
            description = "Asks a sentence model too, after all else: a folder with an .onnx file and its "
                    + "tokenizer.json. Includes --cross-lingual.")
    private String model = "";

    @Option(
            names = "--all",
            description = "Writes templates (one frame, another number or name) and candidates (too little) too.")
    private boolean all;

    @Option(names = "--json", description = "Prints the summary as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Console console = new Console();
        TextPairs pairs = common.jobs().pairs();
        PairRequest request = new PairRequest(
                table,
                out,
                leastScore,
                all ? PairRequest.Extent.ALL : PairRequest.Extent.ASSERTED,
                acrossLanguages || !model.isEmpty() ? PairRequest.Languages.ACROSS : PairRequest.Languages.WITHIN,
                keep.foldings());
        PairResult result;
        try (ProgressLines progress = new ProgressLines(console)) {
            result =
                    model.isEmpty() ? pairs.find(request, progress) : pairs.findWith(Path.of(model), request, progress);
        }
        if (json) {
            console.print(pairs.json(result));
        } else {
            print(result, pairs, console);
        }
        return result.rejected().isEmpty() ? 0 : Problem.Blame.INPUT.exitCode();
    }

    private static void print(PairResult result, TextPairs pairs, Console console) {
        console.data("rows " + result.rows() + ": compared " + result.texts() + ", without words " + result.empty()
                + ", rejected " + result.rejected().size());
        String kinds = result.pairs().entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
        console.data("pairs " + result.written() + (kinds.isEmpty() ? "" : ": " + kinds));
        if (result.unreadableTimes() > 0) {
            console.say("times that say nothing: " + result.unreadableTimes()
                    + "; those rows are compared as rows without a time");
        }
        pairs.notCompared(result).forEach(console::say);
        console.rejected(result.rejected().stream()
                .map(each -> each.where() + ": " + each.problem().code() + ": " + each.detail())
                .toList());
    }
}
