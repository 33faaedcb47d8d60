package headwater.impact;

import headwater.engagement.Total;
import headwater.impact.Rung.Level;
import headwater.impact.Rung.State;
import headwater.model.About;
import headwater.model.Context;
import headwater.model.Count;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// How far one narrative went: totals, audience, breakout, and the ladder that is never climbed without data.
///
/// @param totals one for each kind of count
/// @param ladder one rung for each level, from the bottom
public record Impact(List<Total> totals, Audience audience, Breakout breakout, List<Rung> ladder)
        implements Serializable {

    private static final Set<Count.Name> SEEN = Set.of(Count.Name.VIEWS, Count.Name.READS, Count.Name.PLAYS);

    public Impact {
        totals = List.copyOf(totals);
        ladder = List.copyOf(ladder);
    }

    public static About about() {
        return new About("impact", "ladder", 1, List.of());
    }

    /// @param items what accounts published, one capture an item
    /// @param captures all captures of those items
    public static Impact of(List<Observation> items, List<Observation> captures, List<Context> context, long seed) {
        List<Total> totals = Total.of(captures, seed);
        Audience audience = Audience.of(captures, totals);
        Breakout breakout = Breakout.of(items, context);
        List<Context.Contest> contests = context.stream()
                .filter(Context.Contest.class::isInstance)
                .map(Context.Contest.class::cast)
                .toList();
        List<Rung> ladder = List.of(
                published(items),
                exposed(audience, captures),
                engaged(totals, captures),
                brokeOut(breakout),
                new Rung(Level.ATTITUDE, State.UNDETERMINED, List.of(Phrase.of("impact.attitude.none")), List.of()),
                vote(audience, contests));
        return new Impact(totals, audience, breakout, ladder);
    }

    private static Rung published(List<Observation> items) {
        int platforms = (int)
                items.stream().map(each -> each.channel().platform()).distinct().count();
        return new Rung(
                Level.PUBLISHED,
                items.isEmpty() ? State.UNDETERMINED : State.SHOWN,
                List.of(Phrase.of("impact.published.items", items.size(), platforms)),
                items.stream().map(Observation::id).toList());
    }

    private static Rung exposed(Audience audience, List<Observation> captures) {
        if (!audience.isKnown()) {
            return new Rung(
                    Level.EXPOSED,
                    State.UNDETERMINED,
                    List.of(Phrase.of("impact.exposed.none", audience.without())),
                    List.of());
        }
        List<Phrase> said = new ArrayList<>();
        said.add(
                audience.people().isOpen()
                        ? Phrase.of("impact.exposed.from", audience.people().low(), audience.items())
                        : Phrase.of(
                                "impact.exposed.between",
                                audience.people().low(),
                                audience.people().high(),
                                audience.items()));
        if (audience.estimated()) {
            said.add(Phrase.of("impact.exposed.estimated"));
        }
        if (audience.without() > 0) {
            said.add(Phrase.of("impact.exposed.without", audience.without()));
        }
        return new Rung(Level.EXPOSED, State.BOUNDED, said, showing(captures, SEEN::contains));
    }

    private interface Wanted {
        boolean is(Count.Name name);
    }

    private static List<String> showing(List<Observation> captures, Wanted wanted) {
        return captures.stream()
                .filter(each -> each.counts().stream().anyMatch(count -> wanted.is(count.name()) && count.lower() > 0))
                .map(Observation::id)
                .toList();
    }

    private static Rung engaged(List<Total> totals, List<Observation> captures) {
        List<Total> acts = totals.stream()
                .filter(each -> !SEEN.contains(each.name()) && each.name() != Count.Name.IMPRESSIONS)
                .toList();
        List<String> evidence = showing(captures, name -> acts.stream().anyMatch(total -> total.name() == name));
        if (evidence.isEmpty()) {
            return new Rung(Level.ENGAGED, State.UNDETERMINED, List.of(Phrase.of("impact.engaged.none")), List.of());
        }
        long most = acts.stream().mapToLong(each -> each.sum().low()).max().orElse(0);
        return new Rung(
                Level.ENGAGED, State.SHOWN, List.of(Phrase.of("impact.engaged.most", most, acts.size())), evidence);
    }

    private static Rung brokeOut(Breakout breakout) {
        int highest = breakout.highest();
        Phrase said = highest == 0
                ? Phrase.of("impact.brokeout.none")
                : Phrase.of("impact.brokeout.highest", highest, Breakout.name(highest));
        List<String> evidence = breakout.categories().stream()
                .flatMap(each -> each instanceof Breakout.Reached reached ? reached.evidence().stream() : Stream.of())
                .distinct()
                .toList();
        return new Rung(Level.BROKE_OUT, highest == 0 ? State.UNDETERMINED : State.SHOWN, List.of(said), evidence);
    }

    private static Rung vote(Audience audience, List<Context.Contest> contests) {
        if (contests.isEmpty()) {
            return new Rung(Level.VOTE, State.UNDETERMINED, List.of(Phrase.of("impact.vote.no-contest")), List.of());
        }
        List<Phrase> said = new ArrayList<>();
        boolean bounded = false;
        for (Context.Contest contest : contests) {
            Phrase title = Phrase.of(
                    "impact.title", contest.title().getFirst(), contest.title().getLast());
            Known<Moved> moved = Moved.of(audience, contest);
            bounded |= moved.isKnown();
            said.addAll(moved.map(each -> new Said(sentences(title, contest, each)))
                    .orElse(new Said(List.of(Phrase.of("impact.vote.unbounded", title))))
                    .phrases());
            contest.design().stream()
                    .map(design -> Phrase.of(
                            "impact.vote.detectable", design.treated(), design.controls(), Detectable.smallest(design)))
                    .forEach(said::add);
        }
        said.add(Phrase.of("impact.vote.no-effect"));
        return new Rung(
                Level.VOTE,
                bounded ? State.BOUNDED : State.UNDETERMINED,
                said,
                contests.stream().map(Context.Contest::id).toList());
    }

    private record Said(List<Phrase> phrases) implements Serializable {}

    private static List<Phrase> sentences(Phrase title, Context.Contest contest, Moved moved) {
        Phrase bound = Phrase.of(
                "impact.vote.bound",
                title,
                moved.voters(),
                moved.usual(),
                contest.persuasion().map(Context.Portion::high).orElse(Moved.USUAL),
                moved.stress());
        Phrase source = contest.persuasion()
                .map(each -> Phrase.of("impact.vote.registered", each.source()))
                .orElse(Phrase.of("impact.vote.default", Moved.USUAL_LOW, Moved.USUAL, Moved.STRESS));
        if (moved.margin() < 0) {
            return List.of(bound, source);
        }
        return List.of(
                bound,
                source,
                Phrase.of(moved.isBelowMargin() ? "impact.vote.below" : "impact.vote.not-below", moved.margin()));
    }
}
