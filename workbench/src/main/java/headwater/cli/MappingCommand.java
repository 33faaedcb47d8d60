package headwater.cli;

import headwater.job.Mappings;
import headwater.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows what a table's columns would be taken for.
@Command(
        name = "mapping",
        description =
                "Shows what the columns of a table are taken for, and what its first rows would give. Imports nothing.",
        footer = {
            "",
            "A guess is marked as one and is never used: --save writes it with question marks, which an import refuses.",
            "Example: headwater mapping posts.csv --save posts.csv.mapping",
            "Example: headwater mapping posts.csv --map posts.csv.mapping --case canada-2021 --keep listening-tool"
        })
final class MappingCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "TABLE", description = "CSV, TSV, JSON lines or XLSX; may be gzipped.")
    private Path table = Path.of("");

    @Option(names = "--case", paramLabel = "CASE", description = "Whose kept mappings --map and --keep mean.")
    private String name = "";

    @Option(
            names = "--map",
            paramLabel = "FILE",
            description = "A mapping file, or the name of a mapping kept with the case. Default: TABLE.mapping.")
    private String mapping = "";

    @Option(names = "--rows", paramLabel = "N", description = "How many rows to show. Default: ${DEFAULT-VALUE}.")
    private int rows = Mappings.ROWS;

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Writes the mapping, every guess marked, to be edited.")
    private String save = "";

    @Option(names = "--keep", paramLabel = "NAME", description = "Keeps the mapping with the case under a name.")
    private String keep = "";

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Override
    public Integer call() {
        if (!keep.isEmpty() && name.isEmpty()) {
            throw Problem.BAD_PARAMETER.at("--keep", "needs --case");
        }
        Console console = new Console();
        Mappings mappings = common.jobs().mappings();
        var preview = mappings.look(new Mappings.Table(table, name, mapping, rows));
        if (json) {
            console.print(mappings.json(preview) + "\n");
        } else {
            console.table(mappings.columns(preview));
            console.data("");
            console.table(mappings.rows(preview));
            console.data("");
            List<String> open = mappings.open(preview);
            console.data(open.isEmpty() ? "Nothing is left to state." : "To state or confirm:");
            open.forEach(each -> console.data("  " + each));
        }
        if (!save.isEmpty()) {
            mappings.save(preview, Path.of(save));
            console.say("saved " + save);
        }
        if (!keep.isEmpty()) {
            mappings.keep(name, keep, mappings.text(preview));
            console.say("kept " + keep + " with " + name);
        }
        return 0;
    }
}
