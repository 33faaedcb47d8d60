package headwater.crosslingual;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// A dictionary in the files of StarDict: `.idx`, `.dict.dz` and `.syn`.
final class StarDict {

    private StarDict() {}

    /// Each headword and its text.
    static List<String[]> entries(Path stem) throws IOException {
        byte[] texts;
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(Path.of(stem + ".dict.dz"))))) {
            texts = in.readAllBytes();
        }
        ByteBuffer index = ByteBuffer.wrap(Files.readAllBytes(Path.of(stem + ".idx")));
        List<String[]> entries = new ArrayList<>();
        while (index.hasRemaining()) {
            String word = word(index);
            entries.add(new String[] {word, new String(texts, index.getInt(), index.getInt(), StandardCharsets.UTF_8)});
        }
        return entries;
    }

    /// Each inflected form and its headword.
    static Map<String, String> forms(Path stem) throws IOException {
        List<String[]> entries = entries(stem);
        ByteBuffer index = ByteBuffer.wrap(Files.readAllBytes(Path.of(stem + ".syn")));
        Map<String, String> forms = new TreeMap<>();
        while (index.hasRemaining()) {
            String form = word(index);
            forms.putIfAbsent(form, entries.get(index.getInt())[0]);
        }
        return forms;
    }

    private static String word(ByteBuffer from) {
        int start = from.position();
        while (from.get() != 0) {
            // Up to the end mark.
        }
        byte[] word = new byte[from.position() - 1 - start];
        from.get(start, word);
        return new String(word, StandardCharsets.UTF_8);
    }
}
