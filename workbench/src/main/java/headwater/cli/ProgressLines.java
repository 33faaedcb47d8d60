package headwater.cli;

import headwater.running.Progress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// Shows how far a job has come: nothing in its first two seconds, then a bar on a terminal or else plain lines.
public final class ProgressLines implements Progress, AutoCloseable {

    private static final Duration QUIET = Duration.ofSeconds(2);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final Console console;
    private final boolean isTerminal = isTerminal();
    private final long started = System.nanoTime();
    private long lastLine;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread whenStopped = new Thread(this::stop, "stopped");
    private volatile boolean isStopped;
    private String stage = "";
    private AutoCloseable bar = () -> {};

    public ProgressLines(Console console) {
        this.console = console;
        Runtime.getRuntime().addShutdownHook(whenStopped);
    }

    /// Ctrl-C asks the work to leave off where nothing is half-written, and waits a little for that.
    private void stop() {
        isStopped = true;
        try {
            if (!over.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                console.say("it does not leave off and is broken off");
            }
        } catch (InterruptedException broken) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isStopped() {
        return isStopped;
    }

    @Override
    public synchronized void stage(String id, long done, long total) {
        long elapsed = System.nanoTime() - started;
        if (elapsed < QUIET.toNanos()) {
            return;
        }
        if (isTerminal) {
            step(id, done, total);
        } else if (lastLine == 0 || elapsed - lastLine > BETWEEN_LINES.toNanos()) {
            console.say(id + ": " + done + (total > 0 ? " of " + total : ""));
            lastLine = elapsed;
        }
    }

    private void step(String id, long done, long total) {
        if (!stage.equals(id)) {
            closeBar();
            stage = id;
            bar = new ProgressBarBuilder()
                    .setTaskName(id)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build();
        }
        if (bar instanceof ProgressBar shown) {
            shown.maxHint(total).stepTo(done);
        }
    }

    /// Since JDK 25 there is no console, rather than one that is no terminal, where output goes to a file or pipe.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        return console != null && console.isTerminal();
    }

    @Override
    public void close() {
        closeBar();
        over.countDown();
        if (!isStopped) {
            try {
                Runtime.getRuntime().removeShutdownHook(whenStopped);
            } catch (IllegalStateException endsAlready) {
                // It waits no more, as the work is over.
            }
        }
    }

    private void closeBar() {
        try {
            bar.close();
        } catch (Exception e) {
            console.say("the progress bar could not be closed: " + e.getMessage());
        }
        bar = () -> {};
    }
}
