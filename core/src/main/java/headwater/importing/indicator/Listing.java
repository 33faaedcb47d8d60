package headwater.importing.indicator;

import headwater.importing.Source;
import headwater.model.Context.Publication;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a file says about a list as a whole: in its name, and in the mapping that an analyst laid beside it
/// (`publisher=…`, `title=…`, `network=…`, `marking=…`).
final class Listing {

    private static final Pattern TLP =
            Pattern.compile("TLP[-_: ]*(CLEAR|WHITE|GREEN|AMBER(?:[-_+ ]STRICT)?|RED)", Pattern.CASE_INSENSITIVE);

    private static final Pattern VIGINUM = Pattern.compile("(?i)(?<![a-z])viginum(?![a-z])");

    private final Source source;

    Listing(Source source) {
        this.source = source;
    }

    /// @param publisher what the format itself says, or empty
    Publication publication(String publisher) {
        return new Publication(publisher(publisher), or(mapped("title"), fileName()), marking());
    }

    String publisher(String stated) {
        String otherwise = VIGINUM.matcher(source.name()).find() ? "VIGINUM" : "";
        return or(mapped("publisher"), or(stated, otherwise));
    }

    String marking() {
        Matcher tlp = TLP.matcher(fileName());
        return or(
                mapped("marking"),
                tlp.find() ? "TLP:" + tlp.group(1).toUpperCase(Locale.ROOT).replaceAll("[-_ ]", "+") : "");
    }

    /// The file's name in words: what networks of lists of one network a file are called by.
    String words() {
        return fileName()
                .replaceFirst("\\.[A-Za-z]{2,5}$", "")
                .replace('_', ' ')
                .strip();
    }

    String fileName() {
        return source.name().replaceFirst("^.*[/!]", "").strip();
    }

    /// The folder's name in words, or empty: lists of one kind are told apart by it.
    String folder() {
        String[] parts = source.name().split("[/!]", -1);
        return parts.length < 2 ? "" : parts[parts.length - 2].replace('_', ' ').strip();
    }

    String mapped(String key) {
        return source.mapping().stream()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    static String or(String first, String second) {
        return first.isEmpty() ? second : first;
    }
}
