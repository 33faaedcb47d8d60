package headwater.site;

import headwater.model.Known;
import headwater.model.When;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Who has one thing, gathered record by record.
final class Held {

    private static final class Of {
        private final TreeSet<String> evidence = new TreeSet<>();
        private final TreeSet<String> items = new TreeSet<>();
        private Known<When> first = Known.notStated();
        private Known<When> last = Known.notStated();
    }

    private final Map<String, Of> bySite = new TreeMap<>();

    /// An item of a site carries it.
    void carried(String site, String item, String observation, When seen) {
        recorded(site, observation, Known.of(seen), Known.of(seen));
        of(site).items.add(item);
    }

    /// A record says that a site has it.
    void recorded(String site, String evidence, Known<When> from, Known<When> until) {
        Of of = of(site);
        of.evidence.add(evidence);
        of.first = earlier(of.first, from);
        of.last = later(of.last, until);
    }

    private Of of(String site) {
        return bySite.computeIfAbsent(site, _ -> new Of());
    }

    private static Known<When> earlier(Known<When> one, Known<When> other) {
        return Stream.concat(one.stream(), other.stream())
                .min(Comparator.comparing(When::earliest).thenComparing(When::latest))
                .<Known<When>>map(Known::of)
                .orElse(one);
    }

    private static Known<When> later(Known<When> one, Known<When> other) {
        return Stream.concat(one.stream(), other.stream())
                .max(Comparator.comparing(When::latest).thenComparing(When::earliest))
                .<Known<When>>map(Known::of)
                .orElse(one);
    }

    boolean isShared() {
        return bySite.size() > 1;
    }

    int spread() {
        return bySite.size();
    }

    List<String> sites() {
        return List.copyOf(bySite.keySet());
    }

    List<SiteTie.Holder> holders() {
        return bySite.entrySet().stream()
                .map(each -> new SiteTie.Holder(
                        each.getKey(),
                        List.copyOf(each.getValue().evidence),
                        each.getValue().items.size(),
                        each.getValue().first,
                        each.getValue().last))
                .toList();
    }
}
