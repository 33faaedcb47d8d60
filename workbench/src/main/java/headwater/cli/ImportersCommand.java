package headwater.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists what can be imported.
@Command(
        name = "importers",
        description = "Lists what can be imported, and what each importer cannot tell.",
        footer = {"", "Example: headwater importers --json"})
final class ImportersCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Override
    public Integer call() {
        return Printing.listing(common.jobs().importers(), json);
    }
}
