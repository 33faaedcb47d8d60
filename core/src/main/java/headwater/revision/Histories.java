package headwater.revision;

import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The histories of those items of a case that held several texts, or were captured before they were there. All
/// other items have none.
public final class Histories {

    /// The capture that stands for an item: the one that holds most of the text, the earliest among equals.
    public static final Comparator<Observation> STANDING = Comparator.comparingInt(Histories::textHeld)
            .thenComparing(each -> each.capture().captured().earliest())
            .thenComparing(Observation::id);

    /// So many texts of one item are compared, from the first to the last. A page that changes at every look has
    /// more.
    static final int MOST = 12;

    private final Map<String, History> byItem = new HashMap<>();

    private Histories() {}

    /// @param observations of any kind
    public static Histories of(List<Observation> observations) {
        Map<String, List<Observation>> byItem = new HashMap<>();
        observations.stream()
                .filter(each -> each.item().kind() != Item.Kind.LIST)
                .forEach(each -> byItem.computeIfAbsent(each.itemKey(), _ -> new ArrayList<>())
                        .add(each));
        return of(byItem.values(), observations);
    }

    /// @param items all captures of each item
    /// @param observations of any kind; lists are looked at for what they do not show
    public static Histories of(Collection<List<Observation>> items, List<Observation> observations) {
        Histories histories = new Histories();
        Absences absences = new Absences(observations);
        for (List<Observation> captures : items) {
            history(captures, absences).ifPresent(each -> histories.byItem.put(each.item(), each));
        }
        return histories;
    }

    public Optional<History> of(Observation capture) {
        return byItem.isEmpty() ? Optional.empty() : Optional.ofNullable(byItem.get(capture.itemKey()));
    }

    /// The same, published when its text appeared: where that is another time than the item states.
    public Observation dated(Observation each) {
        return of(each).flatMap(history -> history.version(each.id())
                        .filter(version -> version.isLater() || history.isRedated())
                        .map(version -> published(each, version.since())))
                .orElse(each);
    }

    private static Observation published(Observation each, Known<When> when) {
        Item item = each.item();
        Item dated = new Item(
                item.kind(),
                item.nativeId(),
                item.address(),
                item.body(),
                when,
                item.modified(),
                item.deleted(),
                item.references());
        return new Observation(
                each.id(),
                each.capture(),
                each.channel(),
                dated,
                each.relations(),
                each.credit(),
                each.counts(),
                each.warnings());
    }

    private static Optional<History> history(List<Observation> captures, Absences absences) {
        if (captures.size() == 1 && !absences.mayTellOf(captures.getFirst())) {
            return Optional.empty();
        }
        List<Texts.Text> texts = captures.size() == 1 ? List.of() : Texts.of(captures);
        Observation standing = captures.stream().min(STANDING).orElseThrow();
        NotYet notYet = absences.of(captures, Dating.stated(standing, captures));
        if (texts.size() < 2 && notYet == null) {
            return Optional.empty();
        }
        Known<NotYet> without = notYet == null ? Known.notStated() : Known.of(notYet);
        if (texts.size() < 2) {
            Version only = new Version(
                    standing.id(),
                    captures.stream().map(Observation::id).sorted().toList(),
                    Dating.published(standing, captures, notYet),
                    "",
                    Edit.NONE);
            return Optional.of(new History(standing.itemKey(), List.of(only), without, 0));
        }
        List<Version> versions = versions(texts, captures, notYet);
        List<Version> kept = kept(versions);
        return Optional.of(new History(standing.itemKey(), kept, without, versions.size() - kept.size()));
    }

    /// Each text appeared after the last capture that certainly came before its own first; that one held another.
    private static List<Version> versions(List<Texts.Text> texts, List<Observation> captures, @Nullable NotYet notYet) {
        Map<String, String> held = new HashMap<>();
        List<Observation> byEnd = new ArrayList<>();
        for (Texts.Text text : texts) {
            String id = standing(text).id();
            text.captures().forEach(each -> held.put(each.id(), id));
            byEnd.addAll(text.captures());
        }
        byEnd.sort(Comparator.comparing((Observation each) -> captured(each).latest())
                .thenComparing(Observation::id));
        List<Version> versions = new ArrayList<>();
        Observation last = null;
        int next = 0;
        for (Texts.Text text : texts) {
            Instant first = captured(text.first()).earliest();
            while (next < byEnd.size() && captured(byEnd.get(next)).latest().isBefore(first)) {
                Observation each = byEnd.get(next++);
                last = last == null
                                || !captured(each)
                                        .earliest()
                                        .isBefore(captured(last).earliest())
                        ? each
                        : last;
            }
            versions.add(version(text, last, captures, held, notYet));
        }
        return versions;
    }

    private static Version version(
            Texts.Text text,
            @Nullable Observation last,
            List<Observation> captures,
            Map<String, String> held,
            @Nullable NotYet notYet) {
        Observation standing = standing(text);
        When seen = text.captures().stream()
                .map(Histories::captured)
                .min(Comparator.comparing(When::latest))
                .orElseThrow();
        return new Version(
                standing.id(),
                text.captures().stream().map(Observation::id).sorted().toList(),
                last == null
                        ? Dating.published(standing, captures, notYet)
                        : Known.of(Dating.between(captured(last).earliest(), seen)),
                last == null ? "" : held.getOrDefault(last.id(), ""),
                Edit.NONE);
    }

    private static Observation standing(Texts.Text text) {
        return text.captures().stream().min(STANDING).orElseThrow();
    }

    private static When captured(Observation each) {
        return each.capture().captured();
    }

    /// The first, the last, and as many between as are looked at, evenly. Each follows the last before it that is
    /// kept.
    private static List<Version> kept(List<Version> versions) {
        if (versions.size() <= MOST) {
            return versions;
        }
        Map<String, Version> all = new HashMap<>();
        versions.forEach(each -> all.put(each.id(), each));
        List<Version> kept = IntStream.range(0, MOST)
                .mapToObj(i -> versions.get(i * (versions.size() - 1) / (MOST - 1)))
                .toList();
        return kept.stream()
                .map(each -> {
                    Version before = all.get(each.after());
                    while (before != null && !kept.contains(before)) {
                        before = all.get(before.after());
                    }
                    return new Version(
                            each.id(), each.captures(), each.since(), before == null ? "" : before.id(), each.edit());
                })
                .toList();
    }

    private static int textHeld(Observation each) {
        return switch (each.item().body().completeness()) {
            case FULL -> 0;
            case TRUNCATED, DIGEST, UNKNOWN -> 1;
            case TITLE_ONLY -> 2;
            case NONE -> 3;
        };
    }

    /// True if a capture holds a whole text: of an item with several, such a capture tells of one of them only.
    public static boolean isOfOneText(Observation each) {
        return Texts.isWhole(each);
    }
}
