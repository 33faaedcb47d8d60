package headwater.engagement;

import headwater.chance.Discoveries;
import headwater.model.About;
import headwater.model.Effect;
import headwater.model.Finding;
import headwater.model.Finding.Code;
import headwater.model.Finding.Missing;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.ranking.RankPaths;
import java.util.ArrayList;
import java.util.List;

/// Asks whether a topic of a narrative was put onto a ranked list by hand.
///
/// Never answered from places: a steep entry is at most called unusual beside the other entries of the list, and
/// breaking
/// news enters steeply too.
public final class PathTest {

    /// An entry among so small a share of the steepest is called unusual; over all topics of a narrative
    /// together.
    public static final double UNUSUAL = 0.05;

    private static final int MOST_TOLD = 5;

    private PathTest() {}

    public static About about() {
        return new About(
                "engagement",
                "rank-path",
                1,
                List.of(
                        new About.Parameter("beside", String.valueOf(RankPaths.LEAST_BESIDE)),
                        new About.Parameter("unusual", String.valueOf(UNUSUAL))));
    }

    /// @param topics how many topics of ranked lists the narrative has; none gives no finding
    /// @param paths the ways of those on lists that have places
    public static List<Finding> findings(int topics, List<RankPaths.Path> paths, long seed) {
        if (topics == 0) {
            return List.of();
        }
        List<RankPaths.Path> compared = paths.stream()
                .filter(each -> each.entry().isKnown() && each.others() >= RankPaths.LEAST_BESIDE)
                .toList();
        double[] q = Discoveries.qValues(compared.stream()
                .mapToDouble(each -> each.entry().get().asSteep())
                .toArray());
        List<Phrase> reasons = new ArrayList<>();
        reasons.add(Phrase.of("engagement.path.counts", topics, compared.size(), RankPaths.LEAST_BESIDE));
        for (int i = 0; i < Math.min(MOST_TOLD, compared.size()); i++) {
            reasons.add(told(compared.get(i), q[i] <= UNUSUAL));
        }
        long pinned = paths.stream().filter(RankPaths.Path::pinned).count();
        if (pinned > 0) {
            reasons.add(Phrase.of("engagement.path.pinned", (int) pinned));
        }
        reasons.add(Phrase.of("engagement.path.causes"));
        List<Missing> missing = new ArrayList<>();
        missing.add(new Missing(Code.PLATFORM_OPAQUE, "*", Phrase.of("engagement.missing.operator")));
        if (compared.size() < topics) {
            missing.add(new Missing(
                    Code.NO_BASELINE,
                    "*",
                    Phrase.of("engagement.missing.entries", topics - compared.size(), RankPaths.LEAST_BESIDE)));
        }
        return List.of(new Finding.Undetermined(
                Phrase.of("engagement.path.proposition"),
                missing,
                Effect.none(Effect.Why.REFUSED),
                reasons,
                new Finding.Method(
                        "rank-path/1",
                        List.of("beside=" + RankPaths.LEAST_BESIDE, "unusual=" + UNUSUAL),
                        seed,
                        Phrase.of("engagement.needed.path", RankPaths.LEAST_BESIDE),
                        List.of(Phrase.of("engagement.change.operator")))));
    }

    private static Phrase told(RankPaths.Path path, boolean unusual) {
        Known<RankPaths.Entry> entry = path.entry();
        return Phrase.of(
                unusual ? "engagement.path.unusual" : "engagement.path.usual",
                path.topic(),
                path.board(),
                entry.get().place(),
                entry.get().since(),
                entry.get().asSteep(),
                path.others(),
                path.best(),
                path.atLeast());
    }
}
