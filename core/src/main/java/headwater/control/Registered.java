package headwater.control;

import headwater.model.Context;
import headwater.model.Context.Preregistration;
import headwater.model.Finding.Code;
import headwater.model.Finding.Missing;
import headwater.model.Item;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.Plan;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The comparisons that were fixed beforehand for one narrative.
final class Registered {

    private final List<Context> context;
    private final List<Preregistration> about;

    Registered(List<Observation> members, List<Context> context) {
        Set<String> carried = members.stream().map(Observation::itemKey).collect(Collectors.toSet());
        this.context = context;
        this.about = context.stream()
                .filter(Preregistration.class::isInstance)
                .map(Preregistration.class::cast)
                .filter(each -> each.plan() instanceof Plan.StoryList list
                        && list.focal().stream().map(Item.Address::key).anyMatch(carried::contains))
                .sorted(Comparator.comparing(Preregistration::made).thenComparing(Preregistration::id))
                .toList();
    }

    /// The earliest that counts; none if none does.
    List<Preregistration> fixed() {
        return about.stream()
                .filter(each -> each.standing(context) == Plan.Standing.FIXED)
                .limit(1)
                .toList();
    }

    List<Missing> whyNone() {
        if (about.isEmpty()) {
            return List.of(new Missing(Code.NO_BASELINE, "*", Phrase.of("control.missing.selected")));
        }
        return about.stream()
                .map(each -> new Missing(
                        Code.NO_BASELINE,
                        "*",
                        each.standing(context) == Plan.Standing.CHANGED
                                ? Phrase.of(
                                        "control.missing.changed",
                                        each.made(),
                                        each.sha256().substring(0, 16))
                                : Phrase.of(
                                        "control.missing.late",
                                        each.made(),
                                        each.analysed().orElse(each.made()))))
                .toList();
    }
}
