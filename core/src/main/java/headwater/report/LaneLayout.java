package headwater.report;

import headwater.assess.NarrativeAssessment;
import headwater.drawing.Svg;
import headwater.drawing.TimeScale;
import headwater.model.Context;
import headwater.model.Count;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Where everything in the picture goes, worked out before a line is drawn, so that no two labels meet.
record LaneLayout(TimeScale scale, List<Lane> lanes, List<Flag> flags, Map<String, Dot> dots, double top) {

    static final double LEFT = 236;
    static final double ROOM = 760;
    static final double FLAG_ROW = 22;
    static final double MARGIN = 14;

    /// Widths are estimated on the wide side.
    private static final double SLACK = 1.08;

    /// The room of an event's sign beside its label.
    private static final double FLAG_SIGN = 20;

    private static final double ROW = 36;
    private static final double GROUP_HEAD = 24;

    /// @param label of the outlet
    /// @param opens true if the lane is the first of its language
    record Lane(String language, String label, String platform, double y, double height, boolean opens) {}

    /// An item: where it lies, how far its bounds reach, and what stands beside it.
    record Dot(String id, double x, double y, double r, Reach reach, double from, double to, String label) {}

    /// What is known of an item's reach.
    enum Reach {
        EXACT,
        FLOOR,
        UNKNOWN
    }

    /// An event: the stretch of time it may lie in, and the row its label stands in.
    ///
    /// @param text its title, cut where neither side has room for all of it; the table of events gives it whole
    record Flag(Context.Event event, double from, double to, double textX, boolean textEnds, String text, int row) {}

    private record Key(int rank, String language, String outlet, String platform) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparingInt(Key::rank)
                .thenComparing(Key::language)
                .thenComparing(Key::outlet)
                .thenComparing(Key::platform);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    static LaneLayout of(CaseView view, NarrativeAssessment narrative, LaneLegend.Words words) {
        List<String> ids = timed(view, narrative);
        List<Context.Event> events = view.all(Context.Event.class).stream()
                .sorted(Comparator.comparing((Context.Event each) -> each.when().earliest())
                        .thenComparing(Context.Event::id))
                .toList();
        TimeScale scale = TimeScale.over(instants(view, ids, events), LEFT, ROOM);
        List<Flag> flags = flags(events, scale, words);
        int rows = flags.stream().mapToInt(Flag::row).max().orElse(-1) + 1;
        double top = 34 + rows * FLAG_ROW + 46;
        return placed(view, ids, words, new LaneLayout(scale, List.of(), flags, Map.of(), top));
    }

    private static List<Instant> instants(CaseView view, List<String> ids, List<Context.Event> events) {
        return Stream.concat(
                        ids.stream()
                                .map(id ->
                                        view.observation(id).item().published().get()),
                        events.stream().map(Context.Event::when))
                .flatMap(when -> Stream.of(when.earliest(), when.latest()).distinct())
                .toList();
    }

    private static List<Flag> flags(List<Context.Event> events, TimeScale scale, LaneLegend.Words words) {
        List<Flag> flags = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        for (Context.Event event : events) {
            double from = scale.x(event.when().earliest());
            double to = scale.x(event.when().latest());
            double middle = (from + to) / 2;
            double after = (scale.right() + 8 - middle - FLAG_SIGN) * SLACK;
            double before = (middle - MARGIN - FLAG_SIGN) * SLACK;
            boolean isBefore = Svg.width(words.flag(event), LaneLegend.Words.SMALL) > after && before > after;
            String text = words.flag(event, isBefore ? before : after);
            double width = Svg.width(text, LaneLegend.Words.SMALL) + FLAG_SIGN;
            double start = isBefore ? middle - width : middle;
            int row = 0;
            while (row < ends.size() && ends.get(row) > start - 6) {
                row++;
            }
            if (row == ends.size()) {
                ends.add(0.0);
            }
            ends.set(row, start + width);
            flags.add(new Flag(event, from, to, middle, isBefore, text, row));
        }
        return flags;
    }

    /// The items of a narrative that have a time, oldest first.
    static List<String> timed(CaseView view, NarrativeAssessment narrative) {
        return view.inOrder(narrative.narrative().members()).stream()
                .filter(id -> view.observation(id).item().published().isKnown())
                .toList();
    }

