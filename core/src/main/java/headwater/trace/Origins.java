package headwater.trace;

import headwater.credit.Credits;
import headwater.descent.FirstChance;
import headwater.descent.ZoneSlips;
import headwater.descent.Zones;
import headwater.model.Context;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.model.When;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The earliest observable items of a narrative: of all, of each language, of each platform.
final class Origins {

    private static final Comparator<Node> BY_TIME = Comparator.comparing(
                    (Node each) -> each.published().get().earliest())
            .thenComparing(Node::id);

    private static final double LIKELY = 0.5;

    private final List<Node> nodes;
    private final List<Context.Watched> watched;
    private final Credits credits;

    Origins(List<Node> nodes, List<Context> context, Credits credits) {
        this.nodes = nodes;
        this.watched = context.stream()
                .filter(Context.Watched.class::isInstance)
                .map(Context.Watched.class::cast)
                .toList();
        this.credits = credits;
    }

    /// One class of outlets; `*` stands for all.
    private record Group(String language, String platform) {
        boolean has(Node node) {
            return (language.equals("*") || language.equals(node.language()))
                    && (platform.equals("*") || platform.equals(node.platform()));
        }
    }

    List<Earliest> all() {
        TreeSet<String> languages =
                new TreeSet<>(nodes.stream().map(Node::language).toList());
        languages.remove("und");
        TreeSet<String> platforms =
                new TreeSet<>(nodes.stream().map(Node::platform).toList());
        Stream<Group> groups = Stream.of(
                        Stream.of(new Group("*", "*")),
                        languages.stream().map(each -> new Group(each, "*")),
                        platforms.stream().map(each -> new Group("*", each)))
                .flatMap(each -> each);
        return groups.flatMap(each -> of(each, nodes).stream()
                        .map(earliest -> earliest.hangingOn(without(each, earliest.candidates()))))
                .toList();
    }

    /// The answer with the same class of outlets and the same watch kept on it, but without these items.
    private Known<Earliest.Without> without(Group group, List<String> candidates) {
        if (!group.platform().equals("*")) {
            return Known.notStated();
        }
        return of(
                        group,
                        nodes.stream()
                                .filter(each -> !candidates.contains(each.id()))
                                .toList())
                .stream()
                .findFirst()
                .map(each -> Known.of(new Earliest.Without(each.candidates(), each.first())))
                .orElse(Known.notStated());
    }

    private List<Earliest> of(Group group, List<Node> among) {
        List<Node> members = among.stream().filter(group::has).toList();
        List<Node> published =
                members.stream().filter(each -> !each.isListEntry()).toList();
        List<Node> considered = published.isEmpty() ? members : published;
        List<Node> timed =
                considered.stream().filter(Origins::isPlaced).sorted(BY_TIME).toList();
        if (timed.isEmpty()) {
            return List.of();
        }
        List<Phrase> reasons = new ArrayList<>();
        List<Node> candidates = candidates(timed, reasons);
        Node first = candidates.getFirst();
        List<Node> others =
                timed.stream().filter(each -> !candidates.contains(each)).toList();
        reasons.addFirst(order(candidates, others));
        int unplaced = considered.size() - timed.size();
        if (unplaced > 0) {
            reasons.add(Phrase.of("trace.earliest.unplaced", unplaced));
        }
        lists(group, first, reasons);
        zones(first, reasons);
        List<Node> after = timed.stream()
                .filter(each -> candidates.stream().anyMatch(candidate -> candidate.before(each)))
                .toList();
        double inOrder = inOrder(candidates, after, reasons);
        Known<Double> chance = chance(group, first.published().get(), inOrder, reasons);
        return List.of(new Earliest(
                group.language(),
                group.platform(),
                candidates.stream().map(Node::id).toList(),
                first.published().get(),
                chance,
                reasons));
    }

    /// A time known to a month or less finely places nothing within days.
    static boolean isPlaced(Node node) {
        return node.published().isKnown()
                && switch (node.published().get().precision()) {
                    case MILLISECOND, SECOND, MINUTE, HOUR, DAY, RELATIVE -> true;
                    case UNKNOWN -> node.isListEntry();
                    case MONTH, YEAR -> false;
                };
    }

    private List<Node> candidates(List<Node> timed, List<Phrase> reasons) {
        List<Node> front = timed.stream()
                .filter(each -> timed.stream().noneMatch(other -> other.before(each)))
                .toList();
        List<Node> named = new ArrayList<>();
        for (Node each : front) {
            front.stream()
                    .filter(other ->
                            credits.names(each.voice(), other.voice()) && !credits.names(other.voice(), each.voice()))
                    .findFirst()
                    .ifPresentOrElse(
                            other -> reasons.add(Phrase.of(
                                    "trace.earliest.credits",
                                    each.name(),
                                    other.name(),
                                    each.observation().label())),
                            () -> named.add(each));
        }
        List<Node> left = named.isEmpty() ? front : named;
        List<Node> silent = left.stream()
                .filter(each -> !credits.creditsAnybody(each.voice()))
                .toList();
        if (silent.isEmpty() || silent.size() == left.size()) {
            return left;
        }
        left.stream()
                .filter(each -> !silent.contains(each))
                .forEach(each -> reasons.add(Phrase.of(
                        "trace.earliest.credits-other",
                        each.name(),
                        each.observation().label())));
        return silent;
    }

