package headwater.match;

import headwater.gram.Weights;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What ties a post to a topic and says nothing itself: `#topic#`, and what a platform writes behind a post.
///
/// Thousands of posts share a topic's tag and nothing else, so a tag is left out where a post has words of its own.
/// A post that is nothing but tags is a slogan.
final class Tags {

    /// A mark behind a space opens a tag, as the second of `#USA and #NATO` does.
    private static final Pattern TAG = Pattern.compile(
            "[#＃][^#＃\\n]{0,39}[^#＃\\s][#＃]|(?:[\\p{L}\\p{N}_-]{1,20}的)?微博视频|[\\p{L}\\p{N}_-]{1,20}超话|网页链接|(?:收起|展开)全?文?[dc]?\\s*$");

    /// `#so`.
    static final Pattern WESTERN = Pattern.compile("[#＃][\\p{L}\\p{N}_]{2,60}");

    private Tags() {}

    /// Which units of the comparison form belong to tags; none if nothing else is said.
    ///
    /// @param fewest so much must remain, in letters
    static BitSet in(Prose prose, int fewest) {
        String text = prose.document().text();
        BitSet tags = mayHold(text) ? units(prose, TAG) : new BitSet();
        return tags.isEmpty() || weightWithout(prose, tags) >= fewest ? tags : new BitSet();
    }

    /// True if the text is made of tags, with no more than a word or two beside them.
    static boolean isSlogan(Prose prose, int fewest) {
        String text = prose.document().text();
        if (text.indexOf('#') < 0 && text.indexOf('＃') < 0) {
            return false;
        }
        BitSet tags = units(prose, TAG);
        if (!tags.isEmpty()) {
            return weightWithout(prose, tags) < fewest;
        }
        BitSet western = units(prose, WESTERN);
        return !western.isEmpty() && weightWithout(prose, western) < fewest / 3;
    }

    private static boolean mayHold(String text) {
        return text.indexOf('#') >= 0
                || text.indexOf('＃') >= 0
                || text.contains("微博视频")
                || text.contains("超话")
                || text.contains("网页链接")
                || text.contains("收起")
                || text.contains("展开");
    }

    private static BitSet units(Prose prose, Pattern pattern) {
        String text = prose.document().text();
        List<Integer> places = new ArrayList<>();
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            places.add(found.start());
            places.add(found.end());
        }
        int[] cuts = places.stream().mapToInt(Integer::intValue).toArray();
        BitSet units = new BitSet();
        if (cuts.length > 0) {
            prose.cut(cuts);
            for (int i = 0; i < cuts.length; i += 2) {
                units.set(cuts[i], cuts[i + 1]);
            }
        }
        return units;
    }

    private static int weightWithout(Prose prose, BitSet left) {
        char[] units = prose.units();
        int weight = 0;
        for (int i = left.nextClearBit(0); i < units.length; i = left.nextClearBit(i + 1)) {
            weight += Weights.of(units[i]);
        }
        return weight;
    }
}
