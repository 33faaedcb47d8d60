package headwater.judging;

import headwater.agreement.Coder;
import headwater.listing.Names;
import headwater.problem.Problem;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A judgement as a person asks for it. An id is that of an observation, or of a narrative as it is shown now, which
/// stands for all its members.
///
/// @param says what is said of `items` and `others`
/// @param items what is together, what leaves, or what was taken; for a withdrawal the id of the earlier judgement
/// alone
/// @param others what else is together with them, what they leave, or what they were taken from; else empty
/// @param by who says so: initials or an organisation
/// @param reason why; never empty
public record JudgementRequest(Verb says, List<String> items, List<String> others, String by, String reason) {

    /// What a person may say.
    public enum Verb {
        TOGETHER,
        APART,
        /// It cannot be told whether these carry one line.
        UNSURE,
        /// The one was taken from the other.
        CONFIRM,
        /// The one was not taken from the other.
        REJECT,
        /// It cannot be told whether the one was taken from the other.
        DOUBT,
        WITHDRAW;

        /// True if it says something of two sides.
        boolean takesFrom() {
            return switch (this) {
                case APART, CONFIRM, REJECT, DOUBT -> true;
                case TOGETHER, UNSURE, WITHDRAW -> false;
            };
        }

        /// As options and parameters are called.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static String all() {
            return Stream.of(values()).map(Verb::word).collect(Collectors.joining(", "));
        }
    }

    /// More would not be read by anybody.
    private static final int LONGEST = 4_000;

    public JudgementRequest {
        items = ids(items);
        others = ids(others);
        if (Coder.key(by).isEmpty()) {
            throw Problem.BAD_PARAMETER.at("by", "name who judges: initials or an organisation");
        }
        if (reason.isBlank()) {
            throw Problem.BAD_PARAMETER.at("reason", "say why, so that others can judge the judgement");
        }
        if (by.length() > LONGEST || reason.length() > LONGEST) {
            throw Problem.BAD_PARAMETER.at("reason", "is longer than " + LONGEST + " characters");
        }
        by = Names.plain(by.strip());
        reason = Names.plain(reason.strip());
    }

    /// @param said the ids by verb, and what goes with them
    public static JudgementRequest of(Said said, String by, String reason) {
        if (said.by().size() != 1) {
            throw Problem.BAD_PARAMETER.at(
                    Verb.all(), "say one of them, not " + said.by().size());
        }
        Map.Entry<Verb, List<String>> one = said.by().entrySet().iterator().next();
        Verb verb = one.getKey();
        if (!said.with().isEmpty() && verb != Verb.TOGETHER) {
            throw Problem.BAD_PARAMETER.at("with", "goes with together");
        }
        if (said.from().isEmpty() == verb.takesFrom()) {
            throw Problem.BAD_PARAMETER.at(
                    "from", "goes with apart, confirm, reject and doubt, which say who; from says from whom");
        }
        return new JudgementRequest(verb, one.getValue(), verb.takesFrom() ? said.from() : said.with(), by, reason);
    }

    /// The ids as a command or an address gives them.
    ///
    /// @param by verbs that were given, each with its ids
    /// @param with what goes with `together`
    /// @param from what goes with those that take it
    public record Said(Map<Verb, List<String>> by, List<String> with, List<String> from) {
        public Said {
            Map<Verb, List<String>> given = new EnumMap<>(Verb.class);
            by.forEach((verb, ids) -> {
                if (!ids(ids).isEmpty()) {
                    given.put(verb, ids(ids));
                }
            });
            by = Collections.unmodifiableMap(given);
            with = ids(with);
            from = ids(from);
        }
    }

    private static List<String> ids(List<String> ids) {
        return ids.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }
}
