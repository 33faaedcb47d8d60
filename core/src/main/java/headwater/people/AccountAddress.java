package headwater.people;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The part of an address that names an account, on the platforms where persons post.
final class AccountAddress {

    /// An address of a post of X opens with any name in it, and with `i` it has none.
    private static final Pattern STATUS =
            Pattern.compile("(?i)((?:^|[/.])(?:x|twitter)\\.com/)([A-Za-z0-9_]{1,15})(/status(?:es)?/\\d+)");

    /// Group 1 is the account.
    private static final List<Pattern> NAMING = Stream.of(
                    "(?:^|[/.])(?:x|twitter)\\.com/(?!(?:i|search|hashtag|home|intent|share|explore)(?:[/?#]|$))([A-Za-z0-9_]{1,15})(?=[/?#]|$)",
                    "instagram\\.com/(?!(?:p|reel|reels|tv|explore|stories|accounts)/)([A-Za-z0-9_.]+)(?=[/?#]|$)",
                    "instagram\\.com/stories/([A-Za-z0-9_.]+)",
                    "facebook\\.com/(?!(?:watch|groups|events|photo|share|sharer|hashtag|reel|login|story\\.php|permalink\\.php|profile\\.php|photo\\.php)(?:[/?#]|$))([A-Za-z0-9.]+)(?=[/?#]|$)",
                    "facebook\\.com/profile\\.php\\?id=(\\d+)",
                    "https?://[^/?#\\s]+/@([\\w.-]+(?:@[\\w.-]+)?)",
                    "https?://[^/?#\\s]+/users/([\\w.-]+)",
                    "bsky\\.app/profile/([^/?#\\s]+)",
                    "\\bat://([^/?#\\s]+)",
                    "reddit\\.com/(?:u|user)/([\\w-]+)",
                    "weibo\\.(?:com|cn)/(?:u/|n/|profile/)?(?!(?:status|detail|ttarticle|tv|p|search|hot|ajax|a|show)(?:[/?#]|$))([^/?#\\s]+)(?=[/?#]|$)",
                    "space\\.bilibili\\.com/(\\d+)",
                    "xiaohongshu\\.com/user/profile/([^/?#\\s]+)",
                    "(?:douyin|kuaishou)\\.com/(?:user|profile)/([^/?#\\s]+)",
                    "youtube\\.com/(?:channel|user|c)/([^/?#\\s]+)",
                    "toutiao\\.com/c/user/(?:token/)?([^/?#\\s]+)",
                    "ixigua\\.com/home/([^/?#\\s]+)",
                    "zhihu\\.com/people/([^/?#\\s]+)")
            .map(each -> Pattern.compile("(?i)" + each))
            .toList();

    private AccountAddress() {}

    /// The address with another name for each account; `change` gives back what is to stay.
    static String renamed(String address, UnaryOperator<String> change) {
        String renamed = STATUS.matcher(address)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1)
                        + (change.apply(found.group(2)).equals(found.group(2)) ? found.group(2) : "i")
                        + found.group(3)));
        for (Pattern pattern : NAMING) {
            Matcher found = pattern.matcher(renamed);
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
