package headwater.importing.value;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import headwater.importing.Source;
import headwater.model.Observation;
import headwater.page.PageEncoding;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Which encoding a text file is in, and whether that was stated or guessed.
///
/// Tables saved by a spreadsheet in China are often GB18030 and say so nowhere. A wrong reading would look like
/// text and match nothing, so a guess is always told as a warning.
///
/// @param bom length of the byte order mark, to be skipped
/// @param warnings empty if the file is valid UTF-8
public record Decoding(Charset charset, int bom, List<Observation.Warning> warnings) {

    private static final int SAMPLE = 1 << 20;

    public static Decoding of(Source source) throws IOException {
        try (InputStream in = source.open()) {
            return of(in.readNBytes(SAMPLE));
        }
    }

    public static Decoding of(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new Decoding(StandardCharsets.UTF_8, 3, List.of());
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return guessed(StandardCharsets.UTF_16LE, 2, "its byte order mark says UTF-16");
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return guessed(StandardCharsets.UTF_16BE, 2, "its byte order mark says UTF-16");
        }
        if (looksLikeUtf16(head, 1)) {
            return guessed(StandardCharsets.UTF_16LE, 0, "every second byte is zero");
        }
        if (looksLikeUtf16(head, 0)) {
            return guessed(StandardCharsets.UTF_16BE, 0, "every second byte is zero");
        }
        if (PageEncoding.fits(head, StandardCharsets.UTF_8)) {
            return new Decoding(StandardCharsets.UTF_8, 0, List.of());
        }
        return detected(head);
    }

    /// Text of the file's first bytes, for recognising.
    public static String headText(byte[] head) {
        Decoding decoding = of(head);
        return new String(head, decoding.bom, head.length - decoding.bom, decoding.charset);
    }

    public Reader reader(Source source) throws IOException {
        InputStream in = new BufferedInputStream(source.open(), 1 << 16);
        in.skipNBytes(bom);
        return new InputStreamReader(in, charset);
    }

    private static Decoding detected(byte[] head) {
        CharsetMatch match = new CharsetDetector().setText(head).detect();
        return Optional.ofNullable(match)
                .flatMap(found -> PageEncoding.named(found.getName()))
                .map(charset ->
                        guessed(charset, 0, "it is not valid UTF-8; confidence " + match.getConfidence() + " of 100"))
                .orElseGet(
                        () -> guessed(StandardCharsets.UTF_8, 0, "it is not valid UTF-8 and no other encoding fits"));
    }

    private static Decoding guessed(Charset charset, int bom, String why) {
        return new Decoding(
                charset,
                bom,
                List.of(new Observation.Warning("encoding-guessed", "file", "read as " + charset.name() + ": " + why)));
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean looksLikeUtf16(byte[] head, int zeroAt) {
        int length = Math.min(head.length, 4096) & ~1;
        int zeros = 0;
        int others = 0;
        for (int i = 0; i < length; i += 2) {
            zeros += head[i + zeroAt] == 0 ? 1 : 0;
            others += head[i + 1 - zeroAt] == 0 ? 1 : 0;
        }
        return length >= 4 && zeros > length / 8 && others == 0;
    }
}
