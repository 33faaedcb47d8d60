package headwater.river;

import headwater.assess.Assessment;
import headwater.assess.NarrativeAssessment;
import headwater.listing.Listing;
import headwater.listing.Names;
import headwater.listing.Tree;
import headwater.model.Context;
import headwater.model.Count;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import headwater.problem.Problem;
import headwater.registry.OutletEntry;
import headwater.registry.Registry;
import headwater.report.Lanes;
import headwater.trace.Derivation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A whole case as one picture: every item oldest first, whatever narrative carries it or none.
public final class River {

    private final Assessment assessment;
    private final List<NarrativeAssessment> narratives;
    private final List<Context.ControlStory> controls;
    private final List<Entry> entries;
    private final List<Taken> taken;

    private River(Assessment assessment, List<NarrativeAssessment> narratives, boolean isWhole) {
        this.assessment = assessment;
        this.narratives = narratives;
        this.controls = all(Context.ControlStory.class);
        this.entries = entriesOf(isWhole);
        this.taken = takenAmong();
    }

    /// All items of a case.
    public static River of(Assessment assessment) {
        return new River(assessment, assessment.narratives(), true);
    }

    /// @param narrative one narrative's id, for its items only; empty for all of the case
    public static River of(Assessment assessment, String narrative) {
        if (narrative.isEmpty()) {
            return of(assessment);
        }
        List<NarrativeAssessment> chosen = assessment.narratives().stream()
                .filter(each -> each.narrative().id().equals(narrative))
                .toList();
        if (chosen.isEmpty()) {
            throw Problem.NO_SUCH_RESULT.at(Names.plain(narrative), "there is no narrative with this id");
        }
        return new River(assessment, chosen, false);
    }

    private List<Entry> entriesOf(boolean isWhole) {
        Map<String, Integer> narrative = new HashMap<>();
        for (int i = 0; i < narratives.size(); i++) {
            for (String each : narratives.get(i).narrative().members()) {
                narrative.putIfAbsent(each, i);
            }
        }
        Map<String, Integer> control = new HashMap<>();
        for (int i = 0; i < controls.size(); i++) {
            for (String each : controls.get(i).itemUrls()) {
                control.putIfAbsent(Item.Address.key(each), i);
            }
        }
        Set<String> held = assessment.material().observations().stream()
                .map(Observation::id)
                .collect(Collectors.toCollection(HashSet::new));
        Registry registry = assessment.material().registry();
        return assessment.items().stream()
                .filter(each -> each.item().kind() != Item.Kind.LIST)
                .filter(each -> isWhole || narrative.containsKey(each.id()))
                .map(each -> new Entry(
                        each,
                        who(registry, each),
                        Lanes.language(each),
                        Lanes.reach(each),
                        narrative.getOrDefault(each.id(), -1),
                        control.getOrDefault(each.itemKey(), -1),
                        held.contains(each.id())))
                .sorted(Entry.OLDEST_FIRST)
                .toList();
    }

    private static String who(Registry registry, Observation item) {
        return registry.entry(item)
                .map(OutletEntry::outlet)
                .map(Context.Outlet::name)
                .orElse(item.channel().label());
    }

    /// A text of an item stands where its item does.
    private List<Taken> takenAmong() {
        Map<String, Integer> byId = new HashMap<>();
        Map<String, Integer> byKey = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            byId.put(entries.get(i).item().id(), i);
            byKey.put(entries.get(i).item().itemKey(), i);
        }
        List<Taken> all = new ArrayList<>();
        for (NarrativeAssessment each : narratives) {
            each.trace()
                    .histories()
                    .forEach(history -> history.versions().forEach(text -> {
                        Integer place = byKey.get(history.item());
                        if (place != null) {
                            byId.putIfAbsent(text.id(), place);
                        }
                    }));
            for (Derivation one : each.trace().derivations()) {
                Integer child = byId.get(one.child());
                Integer parent = byId.get(one.parent());
                if (child != null && parent != null && !child.equals(parent)) {
                    all.add(new Taken(
                            child,
                            parent,
                            one.manner(),
                            one.credit().status(),
                            one.probability(),
                            new Taken.Texts(one.child(), one.parent())));
                }
            }
        }
        return List.copyOf(all);
    }

    <T extends Context> List<T> all(Class<T> kind) {
        return assessment.material().standing().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    Assessment assessment() {
        return assessment;
    }

    List<NarrativeAssessment> narratives() {
        return narratives;
    }

    List<Context.ControlStory> controls() {
        return controls;
    }

    /// Oldest first; those without a time last.
    public List<Entry> entries() {
        return entries;
    }

    public List<Taken> taken() {
        return taken;
    }

    /// What an item took from others.
    public List<Taken> takenBy(int entry) {
        return taken.stream().filter(each -> each.child() == entry).toList();
    }

    /// A line for each item; the JSON tells of narratives, events, stories and searches too.
    public Listing listing() {
        Map<Integer, List<Taken>> byChild =
                taken.stream().collect(Collectors.groupingBy(Taken::child, LinkedHashMap::new, Collectors.toList()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry each = entries.get(i);
            List<Taken> from = byChild.getOrDefault(i, List.of());
            rows.add(List.of(
                    each.when().map(River::time).orElse("time not known"),
                    Names.plain(each.outlet()),
                    each.platform(),
                    each.language(),
                    reach(each.reach()),
                    each.narrative() < 0
                            ? "—"
                            : narratives.get(each.narrative()).narrative().id(),
                    from.stream()
                            .map(one -> entries.get(one.parent()).item().id() + " ("
                                    + Tree.kebab(one.manner().name()) + ", "
                                    + Tree.kebab(one.credit().name()) + ")")
                            .collect(Collectors.joining("; ")),
                    each.item().id(),
                    Names.plain(each.item().label())));
        }
        return new Listing(
                List.of("published", "outlet", "platform", "language", "reach", "narrative", "from", "item", "title"),
                rows,
                List.of(RiverJson.of(this).toString()),
                false);
    }

    private static String time(When when) {
        if (Entry.isOpen(when)) {
            return "… " + when.latest();
        }
        return when.isExact() ? when.earliest().toString() : when.earliest() + " … " + when.latest();
    }

    private static String reach(Known<Count> reach) {
        return reach.map(each -> each.value().isPresent()
                        ? "" + each.lower()
                        : each.upper() < 0 ? "at least " + each.lower() : each.lower() + " to " + each.upper())
                .orElse("?");
    }
}
