package headwater.http;

import headwater.http.exchange.Route;
import headwater.job.Jobs;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import headwater.running.Arrivals;
import headwater.running.Running;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.util.JavalinBindException;
import java.nio.file.Path;
import java.util.List;

/// The workbench, listening on this machine's loopback address and no other.
public final class Server implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final Javalin javalin;
    private final Running running;

    private Server(Javalin javalin, Running running) {
        this.javalin = javalin;
        this.running = running;
    }

    /// @param port 0 for any that is free
    public static Server start(Jobs jobs, int port) {
        return start(jobs, port, List.of());
    }

    /// @param models the folder of the sentence model that requests may ask for, none or one: they cannot name another
    public static Server start(Jobs jobs, int port, List<Path> models) {
        Javalin javalin = Javalin.create(config -> configure(config, jobs, models));
        Server server;
        try {
            server = new Server(javalin.start(LOOPBACK, port), jobs.running());
        } catch (JavalinBindException e) {
            throw Problem.PORT_IN_USE.at("--port " + port, "another program listens there; choose another with --port");
        }
        try {
            // Only who holds the port sweeps: one that cannot start changes nothing.
            jobs.running().sweep();
            return server;
        } catch (ProblemException unswept) {
            server.close();
            throw unswept;
        }
    }

    private static void configure(JavalinConfig config, Jobs jobs, List<Path> models) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = Answers.LARGEST_TEXT;
        config.jetty.multipartConfig.maxFileSize(Arrivals.LARGEST >> 20, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(Arrivals.LARGEST >> 20, SizeUnit.MB);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.routes.before(Guard::admits);
        config.routes.before(
                request -> Arrivals.refuseBeyond(request.path(), request.req().getContentLengthLong()));
        for (Route route : Routes.all(jobs, models)) {
            config.routes.addHttpHandler(route.method(), route.path(), route.handler());
        }
        Answers.configure(config);
    }

    public String address() {
        return "http://" + LOOPBACK + ":" + javalin.port() + "/";
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
        running.close();
    }
}
