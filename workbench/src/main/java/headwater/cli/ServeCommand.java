package headwater.cli;

import headwater.encoder.ModelFolder;
import headwater.http.Server;
import headwater.job.Jobs;
import java.nio.file.Path;
import java.util.List;
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

    @Option(
            names = "--embeddings",
            paramLabel = "MODEL_DIR",
            description = "The sentence model that requests may ask for: a folder with an .onnx file and its "
                    + "tokenizer.json.")
    private String model = "";

    @Override
    public Integer call() throws InterruptedException {
        List<Path> models = Common.models(model);
        models.forEach(ModelFolder::of);
        serve(common.jobs(), models, port, name);
        return 0;
    }

    static void serve(Jobs jobs, List<Path> models, int port, String name) throws InterruptedException {
        Console console = new Console();
        String inside = name.isEmpty() ? "" : "cases/" + jobs.info(name).name();
        try (Server server = Server.start(jobs, port, models)) {
            // Ctrl-C ends the program without coming back here.
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::close));
            console.say("The workbench: " + server.address() + inside);
            console.say("Stop it with Ctrl-C.");
            new CountDownLatch(1).await();
        }
    }
}
