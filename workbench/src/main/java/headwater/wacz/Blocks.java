package headwater.wacz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// The blocks of records as bytes: an answer's headers and what follows them.
final class Blocks {

    private static final Pattern COOKIES = Pattern.compile(
            "(?im)^(?:set-cookie2?|cookie|authorization|proxy-authorization|x-wechat-[a-z-]+):[^\\r\\n]*(?:\\r?\\n[ \\t][^\\r\\n]*)*\\r?\\n");

    private static final Pattern TYPE = Pattern.compile("(?im)^content-type:\\s*([^\\r\\n;]*)");

    private static final Pattern STATUS = Pattern.compile("^HTTP/\\S+\\s+(\\d{3})");

    private Blocks() {}

    static boolean isAnswer(byte[] block) {
        return block.length > 5 && new String(block, 0, 5, StandardCharsets.ISO_8859_1).equals("HTTP/");
    }

    /// The length of the headers with the empty line behind them; 0 if the block has none.
    static int head(byte[] block) {
        if (!isAnswer(block)) {
            return 0;
        }
        for (int i = 0; i + 1 < block.length; i++) {
            if (block[i] == '\n' && block[i + 1] == '\n') {
                return i + 2;
            }
            if (block[i] == '\n' && block[i + 1] == '\r' && i + 2 < block.length && block[i + 2] == '\n') {
                return i + 3;
            }
        }
        return block.length;
    }

    /// The headers with the empty line behind them, letter for byte.
    static String headers(byte[] block) {
        return new String(block, 0, head(block), StandardCharsets.ISO_8859_1);
    }

    static String type(byte[] block) {
        var found = TYPE.matcher(headers(block));
        return found.find() ? found.group(1).strip().toLowerCase(Locale.ROOT) : "";
    }

    static int status(byte[] block) {
        var found = STATUS.matcher(headers(block));
        return found.find() ? Integer.parseInt(found.group(1)) : -1;
    }

    /// Whether words may stand in it. Compressed bytes are not looked into: a browser's archiver keeps them unpacked.
    static boolean isText(byte[] block) {
        String type = type(block);
        return type.isEmpty() || type.startsWith("text/") || type.matches(".*(?:json|javascript|xml|urlencoded).*");
    }

    /// Letter for byte: tickets are plain letters whatever the encoding.
    static String text(byte[] block) {
        return new String(block, StandardCharsets.ISO_8859_1);
    }

    /// The same answer without the headers that hold sessions; the very same array if there are none.
    static byte[] withoutCookies(byte[] block) {
        String headers = headers(block);
        String left = COOKIES.matcher(headers).replaceAll("");
        if (left.length() == headers.length()) {
            return block;
        }
        ByteArrayOutputStream without = new ByteArrayOutputStream(block.length);
        without.writeBytes(left.getBytes(StandardCharsets.ISO_8859_1));
        without.write(block, headers.length(), block.length - headers.length());
        return without.toByteArray();
    }
}
