package headwater.narrative;

import headwater.model.Judgement;
import headwater.model.Phrase;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What people said of one case, held against each other: what counts, and what does not and why.
///
/// They are taken from the last to the first, and each counts as far as those after it leave room: so the later word
/// stands, also in what follows from it together with others, and the order in which they were handed over changes
/// nothing.
public final class Judgements {

    private final UnaryOperator<String> item;
    private final Groups groups = new Groups();
    private final Map<String, Standing> standings = new HashMap<>();

    /// What counts so far, last first; the place of one that keeps apart is the number of its separation.
    private final List<Said> counted = new ArrayList<>();

    private final Parentage parentage = new Parentage(this::item);

    private Judgements(UnaryOperator<String> item) {
        this.item = item;
    }

    /// Nobody said anything.
    public static Judgements none() {
        return of(List.of(), id -> id);
    }

    /// @param item the id of the item that stands for an observation, or empty if the case holds no such observation
    public static Judgements of(Collection<Judgement> given, UnaryOperator<String> item) {
        Judgements judgements = new Judgements(item);
        judgements.settle(given);
        return judgements;
    }

    /// Every judgement with whether it counts, in the order in which they were made.
    public List<Standing> standings() {
        return standings.values().stream()
                .sorted(Comparator.comparing(Standing::judgement, Said.IN_ORDER))
                .toList();
    }

    /// What somebody has to settle: contradictions, and names that the case does not know.
    public List<Phrase> open() {
        return standings().stream().flatMap(each -> each.open().stream()).toList();
    }

    /// What counts of who was taken from whom.
    public Parentage parentage() {
        return parentage;
    }

    /// The items that any of them names and the case holds.
    public Set<String> named() {
        Set<String> named = new TreeSet<>();
        counted.forEach(each -> {
            named.addAll(each.ones());
            named.addAll(each.others());
        });
        return named;
    }

    /// The id of the item that an observation shows; its own where nobody knows another.
    String item(String observation) {
        String found = item.apply(observation);
        return found.isEmpty() ? observation : found;
    }

    /// The groups before anything is matched: who is together, and who may not be joined.
    Groups groups() {
        return new Groups(groups);
    }

    /// Those that hold two of these items together, or one of them apart from another item.
    List<Judgement> shaping(Collection<String> members) {
        Set<String> all = new HashSet<>(members);
        return counted.stream()
                .filter(each -> each.shapes(all))
                .map(Said::judgement)
                .sorted(Said.IN_ORDER)
                .toList();
    }

    private void settle(Collection<Judgement> given) {
        Map<String, Judgement> byId = new TreeMap<>();
        given.forEach(each -> byId.put(each.id(), each));
        Map<String, Judgement> withdrawn = Withdrawals.of(byId.values());
        List<Judgement> lastFirst =
                byId.values().stream().sorted(Said.IN_ORDER.reversed()).toList();
        for (Judgement each : lastFirst) {
            Judgement by = withdrawn.get(each.id());
            if (by == null) {
                settle(each, byId.keySet());
            } else {
                keep(each, Standing.State.WITHDRAWN, List.of(note("narrative.judged.withdrawn", each, List.of(by))));
            }
        }
    }

    private void settle(Judgement each, Set<String> known) {
        List<Phrase> notes = new ArrayList<>();
        switch (each.says()) {
            case Judgement.Together(List<String> items) -> {
                Said said = new Said(each, items(each, items, notes), new TreeSet<>());
                finish(said, together(said, notes), notes);
            }
            case Judgement.Apart(List<String> items, List<String> from) -> {
                Said said = new Said(each, items(each, items, notes), items(each, from, notes));
                String both = said.ones().stream()
                        .filter(said.others()::contains)
                        .findFirst()
                        .orElse("");
                if (!both.isEmpty()) {
                    notes.add(Phrase.of("narrative.judged.one-item", each.id(), each.by(), both));
                    said.others().removeAll(said.ones());
                }
                finish(said, apart(said, notes), notes);
            }
            case Judgement.Unsure(List<String> items) ->
                keep(
                        each,
                        items(each, items, notes).size() > 1 ? Standing.State.STANDS : Standing.State.SET_ASIDE,
                        notes);
            case Judgement.Taken taken -> taken(each, taken, notes);
            case Judgement.Withdrawn(String earlier) -> {
                boolean isThere = known.contains(earlier);
                if (!isThere) {
                    notes.add(Phrase.of("narrative.judged.no-earlier", each.id(), each.by(), earlier));
                }
                keep(each, isThere ? Standing.State.STANDS : Standing.State.SET_ASIDE, notes);
            }
        }
    }

    private void taken(Judgement each, Judgement.Taken taken, List<Phrase> notes) {
        boolean isHeld =
                items(each, List.of(taken.child(), taken.parent()), notes).size() == 2;
        if (isHeld) {
            Judgement later = parentage.add(each, taken);
            if (!later.equals(each)) {
                isHeld = false;
                notes.add(note("narrative.judged.superseded", each, List.of(later)));
            }
        } else if (notes.isEmpty()) {
            notes.add(Phrase.of("narrative.judged.one-item", each.id(), each.by(), item(taken.child())));
        }
        keep(each, isHeld ? Standing.State.STANDS : Standing.State.SET_ASIDE, notes);
    }

