package headwater.search;

import headwater.search.Search.Order;
import headwater.search.Window.Lies;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/// Looks at every item that has the words, once: counts it by each facet or as outside the window or without a time,
/// and keeps the first ones. So no count is an estimate.
final class Tallying implements Collector {

    private final Window window;
    private final Order order;
    private final int wanted;
    private final PriorityQueue<Ranked> best = new PriorityQueue<>(Comparator.reverseOrder());
    private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    private final List<Leaf> leaves = new ArrayList<>();
    private long total;
    private long perhaps;
    private long untimed;

    Tallying(Window window, Order order, int wanted) {
        this.window = window;
        this.order = order;
        this.wanted = wanted;
    }

    /// An item that was found.
    ///
    /// @param key the greater, the earlier it is shown
    record Ranked(int document, long key, Lies lies) implements Comparable<Ranked> {
        @Override
        public int compareTo(Ranked other) {
            int byKey = Long.compare(other.key, key);
            return byKey != 0 ? byKey : Integer.compare(document, other.document);
        }
    }

    long total() {
        return total;
    }

    /// Of the total, those that may lie outside the window.
    long perhaps() {
        return perhaps;
    }

    /// Items with the words whose time is unknown. Without a window they are part of the total; with one they are not.
    long untimed() {
        return untimed;
    }

    /// The first ones, best first.
    List<Ranked> ranked() {
        return best.stream().sorted().toList();
    }

    Map<String, Long> counts(Facet facet) {
        return counts.getOrDefault(facet, Map.of());
    }

    /// The way in which a searcher takes it; all is looked at in one go.
    CollectorManager<Tallying, Tallying> alone() {
        return new CollectorManager<>() {
            @Override
            public Tallying newCollector() {
                return Tallying.this;
            }

            @Override
            public Tallying reduce(Collection<Tallying> all) throws IOException {
                for (Leaf each : leaves) {
                    each.count();
                }
                return Tallying.this;
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return order == Order.BEST ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        Leaf leaf = new Leaf(context);
        leaves.add(leaf);
        return leaf;
    }

    private final class Leaf implements LeafCollector {

        private final int base;
        private final NumericDocValues earliest;
        private final NumericDocValues latest;
        private final Tally[] tallies;
        private @Nullable Scorable scorer;

        Leaf(LeafReaderContext context) throws IOException {
            LeafReader reader = context.reader();
            this.base = context.docBase;
            this.earliest = DocValues.getNumeric(reader, Stored.EARLIEST);
            this.latest = DocValues.getNumeric(reader, Stored.LATEST);
            List<Tally> all = new ArrayList<>();
            for (Facet each : Facet.values()) {
                all.add(new Tally(each, DocValues.getSorted(reader, each.toString())));
            }
            this.tallies = all.toArray(Tally[]::new);
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int document) throws IOException {
            boolean isTimed = earliest.advanceExact(document);
            untimed += isTimed ? 0 : 1;
            Lies lies = Lies.INSIDE;
            if (!window.isAlways()) {
                lies = isTimed && latest.advanceExact(document)
                        ? window.of(earliest.longValue(), latest.longValue())
                        : Lies.OUTSIDE;
                if (lies == Lies.OUTSIDE) {
                    return;
                }
            }
            total++;
            perhaps += lies == Lies.PERHAPS ? 1 : 0;
            for (Tally each : tallies) {
                each.take(document);
            }
            offer(base + document, key(document, isTimed), lies);
        }

        private long key(int document, boolean isTimed) throws IOException {
            return switch (order) {
                // Scores are not negative, so their bits are in their order.
                case BEST -> scorer == null ? 0 : Float.floatToIntBits(scorer.score());
                case OLDEST -> isTimed ? ~earliest.longValue() : Long.MIN_VALUE;
                case NEWEST -> isTimed && latest.advanceExact(document) ? latest.longValue() : Long.MIN_VALUE;
            };
        }

        private void offer(int document, long key, Lies lies) {
            Ranked last = best.size() < wanted ? null : best.peek();
            if (last == null || key > last.key()) {
                best.add(new Ranked(document, key, lies));
                if (best.size() > wanted) {
                    best.remove();
                }
            }
        }

        void count() throws IOException {
            for (Tally each : tallies) {
                each.addTo(counts.computeIfAbsent(each.facet, facet -> new TreeMap<>()));
            }
        }
    }

    /// Items by the number of their value.
    private static final class Tally {

        private final Facet facet;
        private final SortedDocValues values;
        private final int[] items;

        Tally(Facet facet, SortedDocValues values) {
            this.facet = facet;
            this.values = values;
            this.items = new int[values.getValueCount()];
        }

        void take(int document) throws IOException {
            if (values.advanceExact(document)) {
                items[values.ordValue()]++;
            }
        }

        void addTo(Map<String, Long> sums) throws IOException {
            for (int number = 0; number < items.length; number++) {
                if (items[number] > 0) {
                    sums.merge(values.lookupOrd(number).utf8ToString(), (long) items[number], Long::sum);
                }
            }
        }
    }
}
