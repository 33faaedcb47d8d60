package headwater.importing.form;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/// One alternative of a line: a path, `=a constant`, a template such as `https://x.com/{account.handle}/status/{id}`,
/// or `how(path)` where the value needs work before it is the field's value; with `if condition` after any of them.
record Where(String written, How how, FieldPath path, Condition only) {

    /// What is done with the value.
    enum How {
        AS_IS,
        CONSTANT,
        TEMPLATE,
        /// Markup of a post, as text.
        PLAIN,
        /// A list in one cell, separated by commas.
        COMMAS,
        /// A list in one cell as a program prints it: `['a', 'b']`.
        PRINTED,
        /// The words after `#` in a text.
        TAGS,
        /// What stands between two `#`, as on Weibo.
        TOPICS,
        /// The address inside a redirecting address.
        UNWRAP,
        /// The account's name in the address of one of its posts.
        HANDLE,
        /// A text, unless it is the mark that the platform leaves where a text was.
        KEPT,
        /// A value, unless it is `NA`, which programs for statistics write where there is none.
        STATED,
        /// What stands after the last slash; one at the end is no part of it.
        LAST,
        /// The first digits, where a tool wraps an id so that no spreadsheet rounds it.
        DIGITS,
        /// An address of the web, and nothing else that stands in its column.
        ADDRESS,
        /// The platform that an address belongs to, `web` for any site.
        PLATFORM,
        /// The host of an address, unless it is a platform's.
        SITE,
        /// What is published at such an address: an article on a site, a post on a platform.
        KIND,
        /// What stands in an element written inside a text: `element(Extras.PAGE_TITLE)`.
        ELEMENT,
        /// The same, as a list that semicolons separate.
        ELEMENTS,
        /// What stands after a name in a list such as `srclc:zho;eng:GT`: `named(TranslationInfo.srclc)`.
        NAMED
    }

    /// What programs write where there is nothing.
    private static final Set<String> NOTHING = Set.of("null", "undefined", "None", "NaN", "nan");

    private static final Set<String> REMOVED = Set.of("[removed]", "[deleted]", "[ Removed by Reddit ]");

    private static final Pattern CALL = Pattern.compile("([a-z]+)\\((.*)\\)");

    private static final Pattern HOLE = Pattern.compile("\\{([^}]+)}");

    /// A hashtag ends at a space or at punctuation; the underscore, joiners and emoji belong to it.
    private static final Pattern TAG =
            Pattern.compile("(?<![&/])[#＃]([\\p{L}\\p{M}\\p{N}\\p{So}\\p{Sk}_·\u200d\ufe0f]+)");

    private static final Pattern TOPIC = Pattern.compile("[#＃]([^#＃\\n]{1,80})[#＃]");

    private static final Pattern UNWRAPPED = Pattern.compile("[?&]u=([^&]+)");

    private static final Pattern POST = Pattern.compile("https?://(?:www\\.)?(?:x|twitter)\\.com/([^/]+)/status/.*");

    static Where of(String text, String under) {
        int only = text.indexOf(" if ");
        return only < 0
                ? of(text, under, Condition.NONE)
                : of(
                        text.substring(0, only).strip(),
                        under,
                        Condition.of(text.substring(only + 4).strip()));
    }

    private static Where of(String text, String under, Condition only) {
        if (text.startsWith("=")) {
            return new Where(text.substring(1), How.CONSTANT, FieldPath.of(""), only);
        }
        if (text.indexOf('{') >= 0) {
            return new Where(text, How.TEMPLATE, FieldPath.of(""), only);
        }
        Matcher call = CALL.matcher(text);
        if (call.matches()) {
            String inner = call.group(2);
            How how = How.valueOf(call.group(1).toUpperCase(java.util.Locale.ROOT));
            return new Where(inner, how, path(inner, under), only);
        }
        return new Where(text, How.AS_IS, path(text, under), only);
    }

    /// Most fields of an envelope stand in one object; `/name` is beside it.
    private static FieldPath path(String text, String under) {
        if (text.startsWith("/")) {
            return FieldPath.of(text.substring(1));
        }
        return FieldPath.of(under.isEmpty() ? text : under + "." + text);
    }

    Stream<String> values(JsonNode record, Form form) {
        return only.holds(record) ? found(record, form) : Stream.of();
    }

