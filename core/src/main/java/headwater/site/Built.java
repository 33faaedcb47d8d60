package headwater.site;

import java.util.Arrays;
import java.util.Collection;

/// How a site is built, as far as its pages tell: the ways of its containers up to a horizon.
final class Built {

    private final String site;

    /// Ascending, none beyond the horizon.
    private final long[] ways;

    private final long horizon;

    Built(String site, Collection<Long> ways, long horizon) {
        this.site = site;
        this.ways = ways.stream()
                .mapToLong(Long::longValue)
                .filter(each -> each <= horizon)
                .sorted()
                .distinct()
                .toArray();
        this.horizon = horizon;
    }

    String site() {
        return site;
    }

    int ways() {
        return ways.length;
    }

    /// The share of the ways of either that both have (Jaccard), as far as both are known.
    double alike(Built other) {
        int ofThis = known(Math.min(horizon, other.horizon));
        int ofOther = other.known(Math.min(horizon, other.horizon));
        int both = 0;
        for (int i = 0, j = 0; i < ofThis && j < ofOther; ) {
            int order = Long.compare(ways[i], other.ways[j]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return ofThis + ofOther == 0 ? 0 : (double) both / (ofThis + ofOther - both);
    }

    private int known(long until) {
        int place = Arrays.binarySearch(ways, until);
        return place >= 0 ? place + 1 : -place - 1;
    }
}
