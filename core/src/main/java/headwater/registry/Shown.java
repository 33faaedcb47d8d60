package headwater.registry;

import headwater.model.Context.Category;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.model.Profile;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The category under which an outlet is shown: what was entered, or less where the grounds do not carry it.
///
/// A reason in words carries nothing by itself. Behaviour carries `state-aligned` and no more; above that, and for an
/// official body, it takes a ground of a date with evidence in the case and a second person.
///
/// @param entered what the analyst wrote
/// @param lacking what it would have taken, or what was set aside; empty if all of it is carried
public record Shown(Attribution attribution, Category entered, List<Phrase> lacking) implements Serializable {

    public Shown {
        lacking = List.copyOf(lacking);
    }

    public Category category() {
        return attribution.category();
    }

    public boolean isLess() {
        return category() != entered;
    }

    static Shown of(String outlet, Profile.Claim claim, Held held) {
        List<Phrase> lacking = new ArrayList<>();
        List<Attribution.Ground> grounds = new ArrayList<>();
        for (Profile.Ground each : claim.grounds()) {
            List<String> evidence = held.ids(each.evidence());
            if (evidence.isEmpty()) {
                lacking.add(
                        each.evidence().isEmpty()
                                ? Phrase.of("registry.lacking.ground-without-evidence", each.shown())
                                : Phrase.of(
                                        "registry.lacking.ground-not-held",
                                        each.shown(),
                                        String.join(", ", each.evidence())));
            } else {
                ground(each, evidence, lacking, grounds);
            }
        }
        return new Shown(attribution(outlet, claim, grounds, lacking), claim.category(), lacking);
    }

    private static void ground(
            Profile.Ground given, List<String> evidence, List<Phrase> lacking, List<Attribution.Ground> grounds) {
        if (given.sort() == Profile.Sort.BEHAVIOURAL) {
            grounds.add(new Attribution.Behavioural(given.shown(), given.access(), evidence));
        } else if (given.asOf() instanceof Known.Value<LocalDate>(LocalDate asOf)) {
            grounds.add(
                    given.sort() == Profile.Sort.TECHNICAL
                            ? new Attribution.Technical(given.shown(), given.access(), asOf, evidence)
                            : new Attribution.Contextual(given.shown(), given.access(), asOf, evidence));
        } else {
            lacking.add(Phrase.of("registry.lacking.ground-without-date", given.shown()));
        }
    }

    private static Attribution attribution(
            String outlet, Profile.Claim claim, List<Attribution.Ground> grounds, List<Phrase> lacking) {
        return switch (claim.category()) {
            case UNATTRIBUTED -> new Attribution.Unattributed(outlet);
            case INDEPENDENT -> independent(outlet, grounds, lacking);
            case STATE_ALIGNED -> aligned(outlet, grounds, lacking);
            case STATE_LINKED, STATE_CONTROLLED, OFFICIAL -> tied(outlet, claim, grounds, lacking);
        };
    }

    private static Attribution independent(String outlet, List<Attribution.Ground> grounds, List<Phrase> lacking) {
        List<Attribution.Dated> dated = all(Attribution.Dated.class, grounds);
        if (dated.isEmpty()) {
            lacking.add(Phrase.of("registry.lacking.no-dated-ground"));
            return new Attribution.Unattributed(outlet);
        }
        return new Attribution.Independent(outlet, dated.getFirst(), without(dated.getFirst(), grounds));
    }

    private static Attribution aligned(String outlet, List<Attribution.Ground> grounds, List<Phrase> lacking) {
        List<Attribution.Behavioural> behaviour = all(Attribution.Behavioural.class, grounds);
        if (behaviour.isEmpty()) {
            lacking.add(Phrase.of("registry.lacking.no-behaviour"));
            return new Attribution.Unattributed(outlet);
        }
        return new Attribution.Aligned(outlet, behaviour);
    }

    /// A tie, as far up as its grounds carry it.
    private static Attribution tied(
            String outlet, Profile.Claim claim, List<Attribution.Ground> grounds, List<Phrase> lacking) {
        List<Attribution.Dated> dated = all(Attribution.Dated.class, grounds);
        List<Attribution.Contextual> contextual = all(Attribution.Contextual.class, grounds);
        if (dated.isEmpty()) {
            lacking.add(Phrase.of("registry.lacking.no-dated-ground"));
        }
        if (!claim.review().isBySecondPerson()) {
            lacking.add(Phrase.of("registry.lacking.no-second-person"));
        }
        if (dated.isEmpty() || !claim.review().isBySecondPerson()) {
            List<Attribution.Behavioural> behaviour = all(Attribution.Behavioural.class, grounds);
            return behaviour.isEmpty()
                    ? new Attribution.Unattributed(outlet)
                    : new Attribution.Aligned(outlet, behaviour);
        }
        Attribution.Review review =
                new Attribution.Review(claim.review().author(), claim.review().reviewer());
        if (claim.category() == Category.STATE_LINKED || contextual.isEmpty()) {
            if (claim.category() != Category.STATE_LINKED) {
                lacking.add(Phrase.of("registry.lacking.no-record"));
            }
            return new Attribution.Linked(outlet, dated.getFirst(), without(dated.getFirst(), grounds), review);
        }
        Attribution.Contextual record = contextual.getFirst();
        return claim.category() == Category.OFFICIAL
                ? new Attribution.Official(outlet, record, without(record, grounds), review)
                : new Attribution.Controlled(outlet, record, without(record, grounds), review);
    }

    private static <G extends Attribution.Ground> List<G> all(Class<G> sort, List<Attribution.Ground> grounds) {
        return grounds.stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    private static List<Attribution.Ground> without(Attribution.Ground first, List<Attribution.Ground> grounds) {
        return grounds.stream().filter(each -> !each.equals(first)).toList();
    }
}
