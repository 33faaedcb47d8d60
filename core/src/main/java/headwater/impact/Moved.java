package headwater.impact;

import headwater.model.Context;
import headwater.model.Known;
import java.io.Serializable;

/// The most votes that items can have moved: all who can have seen them and can vote, times the share whom
/// such items persuade. A bound, never an estimate: the true number may be none.
///
/// @param voters the most who can have seen them and can vote
/// @param usual the bound by the share that was registered, or by the default one
/// @param stress the bound if persuasion were as strong as hardly any study found
/// @param margin the votes by which it was decided, or -1
public record Moved(long voters, long usual, long stress, long margin) implements Serializable {

    /// The range of persuasion that is used where none is registered; its upper end bounds.
    public static final double USUAL_LOW = 0.001;

    public static final double USUAL = 0.01;

    public static final double STRESS = 0.05;

    /// Absent where the audience has no upper bound.
    static Known<Moved> of(Audience audience, Context.Contest contest) {
        if (!audience.isKnown() || audience.people().isOpen()) {
            return Known.notStated();
        }
        long voters = audience.eligible(contest).high();
        double usual = contest.persuasion().map(Context.Portion::high).orElse(USUAL);
        return Known.of(
                new Moved(voters, part(voters, usual), part(voters, Math.max(STRESS, usual)), contest.margin()));
    }

    private static long part(long voters, double share) {
        return (long) Math.ceil(voters * share - 1e-9);
    }

    /// Whether even the stressed bound stays below the margin.
    public boolean isBelowMargin() {
        return margin >= 0 && stress < margin;
    }
}
