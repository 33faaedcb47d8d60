package headwater.sharing;

import headwater.synchrony.Shares;
import java.util.HashMap;
import java.util.Map;

/// Where the objects of a table come from and when they became public, gathered from all rows that share them.
///
/// Where rows disagree, the earliest moment and the first name in order stand, so that the order of the rows changes
/// nothing. An object that was shared before its moment was public before it: that moment is then not known.
final class Origins {

    private static final class Origin {
        private long trigger = Long.MAX_VALUE;
        private long earliestShare = Long.MAX_VALUE;
        private boolean isDisputed;
        private String source = "";
        private String kind = "";
    }

    private final Map<String, Origin> origins = new HashMap<>();
    private int known;
    private int disputed;
    private int contradicted;

    void share(String object, long second, String source, String kind) {
        Origin origin = origins.computeIfAbsent(object, each -> new Origin());
        origin.earliestShare = Math.min(origin.earliestShare, second);
        origin.source = first(origin.source, source);
        origin.kind = first(origin.kind, kind);
    }

    void trigger(String object, long second) {
        Origin origin = origins.computeIfAbsent(object, each -> new Origin());
        origin.isDisputed |= origin.trigger != Long.MAX_VALUE && origin.trigger != second;
        origin.trigger = Math.min(origin.trigger, second);
    }

    private static String first(String known, String other) {
        return known.isEmpty() || (!other.isEmpty() && other.compareTo(known) < 0) ? other : known;
    }

    void into(Shares.Table table) {
        origins.forEach((object, origin) -> {
            disputed += origin.isDisputed ? 1 : 0;
            if (origin.earliestShare == Long.MAX_VALUE) {
                return;
            }
            if (origin.trigger == Long.MAX_VALUE) {
                table.origin(object, origin.source, origin.kind);
            } else if (origin.earliestShare < origin.trigger) {
                contradicted++;
                table.origin(object, origin.source, origin.kind);
            } else {
                known++;
                table.origin(object, origin.trigger, origin.source, origin.kind);
            }
        });
    }

    /// For how many objects it is known when they became public.
    int known() {
        return known;
    }

    /// For how many objects rows name different moments.
    int disputed() {
        return disputed;
    }

    /// How many objects were shared before the moment at which they are said to have become public.
    int contradicted() {
        return contradicted;
    }
}
