package headwater.listing;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import headwater.model.Capture;
import headwater.model.Count;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every capture of one item in the order of time, and what each shows otherwise than the last before it that showed
/// the same thing at all.
///
/// A capture that does not hold a value, such as one without a body, says nothing about it: that is no deletion.
///
/// @param item the item's address or id, as [Observation#itemKey] has it
public record CaptureHistory(String item, List<State> states) {

    private static final Comparator<Observation> FIRST_CAPTURED_FIRST = Comparator.comparing(
                    (Observation each) -> each.capture().captured().earliest())
            .thenComparing(each -> each.capture().captured().latest())
            .thenComparing(Observation::id);

    /// One word, one Chinese character, or one character of any other kind.
    private static final Pattern TOKEN = Pattern.compile(
            "[\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}\\p{IsArabic}\\p{N}\\p{M}]+|\\s+|.", Pattern.DOTALL);

    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+");

    /// Two texts of more tokens than this are compared by their lines only.
    private static final int FINEST = 20_000;

    /// One capture.
    ///
    /// @param place where in which file it stands
    /// @param bodyIn for a capture without words, the observation that holds the same bytes with them; else empty
    public record State(
            String observation,
            When captured,
            Capture.Availability availability,
            Item.Completeness completeness,
            String place,
            String bodyIn,
            List<Change> changes) {
        public State {
            changes = List.copyOf(changes);
        }
    }

    /// What was otherwise in the last capture that showed it.
    ///
    /// @param what `title`, `text`, `published`, `count-likes`, …
    /// @param before empty where no earlier capture showed it
    /// @param pieces the words of both in one run; empty for what has no words
    public record Change(String what, String before, String after, List<Piece> pieces) {
        public Change {
            pieces = List.copyOf(pieces);
        }
    }

    /// A stretch of words and what became of it.
    public record Piece(String text, Fate fate) {}

    public enum Fate {
        KEPT,
        DELETED,
        INSERTED
    }

    public CaptureHistory {
        states = List.copyOf(states);
    }

    /// The histories of items with more than one capture, or of one item, sorted by item.
    ///
    /// @param url an address or an item's id; empty for all
    public static List<CaptureHistory> of(List<Observation> observations, String url) {
        Map<String, List<Observation>> byItem = new TreeMap<>();
        Map<String, String> bodies = bodies(observations);
        observations.stream()
                .filter(each -> each.item().kind() != Item.Kind.LIST)
                .filter(each -> url.isEmpty()
                        || each.itemKey().equals(url)
                        || each.itemKey().equals(Item.Address.key(url)))
                .forEach(each -> byItem.computeIfAbsent(each.itemKey(), none -> new ArrayList<>())
                        .add(each));
        return byItem.entrySet().stream()
                .filter(each -> !url.isEmpty() || each.getValue().size() > 1)
                .map(each -> of(each.getKey(), each.getValue(), bodies))
                .toList();
    }

    /// Digests of the bytes of pages to the first observation that holds their words.
    private static Map<String, String> bodies(List<Observation> observations) {
        Map<String, String> bodies = new HashMap<>();
        observations.stream()
                .filter(each -> each.item().body().text().isKnown())
                .forEach(each -> payload(each).forEach(digest -> bodies.putIfAbsent(digest, each.id())));
        return bodies;
    }

    private static Stream<String> payload(Observation each) {
        return each.capture().digests().stream()
                .filter(digest -> digest.of().equals("record-payload"))
                .map(digest -> digest.algorithm() + ":" + digest.value());
    }

    private static String bodyOf(Observation each, Map<String, String> bodies) {
        return each.item().body().text().isKnown()
                ? ""
                : payload(each)
                        .filter(bodies::containsKey)
                        .findFirst()
                        .map(bodies::get)
                        .orElse("");
    }

    private static CaptureHistory of(String item, List<Observation> captures, Map<String, String> bodies) {
        Map<String, String> shown = new LinkedHashMap<>();
        List<State> states = new ArrayList<>();
        for (Observation each : captures.stream().sorted(FIRST_CAPTURED_FIRST).toList()) {
            List<Change> changes = new ArrayList<>();
            Map<String, String> values = values(each);
            values.forEach((what, now) -> {
                String before = shown.getOrDefault(what, "");
                if (!states.isEmpty() && !before.equals(now)) {
                    changes.add(change(what, before, now));
                }
            });
            shown.putAll(values);
            states.add(new State(
                    each.id(),
                    each.capture().captured(),
                    each.capture().availability(),
                    each.item().body().completeness(),
                    each.capture().locator(),
                    bodyOf(each, bodies),
                    changes));
        }
        return new CaptureHistory(item, states);
    }

