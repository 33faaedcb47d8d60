package headwater.control;

import headwater.model.About;
import headwater.model.Context;
import headwater.model.Finding;
import headwater.model.Finding.Code;
import headwater.model.Finding.Missing;
import headwater.model.Observation;
import headwater.model.Phrase;
import java.util.ArrayList;
import java.util.List;

/// Asks whether this narrative drew a response that similar stories did not draw.
///
/// With m control stories the smallest p-value that any outcome can reach is 1/(m+1), so that nineteen are needed
/// before anything can reach 5 per cent; that value is printed. And a story that is looked at because it drew
/// a response was not drawn by lot, so that even then a positive answer stays undetermined.
public final class ControlTest {

    /// The least number of control stories for which 1/(m+1) reaches 5 per cent.
    public static final int NEEDED = 19;

    private static final double LEVEL = 0.05;
    private static final Phrase PROPOSITION = Phrase.of("control.selective.proposition");

    private ControlTest() {}

    public static About about() {
        return new About(
                "control",
                "differential-response",
                1,
                List.of(
                        new About.Parameter("level", String.valueOf(LEVEL)),
                        new About.Parameter("window", Controls.WINDOW.toDays() + " days")));
    }

    /// @param members the narrative's observations
    public static Finding test(
            List<Observation> members, List<ControlResult> controls, List<Context> context, long seed) {
        List<Context.Outlet> outlets = context.stream()
                .filter(Context.Outlet.class::isInstance)
                .map(Context.Outlet.class::cast)
                .toList();
        boolean reacted = members.stream().anyMatch(member -> Controls.isState(member, outlets));
        int collected = (int) controls.stream()
                .filter(each -> each.outcome() != ControlResult.Outcome.NOT_COLLECTED)
                .count();
        int reactions = (int) controls.stream()
                .filter(each -> each.outcome() == ControlResult.Outcome.REACTION_SEEN)
                .count();
        double smallest = 1.0 / (collected + 1);
        double p = (1.0 + reactions) / (collected + 1);
        List<Phrase> reasons = new ArrayList<>();
        reasons.add(Phrase.of(reacted ? "control.selective.drew" : "control.selective.drew-none"));
        reasons.add(Phrase.of("control.selective.counts", controls.size(), collected, reactions));
        reasons.add(Phrase.of("control.selective.smallest", collected, smallest, NEEDED));
        Finding.Method method = new Finding.Method(
                "differential-response/1",
                List.of("level=" + LEVEL, "window=" + Controls.WINDOW.toDays() + " d", "controls=" + collected),
                seed,
                List.of(Phrase.of("control.change.controls", NEEDED), Phrase.of("control.change.register")));
        if (!reacted || collected < NEEDED) {
            return new Finding.Undetermined(PROPOSITION, missing(controls.size(), collected, reacted), reasons, method);
        }
        reasons.add(Phrase.of("control.selective.p", p));
        return p > LEVEL
                ? new Finding.NotIndicated(PROPOSITION, reasons, method)
                : new Finding.Undetermined(
                        PROPOSITION,
                        List.of(new Missing(Code.NO_BASELINE, "*", Phrase.of("control.missing.selected"))),
                        reasons,
                        method);
    }

    private static List<Missing> missing(int given, int collected, boolean reacted) {
        List<Missing> missing = new ArrayList<>();
        if (collected < NEEDED) {
            missing.add(new Missing(Code.TOO_FEW_ITEMS, "*", Phrase.of("control.missing.controls", collected, NEEDED)));
        }
        if (given > collected) {
            missing.add(
                    new Missing(Code.CAPTURE_GAP, "*", Phrase.of("control.missing.not-collected", given - collected)));
        }
        if (!reacted) {
            missing.add(new Missing(Code.NO_BASELINE, "*", Phrase.of("control.missing.no-response")));
        }
        return missing;
    }
}
