package headwater.control;

import headwater.model.Context.Preregistration;
import headwater.model.Finding.Code;
import headwater.model.Finding.Missing;
import headwater.model.Item;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.Plan;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The comparisons that were fixed beforehand for one narrative.
final class Registered {

    private final List<Plan.Kept> about;

    Registered(List<Observation> members, List<Plan.Kept> kept) {
        Set<String> carried = members.stream().map(Observation::itemKey).collect(Collectors.toSet());
        this.about = kept.stream()
                .filter(each -> each.fixed().plan() instanceof Plan.StoryList list
                        && list.focal().stream().map(Item.Address::key).anyMatch(carried::contains))
                .toList();
    }

    /// The earliest that counts; none if none does.
    List<Preregistration> fixed() {
        return about.stream()
                .filter(each -> each.standing() == Plan.Standing.FIXED)
                .map(Plan.Kept::fixed)
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
                        each.standing() == Plan.Standing.CHANGED
                                ? Phrase.of(
                                        "control.missing.changed",
                                        each.fixed().made(),
                                        each.fixed().sha256().substring(0, 16))
                                : Phrase.of(
                                        "control.missing.late",
                                        each.fixed().made(),
                                        each.fixed()
                                                .analysed()
                                                .orElse(each.fixed().made()))))
                .toList();
    }
}
