package headwater.cli;

import headwater.listing.What;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints results of a case.
@Command(
        name = "show",
        description = "Prints what a case holds and what was found.",
        footer = {
            "",
            "Example: headwater show canada-2021 observations --json",
            "Example: headwater show canada-2021 captures --url https://www.example.org/story",
            "Example: headwater show canada-2021 agreement --lang fr"
        })
final class ShowCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Parameters(index = "0", paramLabel = "CASE", description = "The case.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "WHAT", description = "One of ${COMPLETION-CANDIDATES}.")
    private What what = What.OBSERVATIONS;

    @Option(names = "--narrative", paramLabel = "ID", description = "Of this narrative only.")
    private String narrative = "";

    @Option(names = "--url", paramLabel = "URL", description = "Captures of this address only.")
    private String url = "";

    @Option(names = "--lang", paramLabel = "en|fr", description = "Language of agreement. Default: ${DEFAULT-VALUE}.")
    private String language = "en";

    @Option(names = "--json", description = "Prints JSON; observations, matches, rejected and custody one a line.")
    private boolean json;

    @Override
    public Integer call() {
        Locale words = Common.language(language);
        return Printing.listing(
                what == What.AGREEMENT
                        ? common.jobs().agreement(name, words)
                        : common.jobs().show(name, what, what == What.CAPTURES ? url : narrative),
                json);
    }
}
