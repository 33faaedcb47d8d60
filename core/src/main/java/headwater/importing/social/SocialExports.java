package headwater.importing.social;

import headwater.importing.Importer;
import headwater.importing.form.RecordFile;
import java.util.Set;

/// The importers of exports from social platforms. They differ in their tables of fields only, so one engine,
/// [RecordFile], reads them all and this is the one face of the family.
public final class SocialExports {

    private SocialExports() {}

    /// What the Zeeschuimer browser extension collects, as NDJSON.
    public static Importer zeeschuimer() {
        return RecordFile.of(RecordFile.about("zeeschuimer", "public-account"), "social/zeeschuimer.forms");
    }

    /// Tables of posts by 4CAT and Zeeschuimer.
    public static Importer fourCat() {
        return RecordFile.of(RecordFile.about("4cat", "public-account"), "social/4cat.forms");
    }

    /// Answers of X's second interface, as twarc keeps them.
    public static Importer xApi() {
        return RecordFile.of(RecordFile.about("x-api", "public-account"), "social/x-api.forms", new XApi(), Set.of());
    }

    /// Released posts of accounts that a platform or researchers name.
    public static Importer tweetArchive() {
        return RecordFile.of(RecordFile.about("tweet-archive", "published-dataset"), "social/tweet-archive.forms");
    }

    /// Tables of who shared which object when.
    public static Importer coAction() {
        return RecordFile.of(RecordFile.about("coaction", "published-dataset"), "social/coaction.forms");
    }

    /// Posts of Weibo, from its interfaces, weibo-crawler and released collections.
    public static Importer weibo() {
        return RecordFile.of(RecordFile.about("weibo", "public-account"), "social/weibo.forms");
    }

    /// What yt-dlp saves beside a video.
    public static Importer ytDlp() {
        return RecordFile.of(RecordFile.about("yt-dlp", "public-account"), "social/yt-dlp.forms");
    }

    /// Answers of Bilibili about a video.
    public static Importer bilibili() {
        return RecordFile.of(RecordFile.about("bilibili", "public-account"), "social/bilibili.forms");
    }

    /// Videos as Douyin's interfaces give them.
    public static Importer douyin() {
        return RecordFile.of(RecordFile.about("douyin", "public-account"), "social/douyin.forms");
    }

    /// Exports of Telegram Desktop, public chats only.
    public static Importer telegram() {
        return RecordFile.of(
                RecordFile.about("telegram", "public-account"),
                "social/telegram.forms",
                new Telegram(),
                Telegram.PERSONAL);
    }

    /// Posts of Bluesky.
    public static Importer bluesky() {
        return RecordFile.of(RecordFile.about("bluesky", "public-account"), "social/bluesky.forms");
    }

    /// Posts of Mastodon.
    public static Importer mastodon() {
        return RecordFile.of(RecordFile.about("mastodon", "public-account"), "social/mastodon.forms");
    }

    /// Submissions and comments of Reddit.
    public static Importer reddit() {
        return RecordFile.of(RecordFile.about("reddit", "public-account"), "social/reddit.forms");
    }
}
