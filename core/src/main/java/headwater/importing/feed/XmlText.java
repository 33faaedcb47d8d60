package headwater.importing.feed;

import headwater.importing.value.Decoding;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// XML as a tree, also where it is not well-formed. No entity is fetched or expanded beyond the characters that
/// HTML names, so that a small file stays small.
final class XmlText {

    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

    private XmlText() {}

    static Document document(byte[] bytes) {
        return Jsoup.parse(text(bytes), "", Parser.xmlParser().setMaxDepth(400));
    }

    /// By byte order mark, by declaration where it fits, else by trying.
    private static String text(byte[] bytes) {
        Decoding decoding = Decoding.of(bytes);
        String start = new String(bytes, 0, Math.min(bytes.length, 300), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(start);
        boolean isMarked = decoding.bom() > 0 || decoding.charset().name().startsWith("UTF-16");
        Charset charset =
                !isMarked && declared.find() ? named(declared.group(1), decoding.charset()) : decoding.charset();
        return new String(bytes, decoding.bom(), bytes.length - decoding.bom(), charset);
    }

    private static Charset named(String name, Charset otherwise) {
        try {
            // What feeds call GB2312 is written in its successor.
            return name.toUpperCase(java.util.Locale.ROOT).startsWith("GB")
                    ? Charset.forName("GB18030")
                    : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return otherwise;
        }
    }
}
