package headwater.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How much of a text that people marked was read, and how much else, as the public benchmark of article extraction
/// counts it (scrapinghub/article-extraction-benchmark, `evaluate.py`): runs of four words, each as often as it
/// stands. For text that is not written in words, runs of four characters.
///
/// @param both runs that stand in both texts
record SharedWords(int both, int read, int marked) {

    private static final int RUN = 4;

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");

    private static final Pattern CHARACTERS = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]");

    static SharedWords ofWords(String marked, String read) {
        return of(runs(WORDS, marked), runs(WORDS, read));
    }

    static SharedWords ofCharacters(String marked, String read) {
        return of(runs(CHARACTERS, marked), runs(CHARACTERS, read));
    }

    private static SharedWords of(Map<List<String>, Integer> marked, Map<List<String>, Integer> read) {
        int both = marked.entrySet().stream()
                .mapToInt(each -> Math.min(each.getValue(), read.getOrDefault(each.getKey(), 0)))
                .sum();
        return new SharedWords(both, sum(read), sum(marked));
    }

    private static int sum(Map<List<String>, Integer> runs) {
        return runs.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// A text of fewer words than a run is one run.
    private static Map<List<String>, Integer> runs(Pattern unit, String text) {
        List<String> units =
                unit.matcher(text).results().map(MatchResult::group).toList();
        Map<List<String>, Integer> runs = new HashMap<>();
        for (int i = 0; i < Math.max(1, units.size() - RUN + 1); i++) {
            runs.merge(units.subList(i, Math.min(units.size(), i + RUN)), 1, Integer::sum);
        }
        runs.remove(List.<String>of());
        return runs;
    }

    double precision() {
        return read == 0 ? (marked == 0 ? 1 : 0) : (double) both / read;
    }

    double recall() {
        return marked == 0 ? (read == 0 ? 1 : 0) : (double) both / marked;
    }

    /// The harmonic mean of mean precision and mean recall over pages, a long page counting like a short one.
    static double f1(List<SharedWords> pages) {
        double precision = mean(pages, true);
        double recall = mean(pages, false);
        return 2 * precision * recall / (precision + recall);
    }

    static double mean(List<SharedWords> pages, boolean precision) {
        return pages.stream()
                .filter(each -> !precision || each.read > 0)
                .mapToDouble(precision ? SharedWords::precision : SharedWords::recall)
                .average()
                .orElse(0);
    }
}
