package headwater.importing.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the columns of a table may mean, by their names. A guess is shown to a person and never used by itself.
final class Guess {

    /// Field to the names it goes by, lower case, in the order of preference.
    private static final Map<String, List<String>> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("id", List.of("id", "mid", "item_id", "post_id", "tweet id", "aweme_id", "bvid", "文章id", "编号"));
        NAMES.put("platform", List.of("platform", "平台", "plateforme", "source_platform"));
        NAMES.put("url", List.of("url", "link", "链接", "網址", "网址", "lien", "adresse", "文章链接"));
        NAMES.put("title", List.of("title", "headline", "标题", "標題", "titre", "文章标题"));
        NAMES.put("text", List.of("text", "body", "content", "正文", "内容", "內容", "texte", "微博正文", "message"));
        NAMES.put(
                "published",
                List.of(
                        "published",
                        "unix_timestamp",
                        "publish_date",
                        "published_at",
                        "date",
                        "timestamp",
                        "created_at",
                        "发布时间",
                        "發布時間",
                        "日期",
                        "publié"));
        NAMES.put("captured", List.of("captured", "captured_at", "collected_at", "采集时间", "抓取时间", "relevé"));
        NAMES.put("account.id", List.of("account_id", "author_id", "user_id", "uid", "biz", "用户id"));
        NAMES.put(
                "account.name",
                List.of("account", "author", "source", "公众号", "账号", "作者", "compte", "auteur", "用户昵称", "media_name"));
        NAMES.put("reads", List.of("reads", "read_num", "阅读", "阅读数", "閱讀", "lectures"));
        NAMES.put("views", List.of("views", "view_count", "浏览", "浏览量", "vues"));
        NAMES.put("plays", List.of("plays", "play_count", "播放", "播放量"));
        NAMES.put("likes", List.of("likes", "like_num", "like_count", "点赞", "点赞数", "赞", "mentions j’aime"));
        NAMES.put("shares", List.of("shares", "share_count", "分享", "分享数", "partages"));
        NAMES.put("reposts", List.of("reposts", "repost_count", "转发", "转发数"));
        NAMES.put("comments", List.of("comments", "comment_count", "评论", "评论数", "commentaires"));
        NAMES.put("language", List.of("language", "lang", "语言", "langue"));
        NAMES.put("access_basis", List.of("access_basis", "access"));
        NAMES.put("reviewer", List.of("reviewer", "coder", "审核人", "codeur"));
    }

    private Guess() {}

    static String of(List<String> header) {
        StringBuilder guess = new StringBuilder();
        NAMES.forEach((field, names) -> names.stream()
                .flatMap(name -> header.stream()
                        .filter(column ->
                                column.strip().toLowerCase(Locale.ROOT).equals(name)))
                .findFirst()
                .ifPresent(column -> guess.append(guess.isEmpty() ? "" : "; ")
                        .append(field)
                        .append('=')
                        .append(column)));
        return guess.toString();
    }
}
