package headwater.accuracy.engagement;

import headwater.model.Count;
import headwater.model.Known;
import headwater.model.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Made posts with views, likes and followers. The share of likes is logistic-normal, which is not the
/// test's law; of some posts so many more likes were bought.
final class LikedPosts {

    private LikedPosts() {}

    static String name(int post) {
        return "post" + post;
    }

    /// @param bought the first so many have `times` the likes
    static List<Observation> made(int posts, int bought, double times, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Observation> all = new ArrayList<>();
        for (int i = 0; i < posts; i++) {
            long views = (long) Math.exp(8 + random.nextGaussian());
            double share = 1 / (1 + Math.exp(3.5 - 0.4 * random.nextGaussian()));
            long likes = 0;
            for (long view = 0; view < views; view++) {
                likes += random.nextDouble() < share * (i < bought ? times : 1) ? 1 : 0;
            }
            all.add(Shown.item(
                    name(i),
                    Count.exact(Count.Name.VIEWS, views, ""),
                    Count.exact(Count.Name.LIKES, likes, ""),
                    new Count(
                            Count.Name.FOLLOWERS,
                            Count.Qualifier.EXACT,
                            5_000,
                            5_000,
                            "",
                            Count.Scope.ACCOUNT,
                            Known.notStated())));
        }
        return all;
    }
}