    /// The same items lane by lane: by language, then as each lane begins.
    static List<List<String>> byLane(CaseView view, List<String> ids) {
        Map<Key, List<String>> byLane = new TreeMap<>();
        Map<String, Integer> rank = new TreeMap<>();
        ids.forEach(id -> rank.putIfAbsent(language(view.observation(id)), rank.size()));
        ids.forEach(id -> byLane.computeIfAbsent(key(view, id, rank), none -> new ArrayList<>())
                .add(id));
        return byLane.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Key, List<String>> each) ->
                                each.getKey().rank())
                        .thenComparingInt(each -> ids.indexOf(each.getValue().getFirst())))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static LaneLayout placed(CaseView view, List<String> ids, LaneLegend.Words words, LaneLayout base) {
        List<Lane> lanes = new ArrayList<>();
        Map<String, Dot> dots = new TreeMap<>();
        double y = base.top();
        String before = "";
        for (List<String> members : byLane(view, ids)) {
            Observation first = view.observation(members.getFirst());
            boolean opens = !language(first).equals(before);
            before = language(first);
            y += opens ? GROUP_HEAD : 0;
            int rows = place(view, members, words, base.scale(), y, dots);
            lanes.add(new Lane(before, view.who(first.id()), first.channel().platform(), y, rows * ROW, opens));
            y += rows * ROW;
        }
        return new LaneLayout(base.scale(), lanes, base.flags(), dots, base.top());
    }

    /// Puts the items of one lane into as few rows as keep labels and whiskers apart; returns how many.
    private static int place(
            CaseView view,
            List<String> members,
            LaneLegend.Words words,
            TimeScale scale,
            double y,
            Map<String, Dot> dots) {
        List<Double> ends = new ArrayList<>();
        for (String id : members) {
            When when = view.observation(id).item().published().get();
            double from = scale.x(when.earliest());
            double to = scale.x(when.latest());
            Known<Count> reach = reach(view.observation(id));
            double r = radius(reach);
            String label = words.dot(id, reach);
            double x = (from + to) / 2;
            double start = Math.min(from, x - r) - 4;
            double end = Math.max(to, x + r + 6 + Svg.width(label, LaneLegend.Words.SMALL)) + 4;
            int row = 0;
            while (row < ends.size() && ends.get(row) > start) {
                row++;
            }
            if (row == ends.size()) {
                ends.add(0.0);
            }
            ends.set(row, end);
            dots.put(id, new Dot(id, x, y + row * ROW + ROW / 2, r, kind(reach), from, to, label));
        }
        return ends.size();
    }

    private static Key key(CaseView view, String id, Map<String, Integer> rank) {
        Observation observation = view.observation(id);
        String language = language(observation);
        return new Key(
                rank.getOrDefault(language, rank.size()),
                language,
                view.who(id),
                observation.channel().platform());
    }

    /// Simplified and Traditional are one language.
    static String language(Observation observation) {
        return CaseView.language(observation).replaceFirst("-.*", "");
    }

    /// The largest number of readers any count of the item shows.
    static Known<Count> reach(Observation observation) {
        return observation.counts().stream()
                .filter(count -> !count.qualifier().isAbsent() && count.qualifier() != Count.Qualifier.ESTIMATED)
                .filter(count -> switch (count.name()) {
                    case VIEWS, READS, PLAYS, IMPRESSIONS -> true;
                    case REACH_ESTIMATED, LIKES, DISLIKES, REACTIONS, SHARES, REPOSTS, QUOTES, COMMENTS, REPLIES ->
                        false;
                    case SAVES, COINS, DANMAKU, FOLLOWERS, ENGAGEMENT_SUM, LINKING_DOMAINS, SEARCH_HEAT, RANK -> false;
                })
                .max(Comparator.comparingLong(Count::lower))
                .<Known<Count>>map(Known::of)
                .orElse(Known.notStated());
    }

    private static Reach kind(Known<Count> reach) {
        return switch (reach) {
            case Known.Value<Count>(Count count) when count.value().isEmpty() -> Reach.FLOOR;
            case Known.Value<Count> exact -> Reach.EXACT;
            case Known.Absent<Count> none -> Reach.UNKNOWN;
        };
    }

    /// By the logarithm: ten times the readers, two and a half units more.
    private static double radius(Known<Count> reach) {
        return reach.map(count -> Math.min(15, 4 + 1.8 * Math.log10(1.0 + (double) count.lower())))
                .orElse(5.0);
    }

    double bottom() {
        return lanes.isEmpty() ? top : lanes.getLast().y() + lanes.getLast().height();
    }
}
