package headwater.cli;

import headwater.search.Search;
import headwater.searching.Found;
import headwater.searching.Searching;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Looks for words in a case.
@Command(
        name = "search",
        description =
                "Looks for words in the titles and texts of a case, in Chinese, English and French; Simplified and "
                        + "Traditional, accents and capitals are one unless --as-written. Counts are exact.",
        footer = {
            "",
            "QUERY: words that all must occur; \"a phrase\"; title: text: channel: platform: lang: month: before: after:",
            "with a value; -word for not; OR between alternatives; a star at the end of a word for any ending.",
            "Example: headwater search canada-2021 '加拿大 OR Canada -lang:fr' --from 2021-09-08 --to 2021-09-13",
            "Example: headwater search canada-2021 'title:\"保守党\"' --save conservatives",
            "Example: headwater search canada-2021 --use conservatives --order oldest"
        })
final class SearchCommand implements Callable<Integer> {

    private static final String BOUND = "a day, month or year (taken in UTC, whole) or a time with its offset";

    @Mixin
    private Common common = new Common();

    @Parameters(index = "0", paramLabel = "CASE", description = "The case.")
    private String name = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "QUERY",
            description = "What to look for. Default: everything.")
    private String query = "";

    @Option(names = "--lang", paramLabel = "TAG", description = "Language: zh means zh-Hans and zh-Hant too.")
    private String language = "";

    @Option(names = "--platform", paramLabel = "NAME", description = "Platform, such as weibo or web.")
    private String platform = "";

    @Option(names = "--channel", paramLabel = "KEY", description = "Key of one channel, as the facets show it.")
    private String channel = "";

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "Month of publication, as the source writes it.")
    private String month = "";

    @Option(names = "--from", paramLabel = "TIME", description = "Published then or later: " + BOUND + ".")
    private String from = "";

    @Option(names = "--to", paramLabel = "TIME", description = "Published then or earlier: " + BOUND + ".")
    private String to = "";

    @Option(names = "--as-written", description = "Each letter and character counts as it is written.")
    private boolean asWritten;

    @Option(names = "--order", paramLabel = "best|oldest|newest", description = "Default: best.")
    private String order = "";

    @Option(names = "--page", paramLabel = "N", description = "Which page of " + Search.PAGE + ". Default: 1.")
    private String page = "";

    @Option(names = "--save", paramLabel = "NAME", description = "Keeps the search with the case under a name.")
    private String save = "";

    @Option(names = "--saved", description = "Lists the searches that the case keeps, and searches nothing.")
    private boolean saved;

    @Option(names = "--use", paramLabel = "NAME", description = "Takes a kept search instead of QUERY and filters.")
    private String use = "";

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Searching searching = common.jobs().searching();
        if (saved) {
            return Printing.listing(searching.savedListing(name), json);
        }
        Console console = new Console();
        Search search = asked(searching);
        Found found;
        try (ProgressLines progress = new ProgressLines(console)) {
            found = searching.find(name, search, done -> progress.stage("search index", done, 0));
        }
        if (!json) {
            found(found, console);
        }
        if (!save.isEmpty()) {
            searching.save(name, save, search);
            console.say("kept " + save + " with " + name);
        }
        return Printing.listing(searching.listing(found), json);
    }

    private Search asked(Searching searching) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("q", query);
        said.put("language", language);
        said.put("platform", platform);
        said.put("channel", channel);
        said.put("month", month);
        said.put("from", from);
        said.put("to", to);
        said.put("writing", asWritten ? "as-written" : "");
        said.put("order", order);
        said.put("page", page);
        return use.isEmpty() ? Search.of(said) : searching.saved(name, use, said);
    }

    private static void found(Found found, Console console) {
        console.say(found.total() + " found, page " + found.page() + " of " + Math.max(1, found.pages()));
        if (found.perhaps() > 0) {
            console.say(found.perhaps() + " of them may lie outside the window: their time is not known finely enough");
        }
        if (found.untimed() > 0) {
            console.say(found.untimed() + (found.isWindowed() ? " more have" : " have")
                    + " the words and no time of publication" + (found.isWindowed() ? " and are not counted" : ""));
        }
    }
}
