package headwater.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://x.com/Anna/status/12, https://x.com/i/status/12",
        "https://X.COM/Anna, https://X.COM/NAME",
        "https://mobile.twitter.com/Anna?s=1, https://mobile.twitter.com/NAME?s=1",
        "https://www.instagram.com/anna/, https://www.instagram.com/NAME/",
        "https://instagram.com/stories/anna/1, https://instagram.com/stories/NAME/1",
        "https://www.Facebook.com/anna.b, https://www.Facebook.com/NAME",
        "https://facebook.com/profile.php?id=12, https://facebook.com/profile.php?id=NAME",
        "https://m.example/@anna/1, https://m.example/@NAME/1",
        "https://m.example/users/anna/1, https://m.example/users/NAME/1",
        "https://bsky.app/profile/anna.example/post/1, https://bsky.app/profile/NAME/post/1",
        "at://did:plc:1/x, at://NAME/x",
        "https://reddit.com/user/anna/, https://reddit.com/user/NAME/",
        "https://www.reddit.com/u/anna, https://www.reddit.com/u/NAME",
        "https://weibo.com/u/12, https://weibo.com/u/NAME",
        "https://m.weibo.cn/12/ab, https://m.weibo.cn/NAME/ab",
        "https://space.bilibili.com/12, https://space.bilibili.com/NAME",
        "https://www.xiaohongshu.com/user/profile/5f, https://www.xiaohongshu.com/user/profile/NAME",
        "https://www.douyin.com/user/MS4, https://www.douyin.com/user/NAME",
        "https://www.kuaishou.com/profile/3x, https://www.kuaishou.com/profile/NAME",
        "https://youtube.com/channel/UC1, https://youtube.com/channel/NAME",
        "https://www.toutiao.com/c/user/token/MS4/, https://www.toutiao.com/c/user/token/NAME/",
        "https://www.ixigua.com/home/12, https://www.ixigua.com/home/NAME",
        "https://www.zhihu.com/people/anna, https://www.zhihu.com/people/NAME",
        "https://news.example/2021/09/08/story, https://news.example/2021/09/08/story",
        "anna, anna"
    })
    void theAccountOfAnAddressIsRenamed(String address, String renamed) {
        assertEquals(renamed, AccountAddress.renamed(address, each -> "NAME"));
    }

    @Test
    void everyWayToNameAnAccountIsLookedForWhereItsCueStands() {
        TreeSet<Integer> found = new TreeSet<>();
        for (String address : Stream.of(
                        "https://X.com/a https://instagram.com/a https://instagram.com/stories/a https://FACEBOOK.com/a",
                        "https://facebook.com/profile.php?id=1 https://m.example/@a https://m.example/USERS/a",
                        "https://bsky.app/profile/a at://a https://reddit.com/u/a https://weibo.com/b",
                        "https://space.bilibili.com/1 https://xiaohongshu.com/user/profile/a https://douyin.com/user/a",
                        "https://youtube.com/c/a https://toutiao.com/c/user/a https://ixigua.com/home/a",
                        "https://zhihu.com/people/a")
                .toList()) {
            for (int i = 0; i < AccountAddress.NAMING.size(); i++) {
                AccountAddress.Naming naming = AccountAddress.NAMING.get(i);
                for (String each : address.split(" ")) {
                    if (naming.pattern().matcher(each).find()) {
                        assertTrue(naming.isWorthLooking(each.toLowerCase(Locale.ROOT)), each);
                        found.add(i);
                    }
                }
            }
        }
        assertEquals(AccountAddress.NAMING.size(), found.size());
    }
}
