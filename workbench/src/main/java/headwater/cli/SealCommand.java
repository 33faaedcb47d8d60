package headwater.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Seals a case as it is now.
@Command(
        name = "seal",
        description = "Writes a manifest of what a case holds now, and logs its hash.",
        footer = {"", "Example: headwater seal canada-2021 --timestamp https://tsa.example/tsr"})
final class SealCommand implements Callable<Integer> {

    /// How both commands that can ask for one describe it.
    static final String AUTHORITY = "Asks this time stamping authority (RFC 3161) for a token. It is sent a hash and "
            + "nothing else. Default: HEADWATER_TIMESTAMP, else none is asked.";

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "CASE", description = "The case.")
    private String name = "";

    @Option(
            names = "--timestamp",
            paramLabel = "URL",
            description = AUTHORITY,
            defaultValue = "${env:HEADWATER_TIMESTAMP:-}")
    private String authority = "";

    @Override
    public Integer call() {
        new Console().data(common.jobs().seal(name, authority).done());
        return 0;
    }
}
