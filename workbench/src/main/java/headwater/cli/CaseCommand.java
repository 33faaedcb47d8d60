package headwater.cli;

import headwater.job.CaseRequest;
import headwater.listing.CaseInfo;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes, lists and deletes cases.
@Command(
        name = "case",
        description = "Cases: create, list, delete, forget their key.",
        subcommands = {
            CaseCommand.Create.class,
            CaseCommand.ListAll.class,
            CaseCommand.Delete.class,
            CaseCommand.ForgetKey.class
        },
        footer = {"", "Example: headwater case create platform-2021 --question \"Where did the line start?\""})
final class CaseCommand implements Runnable {

    @Mixin
    private Common common = new Common();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say create, list, delete or forget-key");
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

        @Option(
                names = "--access",
                paramLabel = "BASIS",
                description = "The public basis of what states none itself: open-web (default), public-account, "
                        + "published-dataset, official-release, submitted-with-consent.")
        private String access = "";

        @Option(
                names = "--people",
                paramLabel = "HOW",
                description = "Private accounts: pseudonymise (default) or keep; keep needs a --reason.")
        private String people = "";

        @Option(
                names = "--floor",
                paramLabel = "N",
                description = "Followers from which an account is a public one. Default: 10000.")
        private String floor = "";

        @Option(
                names = "--retention",
                paramLabel = "CLASS",
                description = "two-years (default), one-year, election-30-days-after:DATE, until:DATE, or none, "
                        + "which needs a --reason.")
        private String retention = "";

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why it is otherwise than usual; logged.")
        private String reason = "";

        @Override
        public Integer call() {
            Map<String, String> rules = Map.of(
                    "access", access, "people", people, "floor", floor, "retention", retention, "reason", reason);
            CaseInfo made = common.jobs().createCase(new CaseRequest(name, question, purpose, rules));
            Console console = new Console();
            console.say("created " + made.name() + " in " + common.home());
            CaseInfo.Rules stated = made.rules();
            console.say("access: " + stated.access()
                    + (stated.accessStated()
                            ? ""
                            : " (default; exports of platforms and released collections have their own,"
                                    + " a table must state one)"));
            console.say("people: " + stated.persons() + ", below " + stated.floor() + " followers");
            console.say("retention: " + stated.retention()
                    + (stated.until().isEmpty() ? ", no end" : ", until " + stated.until()));
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

    @Command(
            name = "forget-key",
            description = {
                "Destroys the key of a case's pseudonyms: no pseudonym can be tied to an account again,",
                "but by importing the original once more."
            },
            footer = {"", "Example: headwater case forget-key platform-2021"})
    static final class ForgetKey implements Callable<Integer> {
        @Mixin
        private Common common = new Common();

        @Parameters(paramLabel = "NAME", description = "The case.")
        private String name = "";

        @Override
        public Integer call() {
            common.jobs().forgetKey(name);
            new Console().say("the key of " + name + " is destroyed");
            return 0;
        }
    }
}
