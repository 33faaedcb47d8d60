package headwater.cli;

import headwater.listing.CaseInfo;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes, lists and deletes cases.
@Command(
        name = "case",
        description = "Cases: create, list, delete.",
        subcommands = {CaseCommand.Create.class, CaseCommand.ListAll.class, CaseCommand.Delete.class},
        footer = {"", "Example: headwater case create platform-2021 --question \"Where did the line start?\""})
final class CaseCommand implements Runnable {

    @Mixin
    private Common common = new Common();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say create, list or delete");
    }

    @Command(
            name = "create",
            description = "Makes an empty case.",
            footer = {"", "Example: headwater case create platform-2021 --question \"Where did the line start?\""})
    static final class Create implements Callable<Integer> {
        @Mixin
        private Common common = new Common();

        @Parameters(paramLabel = "NAME", description = "Letters, digits, dots, dashes and underscores.")
        private String name = "";

        @Option(names = "--question", paramLabel = "TEXT", description = "What the case asks.")
        private String question = "";

        @Option(names = "--purpose", paramLabel = "TEXT", description = "Why it may be asked.")
        private String purpose = "";

        @Override
        public Integer call() {
            CaseInfo made = common.jobs().createCase(name, question, purpose);
            new Console().say("created " + made.name() + " in " + common.home());
            return 0;
        }
    }

    @Command(
            name = "list",
            description = "Lists the cases.",
            footer = {"", "Example: headwater case list --json"})
    static final class ListAll implements Callable<Integer> {
        @Mixin
        private Common common = new Common();

        @Option(names = "--json", description = "Prints JSON.")
        private boolean json;

        @Override
        public Integer call() {
            return Printing.listing(common.jobs().caseListing(), json);
        }
    }

    @Command(
            name = "delete",
            description = "Deletes a case with everything in it.",
            footer = {"", "Example: headwater case delete platform-2021"})
    static final class Delete implements Callable<Integer> {
        @Mixin
        private Common common = new Common();

        @Parameters(paramLabel = "NAME", description = "The case.")
        private String name = "";

        @Override
        public Integer call() {
            common.jobs().deleteCase(name);
            new Console().say("deleted " + name);
            return 0;
        }
    }
}
