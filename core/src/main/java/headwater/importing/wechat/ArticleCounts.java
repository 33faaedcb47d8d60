package headwater.importing.wechat;

import headwater.importing.value.Counts;
import headwater.model.Count;
import headwater.model.When;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the platform counts: reads, "好看" (shown to one's friends), likes, shares, comments, collections.
///
/// Only a logged-in client is given numbers; in other pages the places are empty, which is not zero. What is displayed
/// stops at "10万+" and is cut, not rounded, above 10,000; the interface behind stops at 100,001.
final class ArticleCounts {

    /// What the interface gives for any number above 100,000.
    private static final String CAP = "100001";

    private static final String BAR = "cgiDataNew.user_info.appmsg_bar_data.";

    private record Place(Count.Name name, String shown, List<String> paths) {}

    private static final List<Place> PLACES = List.of(
            new Place(
                    Count.Name.READS,
                    "#readNum3, #sg_readNum3, #js_read_area3 .num",
                    List.of(BAR + "read_num", "appmsg_bar_data.read_num", "read_num")),
            new Place(
                    Count.Name.LIKES,
                    "#likeNum3, #sg_likeNum3",
                    List.of(BAR + "old_like_count", "appmsg_bar_data.old_like_count", "old_like_num")),
            new Place(
                    Count.Name.REACTIONS,
                    "#js_wow_num",
                    List.of(BAR + "like_count", "appmsg_bar_data.like_count", "like_num")),
            new Place(Count.Name.SHARES, "", List.of(BAR + "share_count", "appmsg_bar_data.share_count")),
            new Place(Count.Name.COMMENTS, "", List.of(BAR + "comment_count", "appmsg_bar_data.comment_count")),
            new Place(Count.Name.SAVES, "", List.of(BAR + "collect_count", "appmsg_bar_data.collect_count")));

    private ArticleCounts() {}

    static List<Count> of(WechatPage page, When captured) {
        List<Count> counts = new ArrayList<>();
        for (Place place : PLACES) {
            Count count = read(page, place);
            if (count != null) {
                counts.add(count.qualifier().isAbsent() ? count : count.observedAt(captured));
            } else if (place.name() == Count.Name.READS) {
                counts.add(Count.absent(place.name(), Count.Qualifier.NOT_COLLECTED));
            }
        }
        return counts;
    }

    private static @Nullable Count read(WechatPage page, Place place) {
        ScriptValues.Value stated = page.values().first(place.paths().toArray(String[]::new));
        if (stated.isKnown()) {
            return number(page, place, stated.path(), stated.text());
        }
        String shown = place.shown().isEmpty()
                ? ""
                : page.document().select(place.shown()).text().strip();
        return shown.isEmpty() ? null : number(page, place, place.shown(), shown);
    }

    private static @Nullable Count number(WechatPage page, Place place, String path, String text) {
        if (text.equals(CAP)) {
            return Count.moreThan(place.name(), 100_000, text);
        }
        Count count = Counts.read(place.name(), text);
        if (count == null) {
            page.warn("unreadable-count", path, text);
        }
        return count;
    }
}
