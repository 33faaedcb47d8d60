package headwater.cli.background;

import headwater.cli.Common;
import headwater.cli.Console;
import headwater.listing.Listing;
import headwater.listing.Tree;
import headwater.running.Job;
import headwater.running.Running;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Looks at the long jobs of a running workbench, and cancels them.
@Command(
        name = "jobs",
        description = {
            "Long jobs that a running workbench does in the background: list, cancel.",
            "Commands such as `import` and `analyse` do their work themselves; Ctrl-C ends them."
        },
        subcommands = {JobsCommand.ListAll.class, JobsCommand.Cancel.class},
        footer = {"", "Example: headwater jobs list"})
public final class JobsCommand implements Runnable {

    @Mixin
    private Common common = new Common();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say list or cancel");
    }

    @Command(
            name = "list",
            description = "Lists what waits and runs, and what was interrupted when its workbench ended.",
            footer = {
                "",
                "What is over is known to the workbench that did it, as long as it runs.",
                "Example: headwater jobs list"
            })
    static final class ListAll implements Callable<Integer> {
        @Mixin
        private Common common = new Common();

        @Option(names = "--json", description = "Prints JSON.")
        private boolean json;

        @Override
        public Integer call() {
            Running running = common.jobs().running();
            List<Job> jobs = running.list();
            Console console = new Console();
            if (json) {
                console.print(running.json(jobs) + "\n");
            } else {
                console.table(new Listing(
                        List.of("job", "case", "what", "state", "stage", "done", "of"),
                        jobs.stream().map(ListAll::row).toList(),
                        List.of(),
                        true));
            }
            return 0;
        }

        private static List<String> row(Job job) {
            return List.of(
                    job.id(),
                    job.caseName(),
                    Tree.kebab(job.what().name()),
                    Tree.kebab(job.state().name()),
                    job.step().stage(),
                    String.valueOf(job.step().done()),
                    job.step().total() > 0 ? String.valueOf(job.step().total()) : "");
        }
    }

    @Command(
            name = "cancel",
            description = {
                "Asks the workbench that does a job to stop it; forgets one that was interrupted.",
                "An import stops between two records: what was read whole stays in the case."
            },
            footer = {"", "Example: headwater jobs cancel j0123456789abcdef"})
    static final class Cancel implements Callable<Integer> {
        @Mixin
        private Common common = new Common();

        @Parameters(paramLabel = "ID", description = "The job, as listed.")
        private String id = "";

        @Override
        public Integer call() {
            Job job = common.jobs().running().stop(id);
            new Console().say(job.state().isOver() ? "forgot " + job.id() : "asked " + job.id() + " to stop");
            return 0;
        }
    }
}
