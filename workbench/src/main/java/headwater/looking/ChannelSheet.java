package headwater.looking;

import headwater.assess.Assessment;
import headwater.assess.Material;
import headwater.credit.CreditGiven;
import headwater.listing.Names;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import headwater.problem.Problem;
import headwater.prose.Block;
import headwater.registry.Domains;
import headwater.registry.OutletEntry;
import headwater.registry.Registry;
import headwater.report.Report;
import headwater.site.SiteTie;
import headwater.trace.Derivation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One channel: whose it is and how that is known, what lists say of it, when it published, whom it takes from, and
/// what
/// it shares with other sites.
///
/// @param entry what the registry says; none or one
/// @param items the first of its observations, at most [#SHOWN], those without a time last
/// @param sources whom its items were taken from, as far as that was found; empty where nothing is worked out
/// @param ties that its site has with others
public record ChannelSheet(
        Registry.ChannelEntry channel,
        List<Block.Table> entry,
        Activity activity,
        List<Observation> items,
        List<Source> sources,
        List<SiteTie> ties) {

    /// More are not listed here; the search page has all.
    public static final int SHOWN = 50;

    /// When it published.
    ///
    /// @param days how many items on each day in UTC on which it certainly published any
    /// @param between items that lie on one of several days
    /// @param unknown items without a time
    public record Activity(Map<LocalDate, Integer> days, int between, int unknown) {
        public Activity {
            days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
        }

        /// The most on one day.
        public int most() {
            return days.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        }
    }

    /// A channel that it takes from.
    ///
    /// @param credited items that credit it
    /// @param uncredited items that credit nobody, or somebody else
    /// @param unknown items of which that cannot be determined
    public record Source(String key, String label, int credited, int uncredited, int unknown) {
        int items() {
            return credited + uncredited + unknown;
        }

        private Source and(CreditGiven.Status status) {
            return switch (status) {
                case CREDITED -> new Source(key, label, credited + 1, uncredited, unknown);
                case UPSTREAM_ONLY, WRONG_SOURCE, GENERIC, NOT_CREDITED ->
                    new Source(key, label, credited, uncredited + 1, unknown);
                case NOT_DETERMINABLE -> new Source(key, label, credited, uncredited, unknown + 1);
            };
        }
    }

    public ChannelSheet {
        entry = List.copyOf(entry);
        items = List.copyOf(items);
        sources = List.copyOf(sources);
        ties = List.copyOf(ties);
    }

    /// @param latest the latest result; none if there is none
    public static ChannelSheet of(Material material, Optional<Assessment> latest, String key) {
        Registry registry = material.registry();
        Registry.ChannelEntry channel = registry.channels().stream()
                .filter(each -> each.channel().key().equals(key))
                .findFirst()
                .orElseThrow(
                        () -> Problem.NO_SUCH_RESULT.at(Names.plain(key), "there is no such channel in this case"));
        List<Observation> own = material.observations().stream()
                .filter(each -> each.channel().key().equals(key))
                .sorted(Comparator.comparing(ChannelSheet::order).thenComparing(Observation::id))
                .toList();
        List<OutletEntry> entry = channel.matched().outlet().stream()
                .flatMap(id -> registry.entry(id).stream())
                .toList();
        return new ChannelSheet(
                channel,
                entry.stream().map(Report::outlet).toList(),
                activity(own),
                own.stream().limit(SHOWN).toList(),
                latest.map(each -> sources(each, key)).orElse(List.of()),
                latest.map(each -> ties(each, channel)).orElse(List.of()));
    }

    private static String order(Observation item) {
        return item.item().published().map(each -> each.earliest().toString()).orElse("~");
    }

    private static Activity activity(List<Observation> items) {
        Map<LocalDate, Integer> days = new TreeMap<>();
        int between = 0;
        int unknown = 0;
        for (Observation each : items) {
            switch (each.item().published()) {
                case Known.Value<When>(When when) -> {
                    LocalDate first = when.earliest().atZone(ZoneOffset.UTC).toLocalDate();
                    LocalDate last = when.latest().atZone(ZoneOffset.UTC).toLocalDate();
                    if (first.equals(last)) {
                        days.merge(first, 1, Integer::sum);
                    } else {
                        between++;
                    }
                }
                case Known.Absent<When> _ -> unknown++;
            }
        }
        return new Activity(days, between, unknown);
    }

    private static List<Source> sources(Assessment assessment, String key) {
        Map<String, Observation> items = new HashMap<>();
        assessment.texts().forEach(each -> items.put(each.id(), each));
        Map<String, Source> sources = new TreeMap<>();
        assessment.narratives().stream()
                .flatMap(each -> each.trace().derivations().stream())
                .filter(each -> isOf(items, each.child(), key) && !isOf(items, each.parent(), key))
                .forEach(each -> add(sources, items, each));
        return sources.values().stream()
                .sorted(Comparator.comparingInt((Source each) -> -each.items()).thenComparing(Source::key))
                .toList();
    }

    private static boolean isOf(Map<String, Observation> items, String id, String key) {
        Observation item = items.get(id);
        return item != null && item.channel().key().equals(key);
    }

    private static void add(Map<String, Source> sources, Map<String, Observation> items, Derivation derivation) {
        Observation parent = items.get(derivation.parent());
        if (parent != null) {
            String key = parent.channel().key();
            Source so =
                    sources.getOrDefault(key, new Source(key, parent.channel().label(), 0, 0, 0));
            sources.put(key, so.and(derivation.credit().status()));
        }
    }

    private static List<SiteTie> ties(Assessment assessment, Registry.ChannelEntry channel) {
        if (!channel.channel().platform().equals("web")
                || !channel.channel().nativeId().isKnown()) {
            return List.of();
        }
        String site = Domains.registered(channel.channel().nativeId().get());
        return assessment.sites().ties().stream()
                .filter(each ->
                        each.holders().stream().anyMatch(holder -> holder.site().equals(site)))
                .toList();
    }
}
