package headwater.cli;

import headwater.job.ImportRequest;
import headwater.job.ImportResult;
import headwater.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Imports files into a case.
@Command(
        name = "import",
        description = "Imports files, folders and archives into a case. The same bytes twice add nothing.",
        footer = {
            "",
            "A table needs a mapping of its columns: table.csv.mapping beside it, or --map; see `headwater mapping`.",
            "Example: headwater import canada-2021 samples/canada-2021"
        })
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Parameters(index = "0", paramLabel = "CASE", description = "The case.")
    private String name = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", description = "Files, folders, archives.")
    private List<Path> paths = List.of();

    @Option(names = "--as", paramLabel = "IMPORTER", description = "Reads with this importer; see `importers`.")
    private String importer = "";

    @Option(
            names = "--map",
            paramLabel = "FILE",
            description =
                    "Column mapping for tables that have none beside them: a file, or a name that the case keeps.")
    private String mapping = "";

    @Option(
            names = "--access",
            paramLabel = "BASIS",
            description = "The public basis on which all of it is kept: open-web, public-account, published-dataset, "
                    + "official-release, submitted-with-consent. A row that states its own keeps it.")
    private String access = "";

    @Option(
            names = "--leaked",
            description = "It was leaked, hacked or published by mistake: hashes and a note are kept, and no words.")
    private boolean leaked;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Console console = new Console();
        ImportResult result;
        try (ProgressLines progress = new ProgressLines(console)) {
            result = common.jobs()
                    .importInto(name, new ImportRequest(paths, importer, mapping, access, leaked), progress);
        }
        if (json) {
            console.print(common.jobs().json(result) + "\n");
        } else {
            Printing.imported(name, result, console);
            Printing.access(result, !access.isBlank(), common.jobs().info(name).rules(), console);
        }
        return result.rejected() > 0 ? Problem.Blame.INPUT.exitCode() : 0;
    }
}
