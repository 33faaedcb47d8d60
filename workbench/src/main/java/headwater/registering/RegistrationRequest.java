package headwater.registering;

import headwater.agreement.Coder;
import headwater.listing.Names;
import headwater.model.Plan;
import headwater.problem.Problem;
import headwater.sharing.Span;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What somebody asks to have fixed: a list of events with a window, stories that a rule chose for a
/// comparison, or a list of accounts.
///
/// @param question what is asked of the material
/// @param by who fixes it: initials or an organisation
public record RegistrationRequest(Plan plan, String question, String by) {

    /// More would not be read by anybody.
    private static final int LONGEST = 4_000;

    private static final int MOST_DIGITS = 4;

    public RegistrationRequest {
        if (Coder.key(by).isEmpty()) {
            throw Problem.BAD_PARAMETER.at("by", "name who fixes it: initials or an organisation");
        }
        if (question.isBlank()) {
            throw Problem.BAD_PARAMETER.at("question", "say what will be asked of the material");
        }
        if (by.length() > LONGEST || question.length() > LONGEST) {
            throw Problem.BAD_PARAMETER.at("question", "is longer than " + LONGEST + " characters");
        }
        by = Names.plain(by.strip());
        question = Names.plain(question.strip());
    }

    /// As a command or an address gives it; most of it is empty.
    ///
    /// @param events ids of events; with them `days` and `zone`
    /// @param stories ids of control stories; with them `focal`, `rule` and `outcome`
    /// @param accounts a list of accounts
    public record Said(
            List<String> events,
            String days,
            String zone,
            List<String> stories,
            List<String> focal,
            String rule,
            String outcome,
            Accounts accounts) {
        public Said {
            events = given(events);
            stories = given(stories);
            focal = given(focal);
        }

        private long plans() {
            return Stream.of(events, stories, accounts.keys())
                    .filter(each -> !each.isEmpty())
                    .count();
        }

        private static List<String> given(List<String> ids) {
            return ids.stream()
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .distinct()
                    .toList();
        }
    }

    /// Accounts as `platform:id`; with them, if wanted, `window` and `objects`, addresses of what they may
    /// share.
    public record Accounts(List<String> keys, String window, List<String> objects) {
        public static final Accounts NONE = new Accounts(List.of(), "", List.of());

        public Accounts {
            keys = Said.given(keys);
            objects = Said.given(objects);
        }
    }

    public static RegistrationRequest of(Said said, String question, String by) {
        if (said.plans() != 1) {
            throw Problem.BAD_PARAMETER.at(
                    "events, stories, accounts", "fix one of them at a time, not " + said.plans());
        }
        Plan plan = !said.events().isEmpty()
                ? events(said)
                : said.stories().isEmpty() ? accounts(said.accounts()) : stories(said);
        return new RegistrationRequest(plan, question, by);
    }

    private static Plan accounts(Accounts said) {
        for (String each : said.keys()) {
            if (!each.matches("[a-z0-9-]+:.+")) {
                throw Problem.BAD_PARAMETER.at(
                        "accounts", "\"" + Names.plain(each) + "\" is no platform:id such as weibo:1234567890");
            }
        }
        try {
            return new Plan.AccountList(
                    said.keys(),
                    said.window().isEmpty() ? 0 : (int) Span.seconds(said.window(), "window"),
                    said.objects());
        } catch (IllegalArgumentException impossible) {
            throw Problem.BAD_PARAMETER.at("accounts, window", String.valueOf(impossible.getMessage()));
        }
    }

    private static Plan events(Said said) {
        if (said.days().isEmpty()
                || said.days().length() > MOST_DIGITS
                || !said.days().matches("\\d+")) {
            throw Problem.BAD_PARAMETER.at("days", "how many days after an event's own still belong to it, such as 1");
        }
        try {
            return new Plan.EventList(said.events(), Integer.parseInt(said.days()), ZoneId.of(said.zone()));
        } catch (DateTimeException unknown) {
            throw Problem.BAD_PARAMETER.at("zone", "in which zone days begin, such as America/Toronto");
        } catch (IllegalArgumentException impossible) {
            throw Problem.BAD_PARAMETER.at("events", String.valueOf(impossible.getMessage()));
        }
    }

    private static Plan stories(Said said) {
        if (said.rule().length() > LONGEST) {
            throw Problem.BAD_PARAMETER.at("rule", "is longer than " + LONGEST + " characters");
        }
        try {
            return new Plan.StoryList(
                    Names.plain(said.rule().strip()),
                    said.focal(),
                    said.stories(),
                    said.outcome().isEmpty() ? Plan.Outcome.TAKEN_UP : outcome(said.outcome()));
        } catch (IllegalArgumentException impossible) {
            throw Problem.BAD_PARAMETER.at("stories, focal, rule", String.valueOf(impossible.getMessage()));
        }
    }

    private static Plan.Outcome outcome(String name) {
        try {
            return Plan.Outcome.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException none) {
            throw Problem.BAD_PARAMETER.at("outcome", "is taken-up or items");
        }
    }
}
