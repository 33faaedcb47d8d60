package headwater.accuracy.descent;

import headwater.accuracy.Score;
import headwater.descent.Descent;
import headwater.descent.FurtherSources;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What was said of passages taken from a second text, against what is true. Times decide the order, as in a trace.
final class ToldBeside {

    /// In pairs of neighbours that the text did not have. Shorter passages may be phrases, and nobody is named.
    private static final int LONG = 13;

    private int took;
    private int tookLong;
    private int found;
    private int foundLong;
    private int named;
    private int namedRight;
    private int mains;
    private int mainsRight;
    private int ofNone;
    private int namedOfNone;

    /// @param coverage what the share of seen versions is taken for
    void add(Cascade cascade, double coverage, long seed) {
        FurtherSources sources = sources(cascade, coverage, seed);
        IntStream.range(0, cascade.size()).forEach(child -> add(cascade, sources, child));
    }

    /// Only the last version is asked about.
    void addLast(Cascade cascade, double coverage, long seed) {
        add(cascade, sources(cascade, coverage, seed), cascade.size() - 1);
    }

    private static FurtherSources sources(Cascade cascade, double coverage, long seed) {
        return new FurtherSources(
                Descent.of(
                        Told.witnesses(cascade), (parent, child) -> mayPrecede(cascade, parent, child), coverage, seed),
                1,
                seed);
    }

    private static boolean mayPrecede(Cascade cascade, int parent, int child) {
        return cascade.copies().get(parent).earliest()
                <= cascade.copies().get(child).latest();
    }

    private void add(Cascade cascade, FurtherSources sources, int child) {
        List<Cascade.Taken> truth = cascade.passages().get(child);
        int main = sources.of(child).parents(child).stream()
                .limit(1)
                .filter(each -> each.share() >= FurtherSources.NAMED && !mayPrecede(cascade, child, each.witness()))
                .mapToInt(Descent.Chance::witness)
                .findFirst()
                .orElse(-1);
        List<FurtherSources.Further> said = main < 0
                ? List.of()
                : sources.of(child, main).stream()
                        .filter(each -> each.share() >= FurtherSources.NAMED)
                        .toList();
        List<Integer> all = sources(cascade, child)
                .filter(each -> !isAbove(cascade, each, main))
                .toList();
        int right = (int) said.stream()
                .filter(each -> all.stream().anyMatch(source -> isAbove(cascade, source, each.witness())))
                .count();
        boolean isLong = truth.stream().anyMatch(each -> each.fresh() >= LONG);
        took += truth.isEmpty() ? 0 : 1;
        tookLong += isLong ? 1 : 0;
        found += right > 0 ? 1 : 0;
        foundLong += isLong && right > 0 ? 1 : 0;
        named += said.size();
        namedRight += right;
        mains += isLong && main >= 0 ? 1 : 0;
        mainsRight += isLong && sources(cascade, child).anyMatch(each -> isAbove(cascade, each, main)) ? 1 : 0;
        ofNone += truth.isEmpty() ? 1 : 0;
        namedOfNone += truth.isEmpty() && !said.isEmpty() ? 1 : 0;
    }

    private static Stream<Integer> sources(Cascade cascade, int child) {
        return Stream.concat(
                Stream.of(cascade.parents().get(child)),
                cascade.passages().get(child).stream().map(Cascade.Taken::source));
    }

    /// True of the very version, and of one that it goes back to.
    private static boolean isAbove(Cascade cascade, int version, int above) {
        int at = version;
        while (at >= 0 && at != above) {
            at = cascade.parents().get(at);
        }
        return at >= 0 && above >= 0;
    }

    List<Score> scores(String set) {
        List<Score> scores = new ArrayList<>();
        scores.add(new Score(set, "left alone of those without a second source", ofNone - namedOfNone, ofNone));
        scores.add(new Score(set, "second source found", found, took));
        scores.add(new Score(set, "second source found where it is long", foundLong, tookLong));
        scores.add(new Score(set, "second source named rightly", namedRight, named));
        scores.add(new Score(set, "with a long second source: parent named", mains, tookLong));
        scores.add(new Score(set, "with a long second source: parent named is a source", mainsRight, mains));
        return scores;
    }
}
