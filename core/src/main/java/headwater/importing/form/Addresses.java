package headwater.importing.form;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What an address says about where an item stands, for tools that mix sites and platforms in one list.
final class Addresses {

    private static final Map<String, String> PLATFORMS = Map.ofEntries(
            Map.entry("x.com", "x"),
            Map.entry("twitter.com", "x"),
            Map.entry("facebook.com", "facebook"),
            Map.entry("fb.watch", "facebook"),
            Map.entry("instagram.com", "instagram"),
            Map.entry("threads.net", "threads"),
            Map.entry("threads.com", "threads"),
            Map.entry("tiktok.com", "tiktok"),
            Map.entry("youtube.com", "youtube"),
            Map.entry("youtu.be", "youtube"),
            Map.entry("reddit.com", "reddit"),
            Map.entry("t.me", "telegram"),
            Map.entry("bsky.app", "bluesky"),
            Map.entry("truthsocial.com", "truthsocial"),
            Map.entry("gab.com", "gab"),
            Map.entry("linkedin.com", "linkedin"),
            Map.entry("pinterest.com", "pinterest"),
            Map.entry("vk.com", "vk"),
            Map.entry("weibo.com", "weibo"),
            Map.entry("weibo.cn", "weibo"),
            Map.entry("mp.weixin.qq.com", "wechat"),
            Map.entry("douyin.com", "douyin"),
            Map.entry("ixigua.com", "xigua"),
            Map.entry("toutiao.com", "toutiao"),
            Map.entry("bilibili.com", "bilibili"),
            Map.entry("zhihu.com", "zhihu"),
            Map.entry("xiaohongshu.com", "rednote"));

    private Addresses() {}

    /// The platform, or `web` for any other site.
    static String platform(String address) {
        List<String> parts = List.of(host(address).split("\\.", -1));
        for (int i = 0; i < parts.size() - 1; i++) {
            String platform = PLATFORMS.get(String.join(".", parts.subList(i, parts.size())));
            if (platform != null) {
                return platform;
            }
        }
        return "web";
    }

    /// The host in lower case without `www.`; empty on a platform, where the host is nobody's account.
    static String site(String address) {
        return platform(address).equals("web") ? host(address) : "";
    }

    private static String host(String address) {
        try {
            String whole = address.strip().replace(" ", "%20").replaceFirst("[?#].*", "");
            String host = new URI(whole.contains("://") ? whole : "https://" + whole).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (URISyntaxException none) {
            return "";
        }
    }
}
