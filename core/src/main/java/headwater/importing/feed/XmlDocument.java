package headwater.importing.feed;

import headwater.model.Observation.Warning;
import headwater.page.PageEncoding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// XML as a tree, also where it is not well-formed. No entity is fetched or expanded beyond the characters that
/// HTML names, so that a small file stays small.
///
/// @param warnings what was wrong with its encoding
record XmlDocument(Document tree, List<Warning> warnings) {

    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

    XmlDocument {
        warnings = List.copyOf(warnings);
    }

    static XmlDocument of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 300), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(start);
        PageEncoding encoding = PageEncoding.of(bytes, declared.find() ? declared.group(1) : "");
        return new XmlDocument(
                Jsoup.parse(encoding.text(), "", Parser.xmlParser().setMaxDepth(400)), encoding.warnings());
    }
}
