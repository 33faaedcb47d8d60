package headwater.importing.value;

import headwater.importing.Imported;
import headwater.json.ContextJson;
import headwater.json.ObservationJson;
import headwater.model.Context;
import headwater.model.Observation;
import headwater.model.Observation.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What belongs to the person who collected the material: session tickets, device ids, headers of requests. It stays
/// in the sealed original and nowhere else.
///
/// A ticket is a parameter of an address, or a value that the material states under such a name. Every observation is
/// looked through as it would be written, so that no field can be forgotten; what was taken out is told as
/// `redacted`. An address loses the parameter. Running text keeps its length, so that offsets into it still hold.
public final class Secrets {

    /// Nothing stated in the material: only addresses are looked at.
    public static final Secrets NONE = new Secrets(List.of(), List.of());

    /// Parameters that name a session, a device or a person wherever they stand; in lower case.
    static final Set<String> TICKETS = Set.of(
            "uin",
            "user_uin",
            "pass_ticket",
            "appmsg_token",
            "wxtoken",
            "exportkey",
            "export_key",
            "wechat_key",
            "wx_header",
            "session_us",
            "openid",
            "open_id",
            "unionid",
            "ticket",
            "device_id",
            "deviceid",
            "devicetype",
            "odinid",
            "tz_name",
            "verifyfp",
            "mstoken",
            "x-bogus",
            "x-gnarly",
            "ttwid",
            "s_v_web_id",
            "xsec_token",
            "sessionid",
            "session_id",
            "phpsessid",
            "jsessionid",
            "access_token",
            "auth_token",
            "oauth_token",
            "id_token",
            "refresh_token",
            "csrf_token",
            "api_key",
            "apikey",
            "client_secret",
            "authorization",
            "cookie",
            "user_agent");

    /// Names that are a ticket on WeChat's own addresses and beside its other tickets, and a plain word elsewhere.
    private static final String KEY = "key";