    private Stream<String> found(JsonNode record, Form form) {
        return switch (how) {
            case CONSTANT -> Stream.of(written);
            case TEMPLATE -> filled(record, form);
            case AS_IS -> texts(record);
            case PLAIN -> texts(record).map(Where::plain).filter(each -> !each.isBlank());
            case COMMAS ->
                texts(record)
                        .flatMap(each -> Stream.of(each.split(",", -1)))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty());
            case PRINTED ->
                texts(record)
                        .flatMap(
                                each -> Stream.of(each.replaceAll("^\\[|]$", "").split(",\\s*", -1)))
                        .map(each -> each.strip().replaceAll("^['\"]|['\"]$", ""))
                        .filter(each -> !each.isEmpty());
            case TAGS ->
                texts(record).flatMap(each -> TAG.matcher(each).results().map(tag -> tag.group(1)));
            case TOPICS ->
                texts(record).flatMap(each -> TOPIC.matcher(each).results().map(tag -> tag.group(1)));
            case UNWRAP -> texts(record).map(Where::unwrapped);
            case KEPT -> texts(record).filter(each -> !REMOVED.contains(each.strip()));
            case STATED -> texts(record).filter(each -> !each.strip().equals("NA"));
            case LAST -> texts(record).map(Where::afterSlash);
            case DIGITS ->
                texts(record)
                        .map(each -> each.replaceFirst("^\\D*(\\d*).*$", "$1"))
                        .filter(each -> !each.isEmpty());
            case ADDRESS -> texts(record).filter(each -> each.matches("(?s)https?://\\S+"));
            case PLATFORM -> texts(record).map(Addresses::platform);
            case SITE -> texts(record).map(Addresses::site).filter(each -> !each.isEmpty());
            case KIND -> texts(record).map(each -> Addresses.platform(each).equals("web") ? "article" : "post");
            case ELEMENT -> inside(record, "<NAME>(.*?)</NAME>");
            case NAMED -> inside(record, "(?:^|;)\\s*NAME:([^;]*)");
            case ELEMENTS ->
                inside(record, "<NAME>(.*?)</NAME>")
                        .flatMap(each -> Stream.of(each.split(";", -1)))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty());
            case HANDLE ->
                texts(record).flatMap(each -> POST.matcher(each).results().map(found -> found.group(1)));
        };
    }

    private static String afterSlash(String text) {
        String bare = text.replaceFirst("/+$", "");
        return bare.substring(bare.lastIndexOf('/') + 1);
    }

    /// What a pattern finds in a text, the last part of the path being the name in it.
    private Stream<String> inside(JsonNode record, String pattern) {
        int dot = path.text().lastIndexOf('.');
        String name = Pattern.quote(path.text().substring(dot + 1));
        Pattern named = Pattern.compile(pattern.replace("NAME", name), Pattern.DOTALL);
        return FieldPath.of(path.text().substring(0, dot))
                .in(record)
                .flatMap(text -> named.matcher(FieldPath.text(text)).results())
                .map(found -> org.jsoup.parser.Parser.unescapeEntities(found.group(1), false)
                        .strip())
                .filter(each -> !each.isEmpty());
    }

    private Stream<String> texts(JsonNode record) {
        return path.in(record).map(FieldPath::text).filter(each -> !each.isBlank() && !NOTHING.contains(each));
    }

    /// Every path it goes through.
    Stream<FieldPath> paths() {
        return how == How.TEMPLATE
                ? HOLE.matcher(written)
                        .results()
                        .map(each -> of(each.group(1), "").path())
                : Stream.of(path);
    }

    /// Each hole is a field of the form or a path in the record; an empty one leaves nothing.
    private Stream<String> filled(JsonNode record, Form form) {
        StringBuilder whole = new StringBuilder();
        Matcher holes = HOLE.matcher(written);
        int last = 0;
        while (holes.find()) {
            String name = holes.group(1);
            String value = form.has(name)
                    ? form.first(record, name)
                    : of(name, "").values(record, form).findFirst().orElse("");
            if (value.isBlank()) {
                return Stream.of();
            }
            whole.append(written, last, holes.start()).append(value.strip());
            last = holes.end();
        }
        return Stream.of(whole.append(written.substring(last)).toString());
    }

    /// The words a reader sees: breaks and paragraphs as lines, pictures by their text.
    static String plain(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        for (Element each : List.copyOf(document.select("p, div, li"))) {
            each.appendText("\n");
        }
        for (Element each : List.copyOf(document.select("img[alt]"))) {
            each.after(new org.jsoup.nodes.TextNode(each.attr("alt")));
        }
        return document.body().wholeText().strip();
    }

    private static String unwrapped(String address) {
        Matcher inner = UNWRAPPED.matcher(address);
        if (!inner.find()) {
            return address;
        }
        try {
            return URLDecoder.decode(inner.group(1), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return address;
        }
    }
}
