package headwater.accuracy;

import java.util.Locale;
import java.util.Map;

/// How often matching did what was asked: so many of so many.
///
/// @param of 0 if nothing could be asked
public record Score(String set, String measure, int reached, int of) {

    static final String HEADER = "set,measure,reached,of,command";

    /// Sets that take so many seconds of processor time that they are run only when all are asked for.
    static final Map<String, Integer> SLOW = Map.ofEntries(
            Map.entry("weiboZh", 30),
            Map.entry("likePosts", 100),
            Map.entry("calibration", 60),
            Map.entry("weiboOwners", 150),
            Map.entry("firstInClassSlips", 120),
            Map.entry("copyistsOfTwoStories", 30),
            Map.entry("newsroomsOfTwoStories", 30),
            Map.entry("besideInOneStory", 40),
            Map.entry("ladder", 60),
            Map.entry("peers", 30),
            Map.entry("manyBursts", 90),
            Map.entry("manyPlatforms", 90),
            Map.entry("cappedTotalsMany", 60),
            Map.entry("stepsMany", 60));

    /// A rise or fall of less is noise of a tie broken otherwise.
    private static final double SLACK = 0.005;

    public Score {
        if (reached < 0 || reached > of) {
            throw new IllegalArgumentException("not a share: " + reached + " of " + of);
        }
    }

    static Score parse(String row) {
        String[] cells = row.split(",");
        return new Score(cells[0], cells[1], Integer.parseInt(cells[2]), Integer.parseInt(cells[3]));
    }

    Score in(String other) {
        return new Score(other, measure, reached, of);
    }

    String row(String test) {
        return set + "," + measure + "," + reached + "," + of + ",mvn -q -pl core test -Dtest=" + test + "#" + set
                + (SLOW.containsKey(set) ? " -Dscores.all=true" : "");
    }

    String name() {
        return set + "/" + measure;
    }

    double share() {
        return of == 0 ? 0 : (double) reached / of;
    }

    boolean hasDroppedFrom(Score kept) {
        return share() < kept.share() - SLACK;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-44s %5d of %5d  %.4f", name(), reached, of, share());
    }
}
