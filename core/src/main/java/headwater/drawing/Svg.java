package headwater.drawing;

import headwater.text.XmlText;
import java.util.Locale;

/// Writes SVG by hand: few elements, escaped text, numbers with one decimal, so that the same picture is always
/// the same bytes.
public final class Svg {

    /// Chinese glyphs are as wide as the type is high; Latin ones about half of that.
    private static final double LATIN = 0.56;

    private final StringBuilder out = new StringBuilder();

    public static double width(String text, double size) {
        return text.codePoints()
                .mapToDouble(each -> isWide(each) ? size : size * LATIN)
                .sum();
    }

    private static boolean isWide(int codePoint) {
        return (codePoint >= 0x2E80 && codePoint <= 0x9FFF)
                || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
                || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
                || codePoint >= 0x20000;
    }

    /// The text cut to a width, with an ellipsis where something was cut.
    public static String fit(String text, double size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + "…", size) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    /// The beginning of a picture on white ground, which says what it is and in which language.
    ///
    /// @param role `img`, or `group` where parts of it lead somewhere
    Svg begin(double width, double height, String role, String label, String language) {
        raw("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + n(width) + " " + n(height) + "\" width=\""
                + n(width) + "\" height=\"" + n(height) + "\" role=\"" + role + "\" aria-label=\""
                + XmlText.escape(label) + "\" xml:lang=\"" + language
                + "\" font-family=\"'Noto Sans',sans-serif\" fill=\"#1a1a1a\">");
        return rect(0, 0, width, height, "fill=\"#ffffff\"");
    }

    public Svg raw(String markup) {
        out.append(markup).append('\n');
        return this;
    }

    public Svg line(double x1, double y1, double x2, double y2, String style) {
        return raw("<line x1=\"" + n(x1) + "\" y1=\"" + n(y1) + "\" x2=\"" + n(x2) + "\" y2=\"" + n(y2) + "\" " + style
                + "/>");
    }

    public Svg rect(double x, double y, double width, double height, String style) {
        return raw("<rect x=\"" + n(x) + "\" y=\"" + n(y) + "\" width=\"" + n(width) + "\" height=\"" + n(height)
                + "\" " + style + "/>");
    }

    public Svg circle(double x, double y, double r, String style) {
        return raw("<circle cx=\"" + n(x) + "\" cy=\"" + n(y) + "\" r=\"" + n(r) + "\" " + style + "/>");
    }

    public Svg path(String d, String style) {
        return raw("<path d=\"" + d + "\" " + style + "/>");
    }

    /// Each run of Chinese names its own font and language, because not every renderer falls back by itself.
    public Svg text(double x, double y, double size, String style, String text) {
        out.append("<text x=\"")
                .append(n(x))
                .append("\" y=\"")
                .append(n(y))
                .append("\" font-size=\"")
                .append(n(size))
                .append("\" ")
                .append(style)
                .append('>');
        int from = 0;
        while (from < text.length()) {
            boolean wide = isWide(text.codePointAt(from));
            int to = from;
            while (to < text.length() && isWide(text.codePointAt(to)) == wide) {
                to += Character.charCount(text.codePointAt(to));
            }
            String run = XmlText.escape(text.substring(from, to));
            out.append(
                    wide
                            ? "<tspan font-family=\"'Noto Sans SC','Noto Sans CJK SC',sans-serif\" xml:lang=\"zh\">"
                                    + run + "</tspan>"
                            : run);
            from = to;
        }
        out.append("</text>\n");
        return this;
    }

    public static String n(double number) {
        String said = String.format(Locale.ROOT, "%.1f", number);
        return said.endsWith(".0") ? said.substring(0, said.length() - 2) : said;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
