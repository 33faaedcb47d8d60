package headwater.cli;

import headwater.job.Demo;
import headwater.job.Jobs;
import headwater.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Works the bundled case through and serves it.
@Command(
        name = "demo",
        description = "Imports and analyses the bundled case, writes its reports and data, and serves it.",
        footer = {"", "Example: headwater demo --no-serve --out out"})
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(names = "--no-serve", description = "Ends once everything is written.")
    private boolean isWithoutServing;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("out");

    @Option(names = "--port", paramLabel = "N", description = "Port. Default: ${DEFAULT-VALUE}; 0 for any.")
    private int port = 7575;

    @Override
    public Integer call() throws InterruptedException {
        Console console = new Console();
        Jobs jobs = common.jobs();
        Demo demo;
        try (ProgressLines progress = new ProgressLines(console)) {
            demo = jobs.demo(Path.of(System.getProperty("headwater.samples", "samples")), out, progress);
        }
        Printing.imported(Demo.CASE, demo.imported(), console);
        demo.summary().forEach(console::data);
        console.data("");
        console.data("FILES");
        demo.files().forEach(each -> console.data("  " + each));
        if (!isWithoutServing) {
            ServeCommand.serve(jobs, List.of(), port, Demo.CASE);
        }
        return demo.imported().rejected() > 0 ? Problem.Blame.INPUT.exitCode() : 0;
    }
}
