package headwater.control;

import headwater.chance.Share;
import headwater.model.About;
import headwater.model.Chance;
import headwater.model.Context;
import headwater.model.Context.Preregistration;
import headwater.model.Effect;
import headwater.model.Finding;
import headwater.model.Finding.Code;
import headwater.model.Finding.Missing;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.Plan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Asks whether this narrative drew a response that similar stories did not draw.
///
/// With m control stories the smallest p-value that any outcome can reach is 1/(m+1), so that nineteen are needed
/// before anything can reach 5 per cent; that value is printed. And a story that is looked at because it drew
/// a response was not drawn by lot, so that a positive answer needs one that was named before, with control stories
/// that a blind rule chose, and still has to hold if some reactions to these were not seen.
public final class ControlTest {

    /// The least number of control stories for which 1/(m+1) reaches 5 per cent.
    public static final int NEEDED = 19;

    private static final String TEST = "differential-response/2";
    private static final double LEVEL = 0.05;

    /// One in twenty is not more than 0.05, whatever the last digit says.
    private static final double ROUNDING = 1e-9;

    private static final Phrase PROPOSITION = Phrase.of("control.selective.proposition");

    private final List<Observation> members;
    private final List<Context> context;
    private final Registered registered;
    private final List<Phrase> reasons = new ArrayList<>();

    private ControlTest(List<Observation> members, List<Context> context, List<Plan.Kept> kept) {
        this.members = members;
        this.context = context;
        this.registered = new Registered(members, kept);
    }

    public static About about() {
        return new About(
                "control",
                "differential-response",
                2,
                List.of(
                        new About.Parameter("level", String.valueOf(LEVEL)),
                        new About.Parameter("window", Controls.WINDOW.toDays() + " days")));
    }

    /// @param members the narrative's observations
    /// @param kept what was fixed beforehand
    public static Finding test(
            List<Observation> members,
            List<ControlResult> controls,
            List<Context> context,
            List<Plan.Kept> kept,
            long seed) {
        return new ControlTest(members, context, kept).finding(controls, seed);
    }

    private Finding finding(List<ControlResult> given, long seed) {
        List<Preregistration> fixed = registered.fixed();
        List<ControlResult> controls = given.stream()
                .filter(each ->
                        fixed.stream().allMatch(plan -> plan.plan().names().contains(each.control())))
                .toList();
        List<Integer> collected = controls.stream()
                .filter(each -> each.outcome() != ControlResult.Outcome.NOT_COLLECTED)
                .map(each -> each.reactions().size())
                .toList();
        int reactions = reactions();
        Response response = new Response(List.of(reactions), collected);
        reasons.add(Phrase.of(reactions > 0 ? "control.selective.drew" : "control.selective.drew-none"));
        fixed.forEach(this::say);
        reasons.add(
                Phrase.of("control.selective.counts", controls.size(), collected.size(), Response.taken(collected)));
        reasons.add(Phrase.of("control.selective.smallest", collected.size(), response.smallest(), NEEDED));
        Finding.Method asked = new Finding.Method(
                TEST,
                List.of("level=" + LEVEL, "window=" + Controls.WINDOW.toDays() + " d", "controls=" + collected.size()),
                seed,
                Phrase.of("control.needed", NEEDED),
                List.of(Phrase.of("control.change.controls", NEEDED), Phrase.of("control.change.register")));
        Finding.Method method = collected.isEmpty() ? asked : asked.beside(chance(reactions, collected));
        if (reactions > 0 && !collected.isEmpty()) {
            weigh(response, fixed.isEmpty());
        }
        List<Missing> missing = missing(controls.size(), collected.size(), reactions > 0);
        return reactions == 0 || response.smallest() > LEVEL
                ? new Finding.Undetermined(PROPOSITION, missing, effect(response), reasons, method)
                : answer(response, fixed, method);
    }

    /// How many items took up each similar story.
    private static Chance chance(int reactions, List<Integer> collected) {
        int most = collected.stream().mapToInt(each -> each).max().orElse(0);
        double[] shares = IntStream.rangeClosed(0, most)
                .mapToDouble(items -> (double) Collections.frequency(collected, items) / collected.size())
                .toArray();
        return Chance.counted(Phrase.of("control.chance", collected.size()), reactions, shares);
    }