    private static final String NAMES = TICKETS.stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s\"'<>，。；、）】」]+");

    private static final Pattern WECHAT =
            Pattern.compile("(?i)https?(?::|%3a)(?://|%2f%2f)mp\\.weixin\\.qq\\.com\\b.*");

    /// A parameter, also where the address is itself written into another one.
    private static final Pattern PARAMETER = Pattern.compile("(?i)(?:(?<![a-z0-9_-])|(?<=%3F|%26))(" + NAMES + "|" + KEY
            + ")(=|%3D)((?:(?!%26|&amp;|\\\\)[^&#;\\s\"'<>，。；、）】」])+)");

    private static final Pattern HEADER = Pattern.compile(
            "(?i)(\\b(?:set-cookie|cookie|proxy-authorization|authorization|x-wechat-[a-z-]+)\"?\\s*:\\s*)(\\S.*)");

    private static final Pattern FIELD = Pattern.compile("(?i)(\"(?:" + NAMES + ")\"\\s*:\\s*\")([^\"]+)");

    /// The server numbers every visit, also one without a login; that number is nobody's.
    private static final String VISIT = "svr_";

    private static final Pattern STATED = Pattern.compile("(?i)(?:\\bvar\\s+|\\bwindow\\.)(" + NAMES + "|" + KEY
            + ")\\s*=\\s*(?:[\\w\\[\\]'.$]{1,40}\\s*\\|\\|\\s*){0,3}[\"']([^\"'\\n]{8,600})[\"']");

    private static final Pattern IN_ADDRESS = Pattern.compile(
            "(?i)(?:[?&]|&amp;|\\\\x26(?:amp;)?)(" + NAMES + "|" + KEY + ")=([^&\"'#\\s\\\\<>]{8,600})");

    /// Words of a program are no secrets: those have digits, and no spaces.
    private static final Pattern VALUE = Pattern.compile("(?=.*\\d)[!-~]+");

    private static final char MASK = '*';

    private final List<String> values;
    private final List<String> names;

    private Secrets(List<String> values, List<String> names) {
        this.values = values;
        this.names = names;
    }

    /// The tickets that a page of a logged-in client states in its scripts and addresses. Looked for by value, also
    /// where the page's own text repeats them.
    public static Secrets statedIn(String material) {
        Set<String> names = new TreeSet<>();
        Set<String> values = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        for (Pattern pattern : List.of(STATED, IN_ADDRESS)) {
            Matcher found = pattern.matcher(material);
            while (found.find() && values.size() < 1_000) {
                String value = found.group(2);
                if (VALUE.matcher(value).matches() && !value.startsWith(VISIT)) {
                    names.add(found.group(1).toLowerCase(Locale.ROOT));
                    values.add(value);
                }
            }
        }
        return new Secrets(List.copyOf(values), List.copyOf(names));
    }

    /// Whether a page states any: it was saved by somebody who was logged in.
    public static boolean areStatedIn(String material) {
        return !statedIn(material).values.isEmpty();
    }

    /// What reading a record gave, without them.
    public static Imported removed(Imported imported) {
        return switch (imported) {
            case Imported.Accepted(Observation observation) -> new Imported.Accepted(NONE.removedFrom(observation));
            case Imported.Rejected(String where, var problem, String detail) ->
                new Imported.Rejected(masked(where), problem, masked(detail));
            case Imported.Noted(Context entry) ->
                new Imported.Noted(ContextJson.changed(entry, (path, text) -> NONE.without(text)));
        };
    }

    /// The observation without them; the very same if it holds none.
    public Observation removedFrom(Observation observation) {
        Set<String> paths = new TreeSet<>(names);
        Observation clean = ObservationJson.changed(observation, (path, text) -> {
            String without = without(text);
            if (!without.equals(text)) {
                paths.add(path);
            }
            return without;
        });
        return redacted(clean, paths);
    }

    /// The observation with a note of where something was taken out: a JSON pointer into the observation, or a name in
    /// the material.
    public static Observation redacted(Observation observation, Set<String> paths) {
        Set<Warning> told =
                observation.warnings().stream().filter(Warning::isRedaction).collect(Collectors.toSet());
        List<Warning> more = paths.stream()
                .map(Warning::redacted)
                .filter(each -> !told.contains(each))
                .toList();
        return more.isEmpty() ? observation : observation.warned(more);
    }

    private String without(String text) {
        String clean = text;
        for (String value : values) {
            clean = clean.replace(value, String.valueOf(MASK).repeat(value.length()));
        }
        return clean.regionMatches(true, 0, "http", 0, 4)
                        && ADDRESS.matcher(clean).matches()
                ? address(clean)
                : masked(clean);
    }

    /// An address without its tickets; the very same if it has none.
    public static String address(String url) {
        int question = url.indexOf('?');
        if (question < 0) {
            return masked(url);
        }
        int hash = url.indexOf('#', question);
        String query = url.substring(question + 1, hash < 0 ? url.length() : hash);
        boolean wechat = WECHAT.matcher(url).matches();
        List<String> kept = new ArrayList<>();
        for (String each : query.split("&(?:amp;)?", -1)) {
            String name = each.replaceFirst("=.*$", "").toLowerCase(Locale.ROOT);
            if (!each.contains("=") || !(TICKETS.contains(name) || (wechat && name.equals(KEY)))) {
                kept.add(each);
            }
        }
        String rest = hash < 0 ? "" : url.substring(hash);
        String clean = kept.size() == query.split("&(?:amp;)?", -1).length
                ? url
                : url.substring(0, question) + (kept.isEmpty() ? "" : "?" + String.join("&", kept)) + rest;
        return masked(clean);
    }

    /// A text in which each ticket is covered, sign for sign.
    public static String masked(String text) {
        if (text.indexOf('=') < 0 && text.indexOf(':') < 0 && text.indexOf('%') < 0) {
            return text;
        }
        String covered = text;
        if (text.indexOf('=') >= 0 || text.indexOf('%') >= 0) {
            covered = PARAMETER.matcher(text).replaceAll(found -> {
                boolean plain = found.group(1).equalsIgnoreCase(KEY)
                        && !WECHAT.matcher(text).find();
                return Matcher.quoteReplacement(
                        plain ? found.group() : found.group(1) + found.group(2) + cover(found.group(3)));
            });
        }
        if (mayNameBeforeColon(covered)) {
            for (Pattern pattern : List.of(HEADER, FIELD)) {
                covered = pattern.matcher(covered)
                        .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + cover(found.group(2))));
            }
        }
        return covered;
    }

    /// A header or a field ends, before its colon, in a letter, a dash or a quotation mark. Most colons stand in times
    /// and addresses, and looking for every name there is what takes long.
    private static boolean mayNameBeforeColon(String text) {
        for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
            int end = colon;
            while (end > 0 && isSpace(text.charAt(end - 1))) {
                end--;
            }
            char last = end == 0 ? ' ' : text.charAt(end - 1);
            if (last == '"' || ((last == '-' || Character.isLetter(last)) && !isAddress(text, colon))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAddress(String text, int colon) {
        return text.startsWith("://", colon)
                && (text.regionMatches(true, colon - 4, "http", 0, 4)
                        || text.regionMatches(true, colon - 5, "https", 0, 5));
    }

    /// As the pattern has it.
    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static String cover(String value) {
        return String.valueOf(MASK).repeat(value.length());
    }
}
