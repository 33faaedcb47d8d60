package headwater.match;

import headwater.gram.Weights;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What ties a post to a topic and says nothing itself: `#topic#`, and what a platform writes behind a post.
///
/// Thousands of posts share a topic's tag and nothing else, so a tag is left out where a post has words of its own.
/// A post that is nothing but tags is a slogan.
final class Tags {

    /// A mark behind a space opens a tag, as the second of `#USA and #NATO` does.
    private static final Pattern TAG = Pattern.compile(
            "[#＃][^#＃\\n]{0,39}[^#＃\\s][#＃]|(?:[\\p{L}\\p{N}_-]{1,20}的)?微博视频|[\\p{L}\\p{N}_-]{1,20}超话|网页链接|(?:收起|展开)全?文?[dc]?\\s*$");

    /// Before these a name of any letters may belong to the tag.
    private static final Pattern NAMED = Pattern.compile("微博视频|超话");

    /// Twenty of them and 的, of two units each at most.
    private static final int LONGEST_NAME = 41;

    /// `#so`.
    static final Pattern WESTERN = Pattern.compile("[#＃][\\p{L}\\p{N}_]{2,60}");

    private Tags() {}

    /// Which units of the comparison form belong to tags; none if nothing else is said.
    ///
    /// @param fewest so much must remain, in letters
    static BitSet in(Prose prose, int fewest) {
        String text = prose.document().text();
        BitSet tags = units(prose, TAG);
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

    private static BitSet units(Prose prose, Pattern pattern) {
        int[] cuts = places(prose.document().text(), pattern);
        BitSet units = new BitSet();
        if (cuts.length > 0) {
            prose.cut(cuts);
            for (int i = 0; i < cuts.length; i += 2) {
                units.set(cuts[i], cuts[i + 1]);
            }
        }
        return units;
    }

    /// Where each tag begins and ends.
    private static int[] places(String text, Pattern pattern) {
        if (!mayHold(text)) {
            return new int[0];
        }
        IntStream.Builder places = IntStream.builder();
        Matcher names = NAMED.matcher(text);
        int named = names.find() ? names.start() : -1;
        Matcher tag = null;
        for (int at = 0; at < text.length(); at++) {
            while (named >= 0 && named < at) {
                named = names.find() ? names.start() : -1;
            }
            if (!mayBegin(text, at) && (named < 0 || at < named - LONGEST_NAME)) {
                continue;
            }
            tag = tag == null ? pattern.matcher(text) : tag;
            if (tag.region(at, text.length()).lookingAt()) {
                places.add(tag.start()).add(tag.end());
                at = tag.end() - 1;
            }
        }
        return places.build().toArray();
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

    /// True if a tag, but for [#NAMED], may begin at a place: the pattern is only tried there.
    private static boolean mayBegin(String text, int at) {
        return switch (text.charAt(at)) {
            case '#', '＃' -> true;
            case '网' -> text.startsWith("页链接", at + 1);
            case '收' -> text.startsWith("起", at + 1);
            case '展' -> text.startsWith("开", at + 1);
            default -> false;
        };
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
