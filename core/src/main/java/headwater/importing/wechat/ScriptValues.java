package headwater.importing.wechat;

import headwater.model.Observation.Warning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// What a page's scripts hold as data, by the names its three generations use: `var x = "…"` (until 2018),
/// `var x = htmlDecode("…")` (until 2024) and `window.cgiDataNew = {…}` (since). One page may hold all three.
///
/// @param warnings literals that break off
record ScriptValues(Map<String, String> values, List<Warning> warnings) {

    /// A value and the name it stands under.
    record Value(String path, String text) {

        private static final Value NONE = new Value("", "");

        boolean isKnown() {
            return !text.isBlank();
        }

        /// Known, and not the zero that stands for nothing.
        boolean isSet() {
            return isKnown() && !text.equals("0");
        }
    }

    private static final Pattern STATEMENT =
            Pattern.compile("(?:\\bvar\\s+|\\bwindow\\.)(cgiDataNew|biz|appuin|user_name"
                    + "|nickname|alias|mid|appmsgid|idx|itemidx|sn|ct|oriCreateTime|create_time|createTime|publish_time|svr_time"
                    + "|msg_title|msg_desc|msg_link|msg_source_url|author|item_show_type|real_item_show_type|isTitleModified"
                    + "|is_title_modified|_copyright_stat|copyright_stat|source_encode_biz|source_biz|source_username|source_mid"
                    + "|source_idx|source_name|source_url|reprint_type|reprint_style|hideSource|modify_time|read_num|like_num"
                    + "|old_like_num|ip_wording|claim_source|appmsg_bar_data|isPaySubscribe|transferTargetLink"
                    + "|picture_page_info_list)\\s*=(?!=)");

    static ScriptValues of(Document page) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Warning> warnings = new ArrayList<>();
        for (Element script : page.select("script")) {
            String text = script.data();
            Matcher statement = STATEMENT.matcher(text);
            while (statement.find()) {
                String name = statement.group(1);
                if (!Literals.read(text, statement.end(), name, values) && isData(text, statement.end())) {
                    warnings.add(new Warning("broken-literal", name, "the page's data breaks off or is damaged"));
                }
            }
        }
        return new ScriptValues(values, warnings);
    }

    private static boolean isData(String text, int at) {
        int start = at;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start < text.length() && "{[\"'".indexOf(text.charAt(start)) >= 0;
    }

    /// The first of these that is stated, with character references undone as the page's own script undoes them.
    Value first(String... paths) {
        return Stream.of(paths)
                .map(path -> new Value(path, decoded(markup(path))))
                .filter(Value::isKnown)
                .findFirst()
                .orElse(Value.NONE);
    }

    private static String decoded(String text) {
        return Parser.unescapeEntities(text, false).replace('\u00a0', ' ').strip();
    }

    /// One of these as it stands: a piece of markup.
    String markup(String path) {
        return values.getOrDefault(path, "");
    }
}
