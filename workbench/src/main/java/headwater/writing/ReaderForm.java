package headwater.writing;

import headwater.custody.Sha256;
import headwater.model.Context;
import headwater.model.Framed;
import headwater.model.Issued;
import headwater.model.Issued.Outcome;
import headwater.model.When;
import headwater.model.Written.Statement;
import java.time.Instant;
import java.util.List;

/// What somebody says of what is written: a second reader, or who takes something away.
final class ReaderForm {

    private ReaderForm() {}

    /// @param standing what of the case stands
    static List<FormFault> reviewFaults(Typed typed, List<Context> standing) {
        Faults faults = new Faults(typed).choice(Outcome.class, "outcome").by();
        faults.addIf(
                typed.has("of")
                        && standing.stream()
                                .noneMatch(each -> (each instanceof Statement || each instanceof Framed.Incident)
                                        && each.id().equals(typed.get("of"))),
                "of",
                "gone");
        if (!typed.get("outcome").equals("agrees")) {
            faults.said("why-");
        }
        return faults.found();
    }

    static Issued.Review review(Typed typed, Instant now) {
        return new Issued.Review(
                id("review-", typed, now),
                typed.has("of") ? List.of(typed.get("of")) : List.of(),
                typed.constant(Outcome.class, "outcome").orElseThrow(),
                typed.said("why-"),
                when(now),
                typed.get("by"));
    }

    static List<FormFault> withdrawalFaults(Typed typed, List<Context> standing) {
        return new Faults(typed)
                .addIf(
                        standing.stream()
                                .noneMatch(each -> Issued.Withdrawal.isOpenTo(each)
                                        && each.id().equals(typed.get("of"))),
                        "of",
                        "gone")
                .said("why-")
                .by()
                .found();
    }

    static Issued.Withdrawal withdrawal(Typed typed, Instant now) {
        return new Issued.Withdrawal(
                id("withdrawal-", typed, now), typed.get("of"), typed.said("why-"), when(now), typed.get("by"));
    }

    private static When when(Instant now) {
        return When.at(now, When.Zone.UTC_EPOCH, When.Basis.COLLECTOR_CLOCK, now.toString());
    }

    private static String id(String before, Typed typed, Instant now) {
        return before
                + Sha256.of(typed.get("of") + " " + typed.get("outcome") + " " + typed.get("by") + " " + now)
                        .substring(0, 12);
    }
}