    private void finish(Said said, boolean counts, List<Phrase> notes) {
        if (counts) {
            counted.add(said);
        }
        keep(
                said.judgement(),
                !counts ? Standing.State.SET_ASIDE : notes.isEmpty() ? Standing.State.STANDS : Standing.State.IN_PART,
                notes);
    }

    private void keep(Judgement judgement, Standing.State state, List<Phrase> notes) {
        standings.put(judgement.id(), new Standing(judgement, state, notes));
    }

    private NavigableSet<String> items(Judgement judgement, List<String> observations, List<Phrase> notes) {
        NavigableSet<String> items = new TreeSet<>();
        List<String> missing = new ArrayList<>();
        for (String each : observations) {
            String found = item.apply(each);
            if (found.isEmpty()) {
                missing.add(each);
            } else {
                items.add(found);
            }
        }
        if (!missing.isEmpty()) {
            notes.add(
                    Phrase.of("narrative.judged.unknown", judgement.id(), judgement.by(), String.join(", ", missing)));
        } else if (items.size() == 1 && observations.size() > 1 && judgement.says() instanceof Judgement.Together) {
            notes.add(Phrase.of("narrative.judged.one-item", judgement.id(), judgement.by(), items.first()));
        }
        return items;
    }

    /// @return true if any two are kept apart
    private boolean apart(Said said, List<Phrase> notes) {
        Map<String, String> left = new TreeMap<>();
        said.others().forEach(other -> left.putIfAbsent(groups.of(other), other));
        Set<String> leaving = new TreeSet<>();
        for (String one : said.ones()) {
            String group = groups.of(one);
            if (leaving.add(group) && left.containsKey(group)) {
                notes.add(clash(said.judgement(), one, String.valueOf(left.get(group))));
            }
        }
        leaving.addAll(left.keySet());
        boolean counts = !said.ones().isEmpty() && !said.others().isEmpty() && leaving.size() > 1;
        if (counts) {
            groups.separate(counted.size(), said.ones(), said.others());
        }
        return counts;
    }

    /// What a later separation takes out leaves as one, and the rest stays together.
    ///
    /// @return true if any two are together
    private boolean together(Said said, List<Phrase> notes) {
        List<List<String>> parts = List.of(List.copyOf(said.ones()));
        for (Said later : counted) {
            if (later.isApart()) {
                List<List<String>> split = parts.stream()
                        .flatMap(part -> split(part, later).stream())
                        .toList();
                if (split.size() > parts.size()) {
                    notes.add(note("narrative.judged.superseded", said.judgement(), List.of(later.judgement())));
                }
                parts = split;
            }
        }
        boolean counts = false;
        for (List<String> part : parts) {
            counts |= join(said.judgement(), part, notes);
        }
        return counts;
    }

    private List<List<String>> split(List<String> part, Said apart) {
        List<String> stay = part.stream().filter(apart.others()::contains).toList();
        Set<String> leave = new TreeSet<>();
        part.stream()
                .filter(apart.ones()::contains)
                .filter(one -> stay.stream().anyMatch(other -> !groups.same(one, other)))
                .forEach(leave::add);
        return leave.isEmpty()
                ? List.of(part)
                : List.of(
                        List.copyOf(leave),
                        part.stream().filter(id -> !leave.contains(id)).toList());
    }

    /// Joins what later judgements leave room for, in the order of ids.
    private boolean join(Judgement judgement, List<String> part, List<Phrase> notes) {
        List<String> heads = new ArrayList<>();
        for (String id : part) {
            String head = heads.stream()
                    .filter(each -> groups.mayJoin(each, id))
                    .findFirst()
                    .orElse("");
            if (!head.isEmpty()) {
                groups.join(head, id);
                continue;
            }
            if (!heads.isEmpty()) {
                notes.add(clash(judgement, heads.getFirst(), id));
            }
            heads.add(id);
        }
        return heads.size() < part.size();
    }

    /// Why two items cannot be as this judgement says: a later one names both, or several lead there.
    private Phrase clash(Judgement judgement, String one, String other) {
        boolean isTogether = groups.same(one, other);
        List<Judgement> direct = counted.stream()
                .filter(each -> each.isApart() != isTogether && each.names(one, other))
                .map(Said::judgement)
                .toList();
        if (!direct.isEmpty()) {
            return note("narrative.judged.superseded", judgement, direct.subList(0, 1));
        }
        Set<String> ends = Set.copyOf(List.of(groups.of(one), groups.of(other)));
        List<Judgement> several = new ArrayList<>(counted.stream()
                .filter(each -> !each.isApart())
                .filter(each -> each.ones().stream()
                                .map(groups::of)
                                .filter(ends::contains)
                                .count()
                        > 1)
                .map(Said::judgement)
                .toList());
        groups.between(one, other).stream()
                .forEach(each -> several.add(counted.get(each).judgement()));
        return note("narrative.judged.contradicts", judgement, several, one, other);
    }

    private static Phrase note(String key, Judgement judgement, List<Judgement> others, String... items) {
        List<Serializable> args = new ArrayList<>(List.of(
                judgement.id(),
                judgement.by(),
                others.stream().map(each -> each.id() + " (" + each.by() + ")").collect(Collectors.joining(", "))));
        args.addAll(List.of(items));
        return new Phrase(key, args);
    }
}
