package headwater.cli;

import headwater.listing.Tree;
import headwater.model.Plan;
import headwater.registering.Registering;
import headwater.registering.RegistrationRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Fixes which events, stories or accounts will count, before anybody looks.
@Command(
        name = "register",
        description = {
            "Fixes which events, which stories of a comparison, or which accounts will count, before anybody looks.",
            "It is dated, hashed with every entry it names and kept in the custody log. After the first analysis only",
            "events that are still to come can be fixed. An entry that is changed later undoes it. A list of accounts",
            "counts if none of them had published yet what was collected; they are kept under their pseudonyms where",
            "the case treats persons so and does not list them."
        },
        footer = {
            "",
            "Example: headwater register canada-2021 --events debate-fr,debate-en --days 1 --zone America/Toronto"
                    + " --by KL --question \"Did it rise after the debates?\"",
            "Example: headwater register canada-2021 --stories c1,c2 --focal https://example.org/story --by KL"
                    + " --rule \"Every story on the topic by these three outlets in August\""
                    + " --question \"Did only this story draw a response?\"",
            "Example: headwater register canada-2021 --accounts weibo:1,weibo:2,weibo:3 --window 60s --by KL"
                    + " --question \"Do these three act together?\""
        })
final class RegisterCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "CASE", description = "The case.")
    private String name = "";

    @Option(names = "--events", paramLabel = "ID", split = ",", description = "Events of the case.")
    private List<String> events = List.of();

    @Option(
            names = "--days",
            paramLabel = "NUMBER",
            description = "With events: how many days after each still belong to it.")
    private String days = "";

    @Option(names = "--zone", paramLabel = "ZONE", description = "With events: where a day begins and ends.")
    private String zone = "";

    @Option(names = "--stories", paramLabel = "ID", split = ",", description = "Control stories of the case.")
    private List<String> stories = List.of();

    @Option(
            names = "--focal",
            paramLabel = "URL",
            split = ",",
            description = "With stories: addresses of the story that is asked about.")
    private List<String> focal = List.of();

    @Option(
            names = "--rule",
            paramLabel = "TEXT",
            description = "With stories: how they were chosen without looking at what became of them.")
    private String rule = "";

    @Option(
            names = "--outcome",
            paramLabel = "WHAT",
            description = "With stories: what counts as the response, taken-up (default) or items.")
    private String outcome = "";

    @Option(
            names = "--accounts",
            paramLabel = "PLATFORM:ID",
            split = ",",
            description = "Accounts that are suspected of acting together: only their pairs are tested.")
    private List<String> accounts = List.of();

    @Option(
            names = "--window",
            paramLabel = "LENGTH",
            description = "With accounts: how close counts, 60s, 5m or 30m; without it all three are tried, and count.")
    private String window = "";

    @Option(
            names = "--objects",
            paramLabel = "URL",
            split = ",",
            description = "With accounts: links that count as shared; without it whatever they share.")
    private List<String> objects = List.of();

    @Option(names = "--question", paramLabel = "TEXT", required = true, description = "What will be asked.")
    private String question = "";

    @Option(
            names = "--by",
            paramLabel = "NAME",
            required = true,
            description = "Who fixes it: initials or an organisation.")
    private String by = "";

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Registering registering = common.jobs().registering();
        Registering.Outcome kept = registering.register(
                name,
                RegistrationRequest.of(
                        new RegistrationRequest.Said(
                                events,
                                days,
                                zone,
                                stories,
                                focal,
                                rule,
                                outcome,
                                new RegistrationRequest.Accounts(accounts, window, objects)),
                        question,
                        by));
        Console console = new Console();
        if (json) {
            console.print(registering.json(kept) + "\n");
            return 0;
        }
        console.data(kept.fixed().id() + "  " + Tree.kebab(kept.standing().name()) + "  sha256:"
                + kept.fixed().sha256());
        console.say(
                kept.standing() == Plan.Standing.LATE
                        ? kept.fixed().plan() instanceof Plan.AccountList
                                ? "kept, but one of them had published before: the list is exploratory"
                                : "kept, but the case had been analysed before: it counts as not fixed"
                        : "kept; to heed it: headwater analyse " + name);
        return 0;
    }
}
