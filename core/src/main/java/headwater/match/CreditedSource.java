package headwater.match;

import headwater.gram.Weights;
import headwater.model.About;
import headwater.model.Context;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.When;
import headwater.text.Document;
import headwater.text.Normalised;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An item that names an outlet as its source, and the item of that outlet it most likely means, across languages.
///
/// The credit alone asserts nothing: the two must share a rare figure, such as a count of 31, and more besides.
final class CreditedSource implements Matcher {

    private static final Duration WITHIN = Duration.ofDays(30);

    private final List<Context.Outlet> outlets;

    CreditedSource(List<Context.Outlet> outlets) {
        this.outlets = outlets.stream()
                .sorted(Comparator.comparing(Context.Outlet::id))
                .toList();
    }

    @Override
    public About about() {
        return new About("match", "credited-source", 1, List.of());
    }

    @Override
    public Matching.Found find(Material material, Matching.Watch watch) {
        List<Observation> sorted = material.observations().stream()
                .filter(observation -> observation.item().kind() != Item.Kind.LIST)
                .sorted(Comparator.comparing(Observation::id))
                .toList();
        List<Observation> crediting = sorted.stream()
                .filter(observation -> !observation.credit().credited().isEmpty())
                .toList();
        Map<String, Evidence.Side> sides = new HashMap<>();
        List<Match> matches = new ArrayList<>();
        for (Context.Outlet outlet : outlets) {
            List<Observation> own =
                    sorted.stream().filter(a -> speaksFor(outlet, a)).toList();
            for (Observation b : own.isEmpty() ? List.<Observation>of() : crediting) {
                credit(b, outlet)
                        .flatMap(credit -> best(b, outlet, own, sides).map(best -> write(best, credit)))
                        .ifPresent(matches::add);
            }
        }
        return new Matching.Found(matches, List.of());
    }

    private record Pair(Observation a, Observation b, Evidence evidence) {}

    private static Optional<Pair> best(
            Observation b, Context.Outlet outlet, List<Observation> own, Map<String, Evidence.Side> sides) {
        if (speaksFor(outlet, b)) {
            return Optional.empty();
        }
        return own.stream()
                .filter(a -> !a.id().equals(b.id()) && mayPrecede(a, b))
                .map(a -> new Pair(a, b, Evidence.of(side(sides, a), side(sides, b))))
                .max(Comparator.comparingDouble((Pair pair) -> pair.evidence().score())
                        .thenComparing(pair -> pair.a().id(), Comparator.reverseOrder()));
    }

    private static Evidence.Side side(Map<String, Evidence.Side> sides, Observation observation) {
        return sides.computeIfAbsent(observation.id(), id -> Evidence.Side.of(Document.of(observation)));
    }

    private static Optional<Credit.Credited> credit(Observation b, Context.Outlet outlet) {
        return b.credit().credited().stream()
                .filter(credited -> outlet.names().stream().anyMatch(name -> isNamed(credited.name(), name)))
                .findFirst();
    }

    /// Names meet in their normal form; a credit may carry a place or an edition beside the name.
    private static boolean isNamed(String credited, String name) {
        String one = Normalised.of(credited).text();
        String other = Normalised.of(name).text();
        return one.equals(other) || (Weights.of(other) >= 9 && one.contains(other));
    }

    private static boolean speaksFor(Context.Outlet outlet, Observation observation) {
        String key = observation.channel().key();
        String host = observation.channel().nativeId().orElse("");
        return outlet.channels().contains(key)
                || outlet.channels().contains(host)
                || (host.startsWith("www.") && outlet.channels().contains(host.substring(4)));
    }

    private static boolean mayPrecede(Observation a, Observation b) {
        Known<When> source = a.item().published();
        Known<When> taker = b.item().published();
        if (!source.isKnown() || !taker.isKnown()) {
            return true;
        }
        return !taker.get().certainlyBefore(source.get())
                && Duration.between(source.get().latest(), taker.get().earliest())
                                .compareTo(WITHIN)
                        <= 0;
    }

    private static Match write(Pair pair, Credit.Credited credit) {
        Evidence evidence = pair.evidence();
        boolean swap = pair.a().id().compareTo(pair.b().id()) > 0;
        String from = language(pair.a());
        String into = language(pair.b());
        Match.Kind kind = !evidence.suffices()
                ? Match.Kind.CANDIDATE
                : from.equals(into) ? Match.Kind.REWORDED : Match.Kind.TRANSLATED;
        List<Phrase> reasons = new ArrayList<>();
        reasons.add(Phrase.of("match.credit", credit.name(), credit.evidence().quote()));
        if (!evidence.figures().isEmpty()) {
            reasons.add(Phrase.of("match.figures", String.join(" / ", evidence.figures())));
        }
        if (!evidence.names().isEmpty()) {
            reasons.add(Phrase.of("match.names", String.join(" / ", evidence.names())));
        }
        if (!evidence.suffices()) {
            reasons.add(Phrase.of("match.credit-alone"));
        }
        return new Match(
                swap ? pair.b().id() : pair.a().id(),
                swap ? pair.a().id() : pair.b().id(),
                kind,
                Math.min(1, evidence.score() / 2),
                evidence.passages(swap),
                reasons);
    }

    private static String language(Observation observation) {
        String tag = observation.item().body().language().orElse("und");
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }
}
