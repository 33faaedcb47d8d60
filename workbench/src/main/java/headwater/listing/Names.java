package headwater.listing;

/// Names that come from outside, made safe to show.
public final class Names {

    private Names() {}

    /// Without characters that could steer a terminal or turn the reading direction; line breaks become spaces.
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\t') {
                plain.append(' ');
            } else if (Character.isISOControl(c) || isSteering(c)) {
                plain.append('\uFFFD');
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    /// Marks that turn or isolate the reading direction.
    private static boolean isSteering(int c) {
        return (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200E
                || c == 0x200F
                || c == 0x061C;
    }
}
