package headwater.judging;

import headwater.agreement.Coder;
import headwater.listing.Names;
import headwater.problem.Problem;
import java.util.List;

/// A judgement as a person asks for it. An id is that of an observation, or of a narrative as it is shown now, which
/// stands for all its members.
///
/// @param says what is said of `items` and `others`
/// @param items what is together, or what leaves; for a withdrawal the id of the earlier judgement alone
/// @param others what else is together with them, or what they leave; empty for a withdrawal
/// @param by who says so: initials or an organisation
/// @param reason why; never empty
public record JudgementRequest(Verb says, List<String> items, List<String> others, String by, String reason) {

    /// What a person may say.
    public enum Verb {
        TOGETHER,
        APART,
        WITHDRAW
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

    /// @param said the ids by verb and what goes with it: `together` and `with`, `apart` and `from`, or `withdraw`
    public static JudgementRequest of(Said said, String by, String reason) {
        long verbs = List.of(said.together(), said.apart(), said.withdraw()).stream()
                .filter(each -> !each.isEmpty())
                .count();
        if (verbs != 1) {
            throw Problem.BAD_PARAMETER.at("together, apart, withdraw", "say one of them, not " + verbs);
        }
        if (!said.with().isEmpty() && said.together().isEmpty()) {
            throw Problem.BAD_PARAMETER.at("with", "goes with together");
        }
        if (said.from().isEmpty() == !said.apart().isEmpty()) {
            throw Problem.BAD_PARAMETER.at("from", "goes with apart, which says who leaves; from says whom");
        }
        if (!said.together().isEmpty()) {
            return new JudgementRequest(Verb.TOGETHER, said.together(), said.with(), by, reason);
        }
        return said.apart().isEmpty()
                ? new JudgementRequest(Verb.WITHDRAW, said.withdraw(), List.of(), by, reason)
                : new JudgementRequest(Verb.APART, said.apart(), said.from(), by, reason);
    }

    /// The lists of ids as a command or an address gives them; most are empty.
    public record Said(
            List<String> together, List<String> with, List<String> apart, List<String> from, List<String> withdraw) {
        public Said {
            together = ids(together);
            with = ids(with);
            apart = ids(apart);
            from = ids(from);
            withdraw = ids(withdraw);
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