    /// What a capture shows, by name; what it does not show is not there.
    private static Map<String, String> values(Observation each) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("availability", Tree.kebab(each.capture().availability().name()));
        Item.Body body = each.item().body();
        put(values, "title", body.title());
        put(values, "byline", body.byline());
        // A part of a text beside the whole is no change of the text, so parts are compared with parts of their kind.
        boolean whole =
                body.completeness() == Item.Completeness.FULL || body.completeness() == Item.Completeness.UNKNOWN;
        put(values, whole ? "text" : "text-" + Tree.kebab(body.completeness().name()), body.text());
        put(values, "published", each.item().published().map(CaptureHistory::time));
        put(values, "modified", each.item().modified().map(CaptureHistory::time));
        put(values, "deleted", each.item().deleted().map(CaptureHistory::time));
        if (each.credit().status() != Credit.Status.NOT_DETERMINABLE) {
            values.put("credit", credit(each.credit()));
        }
        each.counts()
                .forEach(count -> values.put(
                        "count-" + Tree.kebab(count.name().name())
                                + (count.scope() == Count.Scope.ITEM
                                        ? ""
                                        : "-" + Tree.kebab(count.scope().name())),
                        count(count)));
        return values;
    }

    private static void put(Map<String, String> values, String what, Known<String> value) {
        if (value instanceof Known.Value<String>(String known)) {
            values.put(what, known);
        }
    }

    private static String time(When when) {
        return Listings.time(when) + " (" + Tree.kebab(when.basis().name()) + ")";
    }

    private static String credit(Credit credit) {
        String names =
                credit.credited().stream()
                        .map(Credit.Credited::name)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .collect(Collectors.joining(", "));
        return Tree.kebab(credit.status().name()) + (names.isEmpty() ? "" : ": " + names);
    }

    private static String count(Count count) {
        String bounds = count.qualifier().isAbsent()
                ? ""
                : count.upper() == count.lower()
                        ? " " + count.lower()
                        : " " + count.lower() + "–" + (count.upper() < 0 ? "" : count.upper());
        return Tree.kebab(count.qualifier().name()) + bounds;
    }

    private static Change change(String what, String before, String after) {
        boolean words = what.equals("title") || what.startsWith("text");
        return new Change(what, before, after, words && !before.isEmpty() ? pieces(before, after) : List.of());
    }

    /// The words of both texts in one run: kept, deleted, inserted.
    static List<Piece> pieces(String before, String after) {
        List<String> one = tokens(before, TOKEN);
        List<String> other = tokens(after, TOKEN);
        if (one.size() + other.size() > FINEST) {
            one = tokens(before, LINE);
            other = tokens(after, LINE);
        }
        Patch<String> patch =
                Patch.generate(one, other, new MyersDiffWithLinearSpace<String>().computeDiff(one, other, null));
        List<Piece> pieces = new ArrayList<>();
        StringBuilder deleted = new StringBuilder();
        StringBuilder inserted = new StringBuilder();
        int at = 0;
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            List<String> kept = one.subList(at, delta.getSource().getPosition());
            if (!kept.isEmpty()) {
                flush(pieces, deleted, inserted);
                add(pieces, String.join("", kept), Fate.KEPT);
            }
            delta.getSource().getLines().forEach(deleted::append);
            delta.getTarget().getLines().forEach(inserted::append);
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        flush(pieces, deleted, inserted);
        add(pieces, String.join("", one.subList(at, one.size())), Fate.KEPT);
        return List.copyOf(pieces);
    }

    /// What was deleted in one place, then what was inserted there.
    private static void flush(List<Piece> pieces, StringBuilder deleted, StringBuilder inserted) {
        add(pieces, deleted.toString(), Fate.DELETED);
        add(pieces, inserted.toString(), Fate.INSERTED);
        deleted.setLength(0);
        inserted.setLength(0);
    }

    private static void add(List<Piece> pieces, String text, Fate fate) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, fate));
        }
    }

    private static List<String> tokens(String text, Pattern unit) {
        Matcher matcher = unit.matcher(text);
        List<String> tokens = new ArrayList<>();
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    /// A change in one line: "[-deleted-]" and "{+inserted+}", as word diffs are written, with long kept stretches cut.
    static String line(Change change) {
        if (change.pieces().isEmpty()) {
            return (change.before().isEmpty() ? "—" : change.before()) + " → " + change.after();
        }
        return change.pieces().stream()
                .map(each -> switch (each.fate()) {
                    case KEPT -> cut(each.text());
                    case DELETED -> "[-" + each.text() + "-]";
                    case INSERTED -> "{+" + each.text() + "+}";
                })
                .collect(Collectors.joining());
    }

    private static String cut(String kept) {
        return kept.length() <= 60 ? kept : kept.substring(0, 25) + " … " + kept.substring(kept.length() - 25);
    }
}
