package headwater.registering;

import headwater.coordination.AccountLists;
import headwater.custody.Sha256;
import headwater.json.ContextJson;
import headwater.model.Context;
import headwater.model.Context.Preregistration;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Plan;
import headwater.problem.Problem;
import headwater.store.CaseStore;
import headwater.store.Row;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Fixes what people will ask of a case before they look. The date is the program's, and whether the case had been
/// analysed before is read from its custody log.
public final class Registering {

    private static final String ACT = "register";

    private final Function<String, CaseStore> cases;
    private final Held held;
    private final InstantSource clock;

    /// How to read what a case holds.
    ///
    /// @param entries what analysts gave to it
    /// @param observations what was collected
    /// @param named what an account goes by in it
    public record Held(
            Function<CaseStore, List<Context>> entries,
            Function<CaseStore, List<Observation>> observations,
            Function<CaseStore, UnaryOperator<String>> named) {}

    /// @param cases opens a case by its name
    public Registering(Function<String, CaseStore> cases, Held held, InstantSource clock) {
        this.cases = cases;
        this.held = held;
        this.clock = clock;
    }

    /// Keeps it with the case. One that names what the case does not hold is refused and changes nothing.
    ///
    /// @return whether it counts as fixed beforehand, in [Outcome#standing]
    public Outcome register(String name, RegistrationRequest request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try (CaseStore opened = cases.apply(name)) {
            List<Context> given = held.entries().apply(opened);
            List<Preregistration> made = new ArrayList<>();
            opened.write(writer -> {
                Preregistration fixed = fixed(request, plan(request, opened), now, analysed(opened), given);
                String json = ContextJson.write(fixed);
                if (writer.note(new Row(fixed.id(), json), now)) {
                    writer.log(now, ACT, Sha256.of(json), json);
                }
                made.add(fixed);
            });
            return new Outcome(made.getFirst(), standing(made.getFirst(), given, opened));
        }
    }

    /// What became of it.
    ///
    /// @param standing [Plan.Standing#LATE] if the case had been analysed and what it names lies in the past,
    ///   or if an account of a list had published before
    public record Outcome(Preregistration fixed, Plan.Standing standing) {}

    private Plan plan(RegistrationRequest request, CaseStore opened) {
        try {
            return request.plan() instanceof Plan.AccountList list
                    ? new Plan.AccountList(
                            list.accounts().stream()
                                    .map(held.named().apply(opened))
                                    .toList(),
                            list.window(),
                            list.objects())
                    : request.plan();
        } catch (IllegalArgumentException impossible) {
            throw Problem.BAD_PARAMETER.at("accounts", String.valueOf(impossible.getMessage()));
        }
    }

    private Plan.Standing standing(Preregistration fixed, List<Context> given, CaseStore opened) {
        Plan.Kept kept = new Plan.Kept(fixed, fixed.standing(given));
        return fixed.plan() instanceof Plan.AccountList list
                ? AccountLists.standing(kept, list, held.observations().apply(opened))
                : kept.standing();
    }

    private static Preregistration fixed(
            RegistrationRequest request, Plan plan, Instant now, Known<Instant> analysed, List<Context> given) {
        try {
            return Preregistration.of(request.question(), request.by(), now, analysed, new Plan.Over(plan, given));
        } catch (IllegalArgumentException impossible) {
            throw Problem.BAD_PARAMETER.at("events, stories", String.valueOf(impossible.getMessage()));
        }
    }

    /// When anybody first had it analysed.
    private static Known<Instant> analysed(CaseStore opened) {
        return opened.firstAct("analyse").<Known<Instant>>map(Known::of).orElse(Known.notStated());
    }

    public String json(Outcome outcome) {
        return ContextJson.write(outcome.fixed());
    }
}
