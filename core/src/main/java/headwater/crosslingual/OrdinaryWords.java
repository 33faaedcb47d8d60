package headwater.crosslingual;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// Words that dictionaries and sentences of English and French write in small letters, nine times of ten or more.
///
/// Where a headline writes every word large, they are no names, but for a name that is such a word, as `King` may be.
public final class OrdinaryWords {

    /// Also at the seams of `#NeverTrump`.
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    private OrdinaryWords() {}

    /// True if every word is ordinary in that language, and there is one; never in other languages, of which nothing
    /// is known.
    ///
    /// @param language a BCP 47 tag
    public static boolean areAll(String words, String language) {
        Tongue tongue = Tongue.of(language).orElse(Tongue.CHINESE);
        if (tongue != Tongue.ENGLISH && tongue != Tongue.FRENCH) {
            return false;
        }
        Set<String> known = tongue == Tongue.FRENCH ? French.WORDS : English.WORDS;
        boolean any = false;
        for (String word : WORDS.split(words)) {
            for (Runs.Run run : Runs.of(word)) {
                if (run.form().length() > 1 && !known.contains(Stems.of(run.form(), tongue))) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    private static Set<String> read(String name) {
        try (InputStream in = OrdinaryWords.class.getResourceAsStream(name);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static final class English {
        static final Set<String> WORDS = read("en-small.gz");
    }

    private static final class French {
        static final Set<String> WORDS = read("fr-small.gz");
    }
}
