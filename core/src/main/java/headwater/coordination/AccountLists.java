package headwater.coordination;

import headwater.model.Context.Preregistration;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.Plan;
import headwater.model.Plan.AccountList;
import headwater.synchrony.Scale;
import headwater.synchrony.SynchronyTest.Outcome;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Short lists of accounts that somebody fixed before the first of them shared anything.
///
/// A list that was fixed later may have been chosen by what they did, and then a smaller family of tests is a
/// promise of few false answers that nobody keeps.
public final class AccountLists {

    private AccountLists() {}

    /// Whether a list counts beside this material: only if all that its accounts published, of what it names,
    /// came after it.
    ///
    /// @param items what accounts published
    public static Plan.Standing standing(Plan.Kept kept, AccountList list, List<Observation> items) {
        boolean isAhead = firstShare(list, items).stream()
                .allMatch(first -> kept.fixed().made().isBefore(first));
        return kept.standing() != Plan.Standing.FIXED || isAhead ? kept.standing() : Plan.Standing.LATE;
    }

    /// The earliest moment at which one of them can have published something of it; an item without a time was
    /// published before it was captured, nobody knows how long.
    private static Known<Instant> firstShare(AccountList list, List<Observation> items) {
        Set<String> accounts = Set.copyOf(list.accounts());
        List<String> objects = keys(list.objects());
        return items.stream()
                .filter(item -> accounts.contains(item.channel().key()))
                .filter(item -> objects.isEmpty() || SharedObjects.links(item).anyMatch(objects::contains))
                .map(item -> item.item()
                        .published()
                        .orElse(item.capture().captured())
                        .earliest())
                .min(Comparator.naturalOrder())
                .<Known<Instant>>map(Known::of)
                .orElse(Known.notStated());
    }

    static List<String> keys(List<String> addresses) {
        return addresses.stream().map(Item.Address::key).toList();
    }

    /// One list asked of one material.
    record Asked(Preregistration fixed, AccountList list, Plan.Standing standing, Known<Instant> first)
            implements Serializable {

        static Asked of(Plan.Kept kept, AccountList list, List<Observation> items) {
            return new Asked(kept.fixed(), list, AccountLists.standing(kept, list, items), firstShare(list, items));
        }

        boolean isFixed() {
            return standing == Plan.Standing.FIXED;
        }

        long pairs() {
            return list.pairs();
        }

        Set<String> accounts() {
            return Set.copyOf(list.accounts());
        }

        List<Scale> scales() {
            return Scale.LADDER.stream()
                    .filter(each -> list.window() == 0 || each.window() == list.window())
                    .toList();
        }

        Phrase proposition() {
            return Phrase.of("coordination.list.proposition", fixed.by(), fixed.made());
        }

        /// What the test of everybody says of these pairs: each counts among all pairs of the case.
        Outcome within(Outcome all) {
            Set<String> accounts = accounts();
            return new Outcome(
                    all.tested().stream()
                            .filter(pair -> accounts.contains(pair.a()) && accounts.contains(pair.b()))
                            .toList(),
                    List.of(),
                    all.met(),
                    all.mostBlocks(),
                    all.scales(),
                    all.level(),
                    all.testable());
        }

        /// When it was fixed and what follows from that. Nobody on it is named.
        List<Phrase> reasons(List<Observation> items, Outcome outcome) {
            int seen = (int) items.stream()
                    .map(each -> each.channel().key())
                    .filter(accounts()::contains)
                    .distinct()
                    .count();
            String digest = fixed.sha256().substring(0, 16);
            List<Phrase> reasons = new ArrayList<>();
            reasons.add(Phrase.of(
                    "coordination.list.asked", list.accounts().size(), list.pairs(), fixed.question(), digest));
            reasons.add(
                    switch (standing) {
                        case FIXED ->
                            Phrase.of(
                                    "coordination.list.fixed",
                                    list.pairs() * outcome.scales().size());
                        case LATE -> Phrase.of("coordination.list.exploratory", first.orElse(fixed.made()));
                        case CHANGED -> Phrase.of("coordination.list.changed");
                    });
            reasons.add(
                    Phrase.of("coordination.list.seen", seen, outcome.tested().size()));
            return reasons;
        }
    }
}
