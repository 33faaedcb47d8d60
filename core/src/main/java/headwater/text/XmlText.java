package headwater.text;

/// Captured text as character data of HTML, XHTML, SVG and GraphML: whatever it holds, it stays text.
public final class XmlText {

    private XmlText() {}

    /// The text with markup characters written as entities. What XML cannot hold at all becomes U+FFFD.
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(each -> {
            switch (each) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(isXml(each) ? each : 0xFFFD);
            }
        });
        return safe.toString();
    }

    /// XML 1.0, section 2.2: no other control characters, and no halves of surrogate pairs.
    private static boolean isXml(int each) {
        return each == '\t'
                || each == '\n'
                || each == '\r'
                || (each >= 0x20 && each <= 0xD7FF)
                || (each >= 0xE000 && each <= 0xFFFD)
                || each >= 0x10000;
    }
}
