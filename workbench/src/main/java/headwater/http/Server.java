package headwater.http;

import headwater.http.exchange.Route;
import headwater.job.Jobs;
import headwater.problem.Problem;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.nio.file.Path;
import java.util.List;

/// The workbench, listening on this machine's loopback address and no other.
public final class Server implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final Javalin javalin;

    private Server(Javalin javalin) {
        this.javalin = javalin;
    }

    /// @param port 0 for any that is free
    public static Server start(Jobs jobs, int port) {
        return start(jobs, port, List.of());
    }

    /// @param models the folder of the sentence model that requests may ask for, none or one: they cannot name another
    public static Server start(Jobs jobs, int port, List<Path> models) {
        Javalin javalin = Javalin.create(config -> configure(config, jobs, models));
        try {
            return new Server(javalin.start(LOOPBACK, port));
        } catch (JavalinBindException e) {
            throw Problem.PORT_IN_USE.at("--port " + port, "another program listens there; choose another with --port");
        }
    }

    private static void configure(JavalinConfig config, Jobs jobs, List<Path> models) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = 512L << 20;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.routes.before(Guard::admits);
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
    }
}
