package headwater.cli;

import headwater.cli.background.JobsCommand;
import headwater.cli.table.CalibrateCommand;
import headwater.cli.table.CoordinationCommand;
import headwater.cli.table.MatchCommand;
import headwater.listing.Names;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/// Where the program starts. Problems become one line and an exit code here and nowhere else.
@Command(
        name = "headwater",
        description = "Finds where a line came from, who took it from whom, with what credit, and what was added.",
        footer = {
            "",
            "Start here: headwater demo",
            "Exit codes: 0 done, 2 your request, 3 the input, 4 the surroundings, 70 our mistake."
        },
        subcommands = {
            DemoCommand.class,
            CaseCommand.class,
            ImportCommand.class,
            MappingCommand.class,
            ReviewTemplateCommand.class,
            ImportersCommand.class,
            JudgeCommand.class,
            RegisterCommand.class,
            AnalyseCommand.class,
            ShowCommand.class,
            SearchCommand.class,
            ListsCommand.class,
            ReportCommand.class,
            ExportCommand.class,
            ServeCommand.class,
            JobsCommand.class,
            SealCommand.class,
            VerifyCommand.class,
            RerunCommand.class,
            MatchCommand.class,
            CoordinationCommand.class,
            CalibrateCommand.class
        })
public final class Main implements Runnable {

    @CommandLine.Mixin
    private Common common = new Common();

    /// What shells take for a program that was stopped by Ctrl-C.
    private static final int STOPPED = 130;

    private final Console console = new Console();

    public static void main(String[] args) {
        System.exit(execute(args));
    }

    /// Runs one command; its exit code.
    static int execute(String... args) {
        return line().execute(args);
    }

    /// The command line with all its commands, also for the reference and its test.
    static CommandLine line() {
        Console console = new Console();
        return new CommandLine(new Main())
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, args) -> misused(console, e))
                .setExecutionExceptionHandler((e, line, parsed) -> failed(console, e));
    }

    @Override
    public void run() {
        CommandLine.usage(this, console.err());
        throw Problem.BAD_PARAMETER.at("command", "which one? `headwater demo` shows what it does");
    }

    private static int misused(Console console, ParameterException e) {
        console.say("headwater: " + Names.plain(String.valueOf(e.getMessage())));
        console.say("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return Problem.Blame.CALLER.exitCode();
    }

    private static int failed(Console console, Exception e) {
        if (e instanceof ProblemException problem) {
            console.say("headwater: " + problem.problem().code() + ": " + Names.plain(problem.where()) + ": "
                    + Names.plain(problem.detail()));
            return problem.problem().blame().exitCode();
        }
        if (e instanceof CancellationException) {
            console.say("headwater: stopped; nothing of it was written");
            return STOPPED;
        }
        e.printStackTrace(console.err());
        console.say("headwater: this is our mistake; please report it with the lines above.");
        return Problem.Blame.US.exitCode();
    }
}