    private static Phrase order(List<Node> candidates, List<Node> others) {
        Node first = candidates.getFirst();
        if (candidates.size() > 1) {
            return Phrase.of("trace.earliest.several", candidates.size());
        }
        return others.stream()
                .filter(first::before)
                .findFirst()
                .map(next -> Phrase.of(
                        first.certainlyBefore(next) ? "trace.earliest.before" : "trace.earliest.hardly-after",
                        first.name(),
                        first.published().get(),
                        next.name(),
                        next.published().get()))
                .orElse(Phrase.of(
                        "trace.earliest.alone", first.name(), first.published().get()));
    }

    /// A list that shows the headline before the item's stated time tells of an earlier publication.
    private void lists(Group group, Node first, List<Phrase> reasons) {
        if (first.isListEntry()) {
            reasons.add(Phrase.of("trace.earliest.is-list", first.name()));
            return;
        }
        nodes.stream()
                .filter(each -> each.isListEntry() && each.certainlyBefore(first))
                .filter(each -> group.language().equals("*") || group.language().equals(each.language()))
                .min(BY_TIME)
                .ifPresent(entry -> reasons.add(Phrase.of(
                        "trace.earliest.list",
                        entry.name(),
                        entry.document().title(),
                        entry.published().get(),
                        first.name())));
    }

    private void zones(Node first, List<Phrase> reasons) {
        Zones.otherDate(
                        first.published().get(),
                        nodes.stream()
                                .flatMap(each -> each.published().stream())
                                .toList())
                .ifPresent(other -> reasons.add(
                        Phrase.of("trace.earliest.zones", first.published().get(), other)));
    }

    /// How probable it is that one of the candidates came before all that look later. Where it is not, because
    /// the time of one was probably read in a wrong zone, that is told.
    private static double inOrder(List<Node> candidates, List<Node> after, List<Phrase> reasons) {
        List<Node> all = Stream.concat(candidates.stream(), after.stream()).toList();
        ZoneSlips slips =
                ZoneSlips.of(all.stream().map(each -> each.published().get()).toList());
        double inOrder =
                IntStream.range(0, candidates.size()).mapToDouble(slips::first).sum();
        if (inOrder >= LIKELY) {
            return inOrder;
        }
        int firstAfter = IntStream.range(candidates.size(), all.size())
                .reduce((a, b) -> slips.first(b) > slips.first(a) ? b : a)
                .orElseThrow();
        IntStream.range(0, candidates.size())
                .filter(each -> slips.wrong(each) >= LIKELY)
                .forEach(each -> reasons.add(Phrase.of(
                        "trace.earliest.slipped",
                        all.get(each).name(),
                        all.get(each).published().get(),
                        slips.wrong(each),
                        all.get(firstAfter).name(),
                        slips.first(firstAfter))));
        return inOrder;
    }

    private Known<Double> chance(Group group, When when, double inOrder, List<Phrase> reasons) {
        List<Context.Watched> stated =
                watched.stream().filter(each -> isOf(each, group)).toList();
        List<String> speakers = nodes.stream()
                .filter(group::has)
                .map(each -> each.outlet().key())
                .distinct()
                .toList();
        if (stated.isEmpty()) {
            reasons.add(Phrase.of("trace.earliest.of-observed", speakers.size()));
            return Known.absent(Known.Why.NOT_STATED);
        }
        Context.Watched size = stated.getFirst();
        if (size.outOf() < 0 || size.watched() == 0) {
            reasons.add(Phrase.of("trace.earliest.of-watched", size.watched(), size.basis()));
            return Known.absent(Known.Why.NOT_STATED);
        }
        reasons.add(Phrase.of(
                "trace.earliest.first",
                size.watched(),
                size.outOf(),
                when.width(),
                FirstChance.doubt(when),
                size.basis()));
        return Known.of(FirstChance.of(size, speakers.size(), inOrder));
    }

    /// A size stated for one language of a platform holds for the platform where all its items are in that language.
    private boolean isOf(Context.Watched size, Group group) {
        boolean sameLanguage = size.language().equals(group.language())
                || (group.language().equals("*")
                        && !group.platform().equals("*")
                        && nodes.stream()
                                .filter(group::has)
                                .allMatch(each -> each.language().equals(size.language())));
        return sameLanguage && size.platform().equals(group.platform());
    }
}
