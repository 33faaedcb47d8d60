package headwater.sharing;

import headwater.sharing.SharingResult.Counted;
import headwater.sharing.SharingResult.Times;
import headwater.sharing.SharingResult.Verdict;
import headwater.synchrony.Answer;
import headwater.synchrony.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A result in plain words, each sentence a line.
public final class Words {

    /// More whole minutes than this share of the times are told.
    private static final double MANY_WHOLE_MINUTES = 0.1;

    private final SharingResult result;

    public Words(SharingResult result) {
        this.result = result;
    }

    /// What was read, what the test says and why it cannot say more, and what counts would have flagged.
    public List<String> summary() {
        List<String> lines = new ArrayList<>();
        SharingResult.Read read = result.read();
        lines.add("rows " + read.rows() + ": shares " + read.shares() + ", posts that share nothing "
                + read.otherPosts() + ", repeated " + read.repeated() + ", rejected "
                + read.rejected().size());
        lines.add("accounts " + read.accounts() + ", objects " + read.objects());
        lines.add("pairs that shared something within " + counted().window() + " s: "
                + result.pairs().written() + ", of " + result.pairs().accounts() + " accounts; pairs that met often"
                + " enough to be tested: " + result.pairs().tested() + "; flagged: "
                + result.flagged().size());
        lines.add(verdict());
        lines.addAll(reasons());
        lines.add(needed());
        lines.addAll(times());
        lines.add("Counts with a cut, in other tools' way and written anew from their descriptions, would flag:");
        result.comparison().stream().map(Words::said).forEach(lines::add);
        lines.add("A count knows no chance: such a cut flags something wherever weights differ.");
        return lines;
    }

    private Scale counted() {
        return result.setting().windows().getLast();
    }

    /// The verdict as a sentence.
    public String verdict() {
        return switch (result.verdict()) {
            case BEYOND_HABIT ->
                "Beyond habit: " + result.flagged().size() + " pairs share the same closer in time than hour, crowd,"
                        + " clock and their own habits explain (of such answers one in twenty may be wrong). It is an"
                        + " arrangement, or a common trigger that nobody recorded.";
            case HABIT_SUFFICES ->
                "Habit suffices: public triggers, crowd and habits explain every pair, and an arrangement that shows in "
                        + percent(result.setting().effect()) + " of their joint blocks would mostly have been seen.";
            case UNDETERMINED -> "Cannot be determined: no pair is flagged, and none is cleared by that.";
        };
    }

    /// Why pairs have the answers they have, and what would be needed.
    public List<String> reasons() {
        List<String> lines = new ArrayList<>();
        result.pairs()
                .answers()
                .forEach((answer, count) -> lines.add("  " + answer + " " + count + ": " + because(answer)));
        if (result.pairs().flaggedButNotCounted() > 0) {
            lines.add("  " + result.pairs().flaggedButNotCounted()
                    + " of the flagged pairs are not in the file, because --min-shares leaves them out");
        }
        return lines;
    }

    private String because(String answer) {
        return switch (Answer.valueOf(answer.toUpperCase(Locale.ROOT).replace('-', '_'))) {
            case BEYOND_HABIT -> "flagged";
            case HABIT_SUFFICES -> "not together more than crowd and habits give, and there was power to see it";
            case TOO_FEW -> "they met in too few blocks of time for any outcome to count";
            case TOO_WEAK -> "not significant, but what would matter could have been missed";
            case TRIGGER_OPEN ->
                "together more than the crowd explains, but when the objects became public (trigger_time) is not known"
                        + " for enough of them, or the accounts' own delays would do the same";
            case TOO_COARSE ->
                "times are known to " + result.times().precision() + " s, and a window of "
                        + counted().window() + " s needs them to "
                        + (counted().widest() < 1 ? "less than one" : counted().widest() + " s");
        };
    }

    /// How many joint blocks an answer needs.
    public String needed() {
        return String.format(
                Locale.ROOT,
                "Needed: %d joint blocks on two days before any outcome can count, and %d to find, four times in five, a"
                        + " pair that is together in %s of them, where chance gives %s.",
                result.needed().forAny(),
                result.needed().forPower(),
                percent(result.setting().effect()),
                percent(result.needed().chance()));
    }

    private List<String> times() {
        Times times = result.times();
        List<String> lines = new ArrayList<>();
        long posts = result.read().rows() - result.read().rejected().size();
        if (times.finerUnits() > 0) {
            lines.add("times in milliseconds or finer: " + times.finerUnits() + ", read as such");
        }
        if (times.precision() > 1) {
            lines.add("times are taken as known to " + times.precision() + " s: whole minutes are "
                    + times.wholeMinutes() + " of " + posts + ". --precision says otherwise");
        } else if (times.wholeMinutes() > MANY_WHOLE_MINUTES * posts) {
            lines.add("times on whole minutes: " + times.wholeMinutes() + " of " + posts
                    + ", more than the sixtieth that chance gives; if they are rounded, --precision 60s says so");
        }
        lines.add("objects whose trigger is known: " + times.triggersKnown() + " of "
                + result.read().objects()
                + (times.triggersKnown() == 0 ? "; without trigger_time no pair can be flagged" : ""));
        add(lines, times.triggersUnread(), "rows have a trigger_time that cannot be read or is too coarse");
        add(lines, times.triggersDisputed(), "objects have two triggers or more; the earliest was taken");
        add(lines, times.triggersContradicted(), "objects were shared before their trigger, which is not believed");
        return lines;
    }

    private static void add(List<String> lines, long count, String what) {
        if (count > 0) {
            lines.add(count + " " + what);
        }
    }

    private static String said(Counted each) {
        return "  " + each.as() + ", " + each.window() + " s: " + each.flaggedEdges() + " of " + each.edges()
                + " pairs, " + each.flaggedAccounts() + " accounts (" + each.cut() + ")";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, share < 0.1 ? "%.1f%%" : "%.0f%%", 100 * share);
    }

    /// What the p-values are measured against.
    public String chance() {
        String blocks = result.setting().windows().stream()
                .map(each -> each.window() + " s in blocks of " + each.block() + " s")
                .collect(Collectors.joining(", "));
        return "Taken as given: who shared what, and in which block of time (" + blocks + "). Tested: only the moments"
                + " within a block. Chance: each account comes by itself, drawn by the others who share the object, by"
                + " the age of the object and by the minutes at which the account posts; and each keeps the delay it has"
                + " for the same source on other objects. The greater of the two probabilities counts.";
    }

    /// What nobody may conclude from it.
    public List<String> cannotTell() {
        List<String> lines = new ArrayList<>();
        if (result.times().triggersKnown() == 0 && result.verdict() != Verdict.BEYOND_HABIT) {
            lines.add(
                    "When the objects became public is not stated (trigger_time), so accounts that act together cannot be"
                            + " told from accounts that follow one source: no pair can be flagged.");
        }
        lines.add("A flagged pair may be an arrangement or may follow a common trigger that nobody recorded, such as a"
                + " private list or a push message. Timing does not tell them apart.");
        lines.add(
                "It says nothing of who is behind an account, what they mean to do, or whether what they share is true.");
        lines.add("A pair that is not flagged is not cleared, unless its answer is habit-suffices.");
        lines.add(
                "The table holds what was collected. If that was chosen by rank or by suspicion, the rates do not hold.");
        return lines;
    }
}
