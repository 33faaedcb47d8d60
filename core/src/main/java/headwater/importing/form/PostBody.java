package headwater.importing.form;

import headwater.model.Item;
import headwater.model.Known;
import headwater.text.Languages;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The words of a post, how much of them the record holds, and the language as the platform guesses it.
final class PostBody {

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z]{4})?(-[A-Z]{2})?");

    /// What platforms write for "no language": X's `qht` and the like are for posts of tags or links only.
    private static final Pattern NO_LANGUAGE = Pattern.compile("q[a-t][a-z]|zxx|und|un|art|language undefined|no");

    /// Codes that the standard has replaced.
    private static final Map<String, String> OLD = Map.of("in", "id", "iw", "he", "ji", "yi");

    /// English names of languages and their codes of three letters, as research releases and news indexes write them.
    private static final Map<String, String> NAMES = names();

    private PostBody() {}

    static Item.Body of(Entry entry) {
        Known<String> title = Known.ofText(entry.text("title"));
        Known<String> whole = Known.ofText(entry.text("text"));
        Known<String> text = whole.isKnown() ? whole : Known.ofText(entry.text("excerpt"));
        Known<String> stated = language(entry.text("language"));
        // "zh" of a platform says nothing about the script, which its characters do.
        boolean refined = !stated.isKnown() || stated.get().equals("zh");
        Known<String> detected = refined ? Languages.detect(text.orElse(title.orElse(""))) : Known.notStated();
        boolean useDetected =
                detected.isKnown() && (!stated.isKnown() || detected.get().startsWith("zh"));
        return new Item.Body(
                title,
                Known.ofText(entry.text("byline")),
                text,
                text.isKnown() && !whole.isKnown() ? Item.Completeness.DIGEST : completeness(entry, title, text),
                useDetected ? detected : stated,
                useDetected || !stated.isKnown() ? Item.LanguageBasis.DETECTED : Item.LanguageBasis.PLATFORM_GUESS);
    }

    private static Item.Completeness completeness(Entry entry, Known<String> title, Known<String> text) {
        if (!text.isKnown()) {
            return title.isKnown() ? Item.Completeness.TITLE_ONLY : Item.Completeness.NONE;
        }
        if (entry.form().isSet(entry.record(), "truncated")) {
            return Item.Completeness.TRUNCATED;
        }
        return entry.form().setting("full", "yes").equals("yes") ? Item.Completeness.FULL : Item.Completeness.UNKNOWN;
    }

    static Known<String> language(String stated) {
        String code = stated.strip();
        String lower = code.toLowerCase(Locale.ROOT);
        if (code.isEmpty() || NO_LANGUAGE.matcher(lower).matches()) {
            return Known.notStated();
        }
        String named = NAMES.get(lower);
        if (named == null && TAG.matcher(code).matches()) {
            return Known.of(OLD.getOrDefault(code, code));
        }
        return Known.ofText(named);
    }

    private static Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        for (String code : Locale.getISOLanguages()) {
            if (code.length() == 2) {
                String name = Locale.of(code).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT);
                names.putIfAbsent(name, OLD.getOrDefault(code, code));
                names.putIfAbsent(Locale.of(code).getISO3Language(), OLD.getOrDefault(code, code));
            }
        }
        names.put("farsi (persian)", "fa");
        names.put("pushto", "ps");
        names.put("tagalog (filipino)", "tl");
        names.put("simplified chinese", "zh-Hans");
        names.put("traditional chinese", "zh-Hant");
        return Map.copyOf(names);
    }
}
