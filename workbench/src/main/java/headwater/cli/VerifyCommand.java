package headwater.cli;

import headwater.job.Verified;
import headwater.listing.Names;
import headwater.problem.Problem;
import headwater.seal.Certificates;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Checks what is kept against its hashes.
@Command(
        name = "verify",
        description = "Checks a case or an exported package against its hashes; exit code 3 if anything differs.",
        footer = {"", "Example: headwater verify canada-2021"})
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Parameters(
            paramLabel = "PATH",
            description = "A case, a case's folder, or an exported package: a folder or a ZIP file.")
    private String path = "";

    @Option(names = "--ca", paramLabel = "FILE", description = "Certificates (PEM) that you believe, for time tokens.")
    private Path trusted = Path.of("");

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Console console = new Console();
        Verified verified = common.jobs().verify(path, Certificates.of(trusted));
        if (json) {
            console.print(common.jobs().json(verified) + "\n");
        } else {
            for (Verified.Difference each : verified.differences()) {
                String range = each.start() < 0 ? "" : ", bytes " + each.start() + " to " + (each.end() - 1);
                console.data("differs: " + each.where() + range + ": " + each.detail());
            }
            verified.removals().forEach(each -> console.data("removed, as recorded: " + Names.plain(each)));
            verified.seals().forEach(console::data);
            console.data(verified.checked() + " files and records checked, "
                    + verified.differences().size() + " differ");
        }
        return verified.differences().isEmpty()
                ? 0
                : Problem.HASH_MISMATCH.blame().exitCode();
    }
}
