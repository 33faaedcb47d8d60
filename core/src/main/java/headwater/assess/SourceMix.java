package headwater.assess;

import headwater.credit.CreditGiven;
import headwater.model.Observation;
import headwater.registry.Domains;
import headwater.trace.Derivation;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Where the items of one site come from, as far as the case holds what they were taken from. An item without a parent
/// is none of its own making: what it was taken from may not be here.
///
/// @param site a registered domain
/// @param items items of it that were compared
/// @param traced those of them of which a parent was found
/// @param sources by how many items were taken from each, then by name
public record SourceMix(String site, int items, int traced, List<Share> sources) implements Serializable {

    /// What came from one source.
    ///
    /// @param source a registered domain, or the channel's key
    /// @param credited items that credit it
    /// @param uncredited items that do not
    /// @param unknown items of which that cannot be determined
    public record Share(String source, int credited, int uncredited, int unknown) implements Serializable {
        public int items() {
            return credited + uncredited + unknown;
        }
    }

    public SourceMix {
        sources = List.copyOf(sources);
        if (traced > items) {
            throw new IllegalArgumentException(traced + " of " + items + " items of " + site);
        }
    }

    /// Of each site of which an item was taken from another site, by domain.
    static List<SourceMix> of(List<Observation> items, List<NarrativeAssessment> narratives) {
        Map<String, Observation> byId = new TreeMap<>();
        Map<String, Integer> compared = new TreeMap<>();
        for (Observation item : items) {
            byId.put(item.id(), item);
            compared.merge(place(item), 1, Integer::sum);
        }
        Map<String, Map<String, Share>> shares = new TreeMap<>();
        Map<String, Set<String>> traced = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (NarrativeAssessment narrative : narratives) {
            for (Derivation each : narrative.trace().derivations()) {
                Observation child = byId.get(each.child());
                Observation parent = byId.get(each.parent());
                if (child == null
                        || parent == null
                        || !isSite(child)
                        || place(child).equals(place(parent))) {
                    continue;
                }
                if (seen.add(each.child() + " " + each.parent())) {
                    shares.computeIfAbsent(place(child), _ -> new TreeMap<>())
                            .merge(place(parent), share(place(parent), each.credit()), SourceMix::both);
                    traced.computeIfAbsent(place(child), _ -> new HashSet<>()).add(each.child());
                }
            }
        }
        List<SourceMix> mixes = new ArrayList<>();
        shares.forEach((site, from) -> mixes.add(new SourceMix(
                site,
                compared.getOrDefault(site, 0),
                traced.getOrDefault(site, Set.of()).size(),
                from.values().stream()
                        .sorted(Comparator.comparingInt((Share each) -> -each.items())
                                .thenComparing(Share::source))
                        .toList())));
        return mixes;
    }

    private static boolean isSite(Observation item) {
        return item.channel().platform().equals("web")
                && item.channel().nativeId().isKnown();
    }

    private static String place(Observation item) {
        return isSite(item)
                ? Domains.registered(item.channel().nativeId().get())
                : item.channel().key();
    }

    private static Share share(String source, CreditGiven credit) {
        return switch (credit.status()) {
            case CREDITED -> new Share(source, 1, 0, 0);
            case UPSTREAM_ONLY, WRONG_SOURCE, GENERIC, NOT_CREDITED -> new Share(source, 0, 1, 0);
            case NOT_DETERMINABLE -> new Share(source, 0, 0, 1);
        };
    }

    private static Share both(Share a, Share b) {
        return new Share(
                a.source(), a.credited() + b.credited(), a.uncredited() + b.uncredited(), a.unknown() + b.unknown());
    }
}
