package headwater.cli;

import headwater.http.Server;
import headwater.job.Jobs;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Serves the workbench until it is stopped.
@Command(
        name = "serve",
        description = "Serves the workbench on this machine only, until it is stopped.",
        footer = {"", "Example: headwater serve --port 7575"})
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(names = "--port", paramLabel = "N", description = "Port. Default: ${DEFAULT-VALUE}; 0 for any.")
    private int port = 7575;

    @Option(names = "--case", paramLabel = "NAME", description = "Prints the address of this case.")
    private String name = "";

    @Override
    public Integer call() throws InterruptedException {
        serve(common.jobs(), port, name, new Console());
        return 0;
    }

    static void serve(Jobs jobs, int port, String name, Console console) throws InterruptedException {
        String inside = name.isEmpty() ? "" : "cases/" + jobs.info(name).name();
        try (Server server = Server.start(jobs, port)) {
            console.say("The workbench: " + server.address() + inside);
            console.say("Stop it with Ctrl-C.");
            new CountDownLatch(1).await();
        }
    }
}
