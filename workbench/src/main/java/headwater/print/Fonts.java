package headwater.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The bundled fonts: Latin, and Chinese in both scripts. A character neither of them has is written as its code
/// point and counted, for a box or a question mark would look like something the source said.
final class Fonts {

    /// @param text the text with code points such as `U+1F600` in the place of what cannot be drawn
    /// @param missing each such code point, in order
    record Drawable(String text, List<String> missing) {
        Drawable {
            missing = List.copyOf(missing);
        }
    }

    private record Face(String family, int weight, String file) {}

    private static final List<Face> FACES = List.of(
            new Face("Noto Sans", 400, "NotoSans-Regular.ttf"),
            new Face("Noto Sans", 700, "NotoSans-Bold.ttf"),
            new Face("Noto Sans SC", 400, "NotoSansSC-Regular.ttf"),
            new Face("Noto Sans SC", 700, "NotoSansSC-Bold.ttf"));

    private Fonts() {}

    static void into(PdfRendererBuilder builder) {
        for (Face face : FACES) {
            builder.useFont(
                    () -> open(face.file()),
                    face.family(),
                    face.weight(),
                    FontStyle.NORMAL,
                    true,
                    EnumSet.allOf(FSFontUseCase.class));
        }
    }

    private static InputStream open(String file) {
        InputStream in = Fonts.class.getResourceAsStream("/headwater/print/fonts/" + file);
        if (in == null) {
            throw new IllegalStateException("not on the class path: " + file);
        }
        return in;
    }

    static Drawable drawable(String text) {
        try (TrueTypeFont latin = parsed("NotoSans-Regular.ttf");
                TrueTypeFont chinese = parsed("NotoSansSC-Regular.ttf")) {
            CmapLookup narrow = latin.getUnicodeCmapLookup();
            CmapLookup wide = chinese.getUnicodeCmapLookup();
            StringBuilder safe = new StringBuilder(text.length());
            TreeMap<Integer, String> missing = new TreeMap<>();
            text.codePoints().forEach(each -> {
                if (each < 0x20 || narrow.getGlyphId(each) != 0 || wide.getGlyphId(each) != 0) {
                    safe.appendCodePoint(each);
                } else {
                    String name = String.format("U+%04X", each);
                    missing.put(each, name);
                    safe.append('[').append(name).append(']');
                }
            });
            return new Drawable(safe.toString(), List.copyOf(missing.values()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static TrueTypeFont parsed(String file) throws IOException {
        try (InputStream in = open(file)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        }
    }
}
