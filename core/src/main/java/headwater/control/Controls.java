package headwater.control;

import headwater.match.Match;
import headwater.model.Context;
import headwater.model.Item;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.When;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What became of similar earlier stories, within what was collected.
///
/// "No reaction seen" is said only where items of the outlets that could have reacted were captured in the
/// window; where none was, nothing can be said.
public final class Controls {

    /// How long after a story a reaction still counts as one to it.
    public static final Duration WINDOW = Duration.ofDays(7);

    private static final Set<Context.Category> STATE = Set.of(
            Context.Category.OFFICIAL,
            Context.Category.STATE_CONTROLLED,
            Context.Category.STATE_LINKED,
            Context.Category.STATE_ALIGNED);

    private final List<Observation> items;
    private final List<Match> matches;
    private final List<Context.Outlet> outlets;

    private Controls(List<Observation> items, List<Match> matches, List<Context> context) {
        this.items = items.stream()
                .filter(item -> item.item().kind() != Item.Kind.LIST)
                .sorted(Comparator.comparing(Observation::id))
                .toList();
        this.matches = matches.stream().filter(match -> match.kind().asserts()).toList();
        this.outlets = context.stream()
                .filter(Context.Outlet.class::isInstance)
                .map(Context.Outlet.class::cast)
                .toList();
    }

    /// In the order of the controls' ids.
    ///
    /// The reacting outlets are those with a tie to a state, if the context names any; else every outlet but the
    /// story's own.
    public static List<ControlResult> results(
            List<Context.ControlStory> controls, List<Observation> items, List<Match> matches, List<Context> context) {
        Controls all = new Controls(items, matches, context);
        return controls.stream()
                .sorted(Comparator.comparing(Context.ControlStory::id))
                .map(all::result)
                .toList();
    }

    /// Whether an item is from an outlet that the analyst holds to have a tie to a state.
    static boolean isState(Observation item, List<Context.Outlet> outlets) {
        return outlets.stream()
                .filter(outlet -> STATE.contains(outlet.category()))
                .anyMatch(outlet -> speaksFor(outlet, item));
    }

    private ControlResult result(Context.ControlStory control) {
        Set<String> addresses =
                control.itemUrls().stream().map(Item.Address::key).collect(Collectors.toCollection(TreeSet::new));
        List<Observation> own = items.stream()
                .filter(item -> addresses.contains(item.itemKey()))
                .toList();
        Set<String> ownChannels =
                own.stream().map(item -> item.channel().key()).collect(Collectors.toCollection(HashSet::new));
        boolean anyState = outlets.stream().anyMatch(outlet -> STATE.contains(outlet.category()));
        List<Observation> able = items.stream()
                .filter(item -> !addresses.contains(item.itemKey()))
                .filter(item -> anyState
                        ? isState(item, outlets)
                        : !ownChannels.contains(item.channel().key()))
                .filter(item -> isInWindow(item, control.when()))
                .toList();
        List<String> reactions = able.stream()
                .filter(item -> takesUp(item, own, addresses))
                .map(Observation::id)
                .toList();
        return new ControlResult(
                control.id(),
                reactions,
                able.size(),
                outcome(able, reactions),
                note(control, able, reactions, own.size()));
    }

    private static ControlResult.Outcome outcome(List<Observation> able, List<String> reactions) {
        if (able.isEmpty()) {
            return ControlResult.Outcome.NOT_COLLECTED;
        }
        return reactions.isEmpty() ? ControlResult.Outcome.NO_REACTION_SEEN : ControlResult.Outcome.REACTION_SEEN;
    }

    private static Phrase note(
            Context.ControlStory control, List<Observation> able, List<String> reactions, int ownItems) {
        long channels =
                able.stream().map(item -> item.channel().key()).distinct().count();
        Phrase title = Phrase.of(
                "control.title", control.title().get(0), control.title().get(1));
        String key = switch (outcome(able, reactions)) {
            case NOT_COLLECTED -> "control.story.not-collected";
            case NO_REACTION_SEEN -> "control.story.none-seen";
            case REACTION_SEEN -> "control.story.seen";
        };
        return Phrase.of(
                key,
                title,
                able.size(),
                (int) channels,
                reactions.size(),
                ownItems,
                control.when().earliest(),
                control.when().latest().plus(WINDOW));
    }

    /// Published, or where that is not stated captured, at a time that some reading puts into the window.
    private static boolean isInWindow(Observation item, When story) {
        When when = item.item().published().orElse(item.capture().captured());
        Instant end = story.latest().plus(WINDOW);
        return !when.certainlyBefore(story) && !when.earliest().isAfter(end);
    }

    private boolean takesUp(Observation item, List<Observation> own, Set<String> addresses) {
        Set<String> ids = own.stream().map(Observation::id).collect(Collectors.toSet());
        boolean matched = matches.stream()
                .anyMatch(match -> (match.a().equals(item.id()) && ids.contains(match.b()))
                        || (match.b().equals(item.id()) && ids.contains(match.a())));
        return matched || addressesNamedIn(item).anyMatch(url -> addresses.contains(Item.Address.key(url)));
    }

    private static Stream<String> addressesNamedIn(Observation item) {
        return Stream.of(
                        item.relations().stream().flatMap(relation -> relation.target().url().stream()),
                        item.credit().credited().stream().flatMap(credited -> credited.url().stream()),
                        item.item().references().links().stream()
                                .filter(link -> !link.role().equals("nav")
                                        && !link.role().equals("self"))
                                .map(Item.Link::url))
                .flatMap(urls -> urls);
    }

    private static boolean speaksFor(Context.Outlet outlet, Observation item) {
        String key = item.channel().key();
        String host = item.channel().platform().equals("web")
                ? Item.Address.key(item.channel().nativeId().orElse(""))
                : "";
        return outlet.channels().stream()
                .anyMatch(channel -> channel.equals(key)
                        || (!host.isEmpty()
                                && Item.Address.key(channel.replaceFirst("^web:", ""))
                                        .equals(host)));
    }
}
