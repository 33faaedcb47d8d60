package headwater.cli.table;

import headwater.cli.Common;
import headwater.cli.Console;
import headwater.cli.ProgressLines;
import headwater.job.AccountPairs;
import headwater.problem.Problem;
import headwater.sharing.SharingRequest;
import headwater.sharing.SharingResult;
import headwater.sharing.Span;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tests who shares the same things close in time, on any table, without a case.
@Command(
        name = "coordination",
        description =
                "Tests which accounts of a table share the same things closer in time than chance and habit explain.",
        footer = {
            "",
            "TABLE has the columns object_id, account_id, content_id and timestamp (or timestamp_share), and if",
            "known trigger_time (when the object became public), source and source_kind. A row without an",
            "object is a post that shares nothing. EDGES has a line for each pair that shared something within",
            "the window: account_a,account_b,weight,p_value,q_value,flagged. The weight is a count; flagged is",
            "true only where the test says so, which it cannot without trigger_time.",
            "Example: headwater coordination shares.csv.gz --window 60s --out edges.csv",
            "Example: headwater coordination shares.csv --window ladder --out edges.graphml --json",
            "Example: headwater coordination posts.csv --map urls.map --out edges.csv",
            "         where urls.map has lines such as object_id=url"
        })
public final class CoordinationCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "TABLE", description = "CSV, TSV, JSON lines or XLSX; may be gzipped.")
    private Path table = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "EDGES",
            required = true,
            description = "Where the pairs go: a .csv or .graphml file; .gz behind either packs it.")
    private Path out = Path.of("");

    @Option(
            names = "--window",
            paramLabel = "SPAN",
            description =
                    "How close counts as together: 60s, 5m, 1h, or ladder for 60 s, 5 min and 30 min at once, with "
                            + "weights at the last. Default: 60s.")
    private String window = Span.USUAL;

    @Option(
            names = "--min-shares",
            paramLabel = "N",
            description = "Leaves out accounts with fewer shares, or fewer near another's. Default: 2.")
    private int least = SharingRequest.USUAL_LEAST;

    @Option(names = "--map", paramLabel = "FILE", description = "Which column is which: field=column, one a line.")
    private String map = "";

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The zone of times that state none, such as UTC; without it such rows are rejected.")
    private String zone = "";

    @Option(
            names = "--precision",
            paramLabel = "SPAN",
            description =
                    "By how much a time may be off. Default: as the times themselves show, such as 60s where most "
                            + "are whole minutes.")
    private String precision = "";

    @Option(names = "--json", description = "Prints the result as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Console console = new Console();
        AccountPairs pairs = common.jobs().accountPairs();
        SharingRequest request = new SharingRequest(
                table,
                out,
                Span.windows(window, "--window"),
                least,
                precision.isEmpty() ? SharingRequest.FIND_OUT : Span.seconds(precision, "--precision"),
                zone,
                map);
        SharingResult result;
        try (ProgressLines progress = new ProgressLines(console)) {
            result = pairs.find(request, progress);
        }
        if (json) {
            console.print(pairs.json(result));
        } else {
            pairs.summary(result).forEach(console::data);
            console.rejected(result.read().rejected().stream()
                    .map(each -> each.where() + ": " + each.problem().code() + ": " + each.detail())
                    .toList());
        }
        return result.read().rejected().isEmpty() ? 0 : Problem.Blame.INPUT.exitCode();
    }
}
