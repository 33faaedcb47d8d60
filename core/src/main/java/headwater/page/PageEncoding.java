package headwater.page;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import headwater.model.Observation.Warning;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The characters of a page: by byte order mark, then by what is declared, then by trying. A declared encoding that
/// does not fit the bytes is replaced and told, because a wrong reading looks like text and matches nothing.
///
/// @param warnings what was wrong with the declaration, or with the bytes
public record PageEncoding(String text, List<Warning> warnings) {

    public PageEncoding {
        warnings = List.copyOf(warnings);
    }

    private static final Pattern META = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)");

    public static PageEncoding of(byte[] bytes, String fromServer) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return decoded(bytes, StandardCharsets.UTF_8, new ArrayList<>());
        }
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, StandardCharsets.UTF_16, new ArrayList<>());
        }
        Optional<Charset> declared = named(fromServer).or(() -> inMarkup(bytes));
        if (declared.isPresent() && fits(bytes, declared.get())) {
            return decoded(bytes, declared.get(), new ArrayList<>());
        }
        if (declared.isEmpty() && fits(bytes, StandardCharsets.UTF_8)) {
            return decoded(bytes, StandardCharsets.UTF_8, new ArrayList<>());
        }
        return guessed(bytes, declared);
    }

    private static PageEncoding guessed(byte[] bytes, Optional<Charset> declared) {
        Charset best = detected(bytes);
        String said = declared.map(Charset::name).orElse("no encoding");
        if (declared.isPresent() && faults(bytes, declared.get()) <= Math.max(2, faults(bytes, best))) {
            return decoded(bytes, declared.get(), new ArrayList<>());
        }
        List<Warning> warnings = new ArrayList<>();
        warnings.add(new Warning(
                "encoding-differs", "meta[charset]", "the page declares " + said + " and was read as " + best.name()));
        return decoded(bytes, best, warnings);
    }

    private static PageEncoding decoded(byte[] bytes, Charset charset, List<Warning> warnings) {
        String text = new String(bytes, charset);
        long broken = text.chars().filter(each -> each == 0xFFFD).count();
        if (broken > 0) {
            warnings.add(
                    new Warning("unreadable-characters", "text", broken + " characters are not " + charset.name()));
        }
        return new PageEncoding(text.startsWith("\uFEFF") ? text.substring(1) : text, List.copyOf(warnings));
    }

    private static Optional<Charset> inMarkup(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 8192), StandardCharsets.ISO_8859_1);
        Matcher matcher = META.matcher(head);
        return matcher.find() ? named(matcher.group(1)) : Optional.empty();
    }

    /// The encoding of that name. GBK and GB2312 are read as GB18030, which holds both; Big5 with the Hong Kong
    /// characters.
    public static Optional<Charset> named(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        try {
            return lower.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Charset.forName(
                            lower.startsWith("gb") ? "GB18030" : lower.equals("big5") ? "Big5-HKSCS" : lower));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Charset detected(byte[] bytes) {
        if (fits(bytes, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        CharsetMatch match = detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, 1 << 18)))
                .detect();
        return match == null ? StandardCharsets.UTF_8 : named(match.getName()).orElse(StandardCharsets.UTF_8);
    }

    /// Whether the bytes are this encoding as far as they go; a character cut off at the end is no fault.
    public static boolean fits(byte[] bytes, Charset charset) {
        return faults(bytes, charset) == 0;
    }

    /// How often the bytes are not this encoding; a character cut off at the end does not count.
    private static int faults(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        int faults = 0;
        while (faults < 10_000) {
            out.clear();
            CoderResult result = decoder.decode(in, out, false);
            if (result.isUnderflow()) {
                return faults;
            }
            if (result.isError()) {
                faults++;
                in.position(Math.min(in.limit(), in.position() + result.length()));
            }
        }
        return faults;
    }

    private static boolean starts(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
