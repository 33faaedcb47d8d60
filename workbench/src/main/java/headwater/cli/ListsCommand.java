package headwater.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Follows one topic over the ranked lists of a case.
@Command(
        name = "lists",
        description = "Follows a topic over the ranked lists of a case: first seen where and in which bracket between "
                + "two crawls, never seen where, and how many crawls that rests on.",
        footer = {
            "",
            "Example: headwater lists canada-2021 31次提中国 --from 2021-09-08T00:00+08:00 --to 2021-09-13T23:59:59+08:00"
        })
final class ListsCommand implements Callable<Integer> {

    private static final String BOUND = "a day (taken in UTC) or a time with its offset";

    @Mixin
    private Common common = new Common();

    @Parameters(index = "0", paramLabel = "CASE", description = "The case.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "TOPIC", description = "A title, or a part of one.")
    private String topic = "";

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Where a \"never\" begins: " + BOUND + ". Default: the first crawl.")
    private String from = "";

    @Option(names = "--to", paramLabel = "TIME", description = "Where it ends. Default: the last crawl.")
    private String to = "";

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Override
    public Integer call() {
        return Printing.listing(common.jobs().lists(name, topic, from, to, Locale.ENGLISH), json);
    }
}