    /// How often similar stories draw a response: what this one is compared with.
    private static Effect effect(Response response) {
        Share taken = response.takenUp();
        return taken.of() == 0
                ? Effect.none(Effect.Why.TOO_LITTLE)
                : new Effect.Interval(
                        Phrase.of("control.effect.base"),
                        Effect.Unit.SHARE,
                        taken.seen(),
                        taken.exactLow(1 - LEVEL),
                        taken.exactHigh(1 - LEVEL),
                        1 - LEVEL);
    }

    /// The analyst's rule, with its date and hash.
    private void say(Preregistration fixed) {
        Plan.StoryList list = (Plan.StoryList) fixed.plan();
        reasons.add(Phrase.of(
                "control.registered", fixed.made(), list.rule(), fixed.sha256().substring(0, 16)));
    }

    /// What the numbers suggest, which is no verdict.
    private void weigh(Response response, boolean isUnregistered) {
        double factor = response.bayesFactor();
        reasons.add(Phrase.of("control.selective.bayes", factor, factor / (1 + factor)));
        if (isUnregistered) {
            reasons.add(Phrase.of("control.selective.elsewhere", response.stories(), response.alone()));
        }
    }

    private Finding answer(Response response, List<Preregistration> fixed, Finding.Method asked) {
        Plan.Outcome outcome = fixed.stream()
                .map(each -> ((Plan.StoryList) each.plan()).outcome())
                .findFirst()
                .orElse(Plan.Outcome.TAKEN_UP);
        double recall = recall();
        Finding.Method method = asked.beside(asked.chance().getFirst().under(varied(response, outcome, recall)));
        double p = response.p(outcome);
        reasons.add(Phrase.of("control.selective.p", p));
        if (recall > 0) {
            p = response.pWithUnseen(outcome, recall);
            reasons.add(Phrase.of("control.selective.unseen", recall, p));
        }
        List<Missing> missing = new ArrayList<>();
        if (p > LEVEL + ROUNDING) {
            reasons.add(Phrase.of("control.selective.compatible"));
            return new Finding.NotIndicated(PROPOSITION, effect(response), reasons, method);
        }
        if (fixed.isEmpty()) {
            missing.addAll(registered.whyNone());
        }
        if (recall <= 0) {
            missing.add(new Missing(Code.CAPTURE_GAP, "*", Phrase.of("control.missing.recall")));
        }
        return missing.isEmpty()
                ? new Finding.Supported(
                        PROPOSITION, Finding.Strength.SOME_INDICATORS, effect(response), reasons, method)
                : new Finding.Undetermined(PROPOSITION, missing, effect(response), reasons, method);
    }

    /// By what is counted, and by how much of it was seen.
    private static List<Chance.Varied> varied(Response response, Plan.Outcome own, double recall) {
        double seen = recall > 0 ? recall : 1;
        List<Chance.Varied> varied = new ArrayList<>();
        for (Plan.Outcome outcome : Plan.Outcome.values()) {
            for (double share :
                    DoubleStream.of(1, 0.5, seen).distinct().sorted().toArray()) {
                varied.add(new Chance.Varied(
                        Phrase.of(
                                "control.chance.setting."
                                        + outcome.name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'),
                                share),
                        Math.min(1, response.pWithUnseen(outcome, share)),
                        outcome == own && share == seen));
            }
        }
        return varied;
    }

    /// Items of outlets with a tie to a state that carried the narrative.
    private int reactions() {
        List<Context.Outlet> outlets = context.stream()
                .filter(Context.Outlet.class::isInstance)
                .map(Context.Outlet.class::cast)
                .toList();
        return (int) members.stream()
                .filter(member -> Controls.isState(member, outlets))
                .count();
    }

    /// The smallest share that the analyst states of any class of outlets that is watched; 0 if nobody knows.
    private double recall() {
        return context.stream()
                .filter(Context.Watched.class::isInstance)
                .map(Context.Watched.class::cast)
                .filter(each -> each.outOf() > 0)
                .mapToDouble(each -> (double) each.watched() / each.outOf())
                .min()
                .orElse(0);
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
