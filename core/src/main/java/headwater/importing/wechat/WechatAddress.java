package headwater.importing.wechat;

import headwater.importing.value.Secrets;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Addresses and ids of WeChat pages.
///
/// An article has a short address that says nothing and a long one made of its account, message, place and signature.
/// The long one is the same for all captures, so it is what tells articles apart. Addresses that a logged-in client
/// opened carry that person's tickets: of WeChat's own addresses only what names the page is kept.
final class WechatAddress {

    private static final Set<String> NAMING = Set.of(
            "__biz", "mid", "appmsgid", "idx", "itemidx", "sn", "chksm", "album_id", "action", "id", "t", "type");

    private WechatAddress() {}

    static boolean isWechat(String url) {
        return url.matches("(?i)https?://mp\\.weixin\\.qq\\.com(?:[/?#].*)?");
    }

    /// An account's id in its one form, base64 of a number; empty if it is none. Older data has the number itself.
    static String biz(String text) {
        String plain = text.strip().replace("%3D", "=").replace("%3d", "=");
        if (plain.matches("\\d{8,12}")) {
            return Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
        }
        if (!plain.matches("[A-Za-z0-9+/]{8,20}={0,2}")) {
            return "";
        }
        try {
            byte[] number = Base64.getDecoder().decode(plain.replace("=", ""));
            return new String(number, StandardCharsets.US_ASCII).matches("\\d{6,15}")
                    ? Base64.getEncoder().encodeToString(number)
                    : "";
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    /// The long address, or empty if a part of it is not known.
    static String canonical(String biz, String mid, String idx, String sn) {
        return biz.isEmpty() || mid.isEmpty() || idx.isEmpty() || sn.isEmpty()
                ? ""
                : "https://mp.weixin.qq.com/s?__biz=" + biz + "&mid=" + mid + "&idx=" + idx + "&sn=" + sn;
    }

    /// The parameters of an address, decoded; the first of a name counts.
    static Map<String, String> query(String url) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String each : parameters(url)) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                query.putIfAbsent(each.substring(0, equals), decoded(each.substring(equals + 1)));
            }
        }
        return query;
    }

    /// The address without anything that belongs to the person who opened it.
    static String cleaned(String url) {
        int question = url.indexOf('?');
        if (question < 0 || !isWechat(url)) {
            return Secrets.address(url);
        }
        List<String> kept = parameters(url).stream()
                .filter(each -> NAMING.contains(each.replaceFirst("=.*", "")))
                .toList();
        return url.substring(0, question) + (kept.isEmpty() ? "" : "?" + String.join("&", kept));
    }

    private static List<String> parameters(String url) {
        int question = url.indexOf('?');
        if (question < 0) {
            return List.of();
        }
        int end = url.indexOf('#', question);
        String query = url.substring(question + 1, end < 0 ? url.length() : end).replace("&amp;", "&");
        List<String> parameters = new ArrayList<>();
        for (String each : query.split("&", 200)) {
            if (!each.isEmpty()) {
                parameters.add(each);
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }
}
