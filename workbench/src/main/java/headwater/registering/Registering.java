package headwater.registering;

import headwater.custody.Sha256;
import headwater.json.ContextJson;
import headwater.model.Context;
import headwater.model.Context.Preregistration;
import headwater.model.Known;
import headwater.model.Plan;
import headwater.problem.Problem;
import headwater.store.CaseStore;
import headwater.store.Row;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/// Fixes what people will ask of a case before they look. The date is the program's, and whether the case had been
/// analysed before is read from its custody log.
public final class Registering {

    private static final String ACT = "register";

    private final Function<String, CaseStore> cases;
    private final Function<CaseStore, List<Context>> entries;
    private final InstantSource clock;

    /// @param cases opens a case by its name
    /// @param entries what analysts gave to a case
    public Registering(
            Function<String, CaseStore> cases, Function<CaseStore, List<Context>> entries, InstantSource clock) {
        this.cases = cases;
        this.entries = entries;
        this.clock = clock;
    }

    /// Keeps it with the case. One that names what the case does not hold is refused and changes nothing.
    ///
    /// @return whether it counts as fixed beforehand, in [Outcome#standing]
    public Outcome register(String name, RegistrationRequest request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try (CaseStore opened = cases.apply(name)) {
            List<Context> given = entries.apply(opened);
            Preregistration fixed = fixed(request, now, analysed(opened), given);
            String json = ContextJson.write(fixed);
            opened.write(writer -> {
                if (writer.note(new Row(fixed.id(), json), now)) {
                    writer.log(now, ACT, Sha256.of(json), json);
                }
            });
            return new Outcome(fixed, fixed.standing(given));
        }
    }

    /// What became of it.
    ///
    /// @param standing [Plan.Standing#LATE] if the case had been analysed and what it names lies in the past
    public record Outcome(Preregistration fixed, Plan.Standing standing) {}

    private static Preregistration fixed(
            RegistrationRequest request, Instant now, Known<Instant> analysed, List<Context> given) {
        try {
            return Preregistration.of(
                    request.question(), request.by(), now, analysed, new Plan.Over(request.plan(), given));
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
