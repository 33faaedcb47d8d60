package headwater.people;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The part of an address that names an account, on the platforms where persons post.
final class AccountAddress {

    /// An address of a post of X opens with any name in it, and with `i` it has none.
    private static final Pattern STATUS =
            Pattern.compile("(?i)((?:^|[/.])(?:x|twitter)\\.com/)([A-Za-z0-9_]{1,15})(/status(?:es)?/\\d+)");

    /// Where an address names an account, and what it must hold, in lower case, for a look to be worth while.
    ///
    /// @param pattern its group 1 is the account
    record Naming(List<String> cues, Pattern pattern) {

        static Naming of(String pattern, String... cues) {
            return new Naming(List.of(cues), Pattern.compile("(?i)" + pattern));
        }

        boolean isWorthLooking(String lower) {
            return cues.stream().anyMatch(lower::contains);
        }
    }

    static final List<Naming> NAMING = List.of(
            Naming.of(
                    "(?:^|[/.])(?:x|twitter)\\.com/(?!(?:i|search|hashtag|home|intent|share|explore)(?:[/?#]|$))([A-Za-z0-9_]{1,15})(?=[/?#]|$)",
                    "x.com/",
                    "twitter.com/"),
            Naming.of(
                    "instagram\\.com/(?!(?:p|reel|reels|tv|explore|stories|accounts)/)([A-Za-z0-9_.]+)(?=[/?#]|$)",
                    "instagram.com/"),
            Naming.of("instagram\\.com/stories/([A-Za-z0-9_.]+)", "instagram.com/stories/"),
            Naming.of(
                    "facebook\\.com/(?!(?:watch|groups|events|photo|share|sharer|hashtag|reel|login|story\\.php|permalink\\.php|profile\\.php|photo\\.php)(?:[/?#]|$))([A-Za-z0-9.]+)(?=[/?#]|$)",
                    "facebook.com/"),
            Naming.of("facebook\\.com/profile\\.php\\?id=(\\d+)", "facebook.com/profile.php"),
            Naming.of("https?://[^/?#\\s]+/@([\\w.-]+(?:@[\\w.-]+)?)", "/@"),
            Naming.of("https?://[^/?#\\s]+/users/([\\w.-]+)", "/users/"),
            Naming.of("bsky\\.app/profile/([^/?#\\s]+)", "bsky.app/profile/"),
            Naming.of("\\bat://([^/?#\\s]+)", "at://"),
            Naming.of("reddit\\.com/(?:u|user)/([\\w-]+)", "reddit.com/u"),
            Naming.of(
                    "weibo\\.(?:com|cn)/(?:u/|n/|profile/)?(?!(?:status|detail|ttarticle|tv|p|search|hot|ajax|a|show)(?:[/?#]|$))([^/?#\\s]+)(?=[/?#]|$)",
                    "weibo."),
            Naming.of("space\\.bilibili\\.com/(\\d+)", "space.bilibili.com/"),
            Naming.of("xiaohongshu\\.com/user/profile/([^/?#\\s]+)", "xiaohongshu.com/user/profile/"),
            Naming.of("(?:douyin|kuaishou)\\.com/(?:user|profile)/([^/?#\\s]+)", "com/user/", "com/profile/"),
            Naming.of("youtube\\.com/(?:channel|user|c)/([^/?#\\s]+)", "youtube.com/"),
            Naming.of("toutiao\\.com/c/user/(?:token/)?([^/?#\\s]+)", "toutiao.com/c/user/"),
            Naming.of("ixigua\\.com/home/([^/?#\\s]+)", "ixigua.com/home/"),
            Naming.of("zhihu\\.com/people/([^/?#\\s]+)", "zhihu.com/people/"));

    private AccountAddress() {}

    /// The address with another name for each account; `change` gives back what is to stay.
    static String renamed(String address, UnaryOperator<String> change) {
        if (address.indexOf('/') < 0) {
            return address;
        }
        String lower = address.toLowerCase(Locale.ROOT);
        String renamed = !NAMING.getFirst().isWorthLooking(lower)
                ? address
                : STATUS.matcher(address)
                        .replaceAll(found -> Matcher.quoteReplacement(found.group(1)
                                + (change.apply(found.group(2)).equals(found.group(2)) ? found.group(2) : "i")
                                + found.group(3)));
        for (Naming each : NAMING) {
            if (!each.isWorthLooking(lower)) {
                continue;
            }
            Matcher found = each.pattern().matcher(renamed);
            StringBuilder out = new StringBuilder();
            int from = 0;
            while (found.find()) {
                out.append(renamed, from, found.start(1)).append(change.apply(found.group(1)));
                from = found.end(1);
            }
            renamed = out.append(renamed, from, renamed.length()).toString();
        }
        return renamed;
    }
}
