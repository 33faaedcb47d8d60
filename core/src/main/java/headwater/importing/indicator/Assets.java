package headwater.importing.indicator;

import headwater.model.Context.Asset;
import headwater.model.Context.AssetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the words of a list name on the net. Lists write domains and addresses so that nobody follows them by mistake
/// (`example[.]com`, `hxxps`); here they are written back.
///
/// Only words that *are* a name count. A domain that a sentence mentions may be a registrar or a victim, so a sentence
/// names nothing.
final class Assets {

    private static final Pattern DEFANGED_DOT = Pattern.compile("\\[\\.]|\\(\\.\\)|\\{\\.}|\\[dot]|\\(dot\\)");

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://)?([^/?#\\s@:]+\\.[^/?#\\s@:]+)(?::\\d+)?(.*)");

    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}])?");

    private static final Pattern LAST_LABEL = Pattern.compile("\\.(\\p{L}{2,63}|xn--[a-z0-9-]+)$");

    private static final Pattern IP =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:]*:[0-9a-fA-F]*");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@/]+@[^\\s@/]+\\.[^\\s@/]+");

    private static final Pattern HASHTAG = Pattern.compile("#[\\p{L}\\p{N}_]+");

    /// A remark in brackets after what is named: "example.com (a spoof)", "https://… [comment]".
    private static final Pattern REMARK = Pattern.compile("(\\S+)\\s+[(\\[][^()\\[\\]]*[)\\]]");

    /// Hosts of platforms, and where an account's name stands in their addresses. Elsewhere an address is an address.
    private static final Map<String, Site> SITES = Map.ofEntries(
            Map.entry("twitter.com", new Site("x", "@?(\\w+)")),
            Map.entry("x.com", new Site("x", "@?(\\w+)")),
            Map.entry("facebook.com", new Site("facebook", "([\\w.]{4,})")),
            Map.entry("instagram.com", new Site("instagram", "([\\w.]+)")),
            Map.entry("threads.net", new Site("threads", "@([\\w.]+)")),
            Map.entry("tiktok.com", new Site("tiktok", "@([\\w.]+)")),
            Map.entry("youtube.com", new Site("youtube", "(?:c/|user/|channel/)?@?([\\w.-]+)")),
            Map.entry("t.me", new Site("telegram", "(?:s/)?(\\w+)")),
            Map.entry("telegram.me", new Site("telegram", "(?:s/)?(\\w+)")),
            Map.entry("vk.com", new Site("vk", "([\\w.]+)")),
            Map.entry("reddit.com", new Site("reddit", "(?:user|u)/([\\w-]+)")),
            Map.entry("truthsocial.com", new Site("truthsocial", "@(\\w+)")),
            Map.entry("weibo.com", new Site("weibo", "(?:u/)?(\\w+)")));

    private record Site(String platform, Pattern account) {
        Site(String platform, String account) {
            this(platform, Pattern.compile("/" + account + "/?(?:[?#].*)?"));
        }
    }

    private Assets() {}

    /// Everything a cell names: one name, or one a line. Words that name nothing give an empty list.
    static List<Asset> of(String cell) {
        List<Asset> assets = new ArrayList<>();
        for (String line : cell.strip().split("\\R", -1)) {
            Asset asset = one(line.strip());
            if (asset == null) {
                return List.of();
            }
            assets.add(asset);
        }
        return List.copyOf(assets);
    }

    /// An account that is given by its name apart from the platform.
    ///
    /// @param platform as the list calls it, or empty
    static List<Asset> account(String platform, String name) {
        Asset asset = one(name.strip());
        if (asset != null) {
            return List.of(asset);
        }
        String handle = name.strip().replaceFirst("^@", "");
        String known = platform(platform);
        return known.isEmpty() || !handle.matches("[\\w.-]+")
                ? List.of()
                : List.of(new Asset(AssetKind.ACCOUNT, known + ":" + handle.toLowerCase(Locale.ROOT), name));
    }

    private static String platform(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "twitter", "x" -> "x";
            case "facebook", "instagram", "telegram", "tiktok", "youtube", "vk", "reddit", "weibo" ->
                name.toLowerCase(Locale.ROOT);
            default -> "";
        };
    }

    private static @org.jspecify.annotations.Nullable Asset one(String written) {
        Matcher remark = REMARK.matcher(written);
        String bare = refanged(remark.matches() ? remark.group(1) : written);
        if (bare.isEmpty() || bare.chars().anyMatch(Character::isWhitespace)) {
            return null;
        }
        if (HASHTAG.matcher(bare).matches()) {
            return new Asset(AssetKind.HASHTAG, bare.toLowerCase(Locale.ROOT), written);
        }
        if (EMAIL.matcher(bare).matches()) {
            return new Asset(AssetKind.EMAIL, bare.toLowerCase(Locale.ROOT), written);
        }
        if (IP.matcher(bare).matches()) {
            return new Asset(AssetKind.IP, bare.toLowerCase(Locale.ROOT), written);
        }
        Matcher address = ADDRESS.matcher(bare);
        return address.matches() ? address(bare, address.group(1), address.group(2), written) : null;
    }

    private static @org.jspecify.annotations.Nullable Asset address(
            String bare, String given, String path, String written) {
        String host = given.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        if (!HOST.matcher(host).matches()
                || host.contains("..")
                || !LAST_LABEL.matcher(host).find()) {
            return null;
        }
        if (path.isEmpty() || path.equals("/")) {
            return new Asset(AssetKind.DOMAIN, host, written);
        }
        Site site = SITES.get(host.replaceFirst("^(m|mobile|old|fr|en)\\.", ""));
        if (site != null) {
            Matcher account = site.account().matcher(path);
            if (account.matches()) {
                return new Asset(
                        AssetKind.ACCOUNT,
                        site.platform() + ":" + account.group(1).toLowerCase(Locale.ROOT),
                        written);
            }
        }
        return new Asset(AssetKind.ADDRESS, bare.contains("://") ? bare : "http://" + bare, written);
    }

    static String refanged(String written) {
        String plain = DEFANGED_DOT.matcher(written.strip()).replaceAll(".");
        return plain.replace("[:]", ":")
                .replace("[/]", "/")
                .replace("[at]", "@")
                .replace("[@]", "@")
                .replaceFirst("^(?i)h(?:xx|\\*\\*|tt)p(s?)(?=:)", "http$1");
    }
}
