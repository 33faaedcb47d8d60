package headwater.latin;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// Which language a text in Latin letters is written in: lingua's answer, at a hundredth of its cost.
///
/// Lingua looks each run of up to five letters up in five tables of each language, for every text anew. Here all
/// languages share a table for each length. The sums are formed in lingua's own order, as sums of floats depend on it,
/// so the answer is lingua's to the last bit. This reads lingua's models and calls methods of it that are not its
/// interface: a new version may not compile, and `LatinLanguagesTest` holds every answer to the library's own.
public final class LatinLanguages {

    /// Among these lingua chooses; the fewer, the surer and the smaller.
    static final List<Language> ALL = List.of(
            Language.ENGLISH,
            Language.FRENCH,
            Language.SPANISH,
            Language.GERMAN,
            Language.PORTUGUESE,
            Language.ITALIAN,
            Language.DUTCH,
            Language.VIETNAMESE,
            Language.INDONESIAN,
            Language.TURKISH);

    private static final int SLOTS = 1 << 14;

    /// From this length on lingua looks at runs of three letters only.
    private static final int LONG = 120;

    /// The general categories of punctuation and numbers, as bits.
    private static final int DROPPED = 1 << Character.CONNECTOR_PUNCTUATION
            | 1 << Character.DASH_PUNCTUATION
            | 1 << Character.START_PUNCTUATION
            | 1 << Character.END_PUNCTUATION
            | 1 << Character.INITIAL_QUOTE_PUNCTUATION
            | 1 << Character.FINAL_QUOTE_PUNCTUATION
            | 1 << Character.OTHER_PUNCTUATION
            | 1 << Character.DECIMAL_DIGIT_NUMBER
            | 1 << Character.LETTER_NUMBER
            | 1 << Character.OTHER_NUMBER;

    private final LanguageDetector rules;
    private final List<Language> languages;
    private final Set<Language> all;

    private final @Nullable Known[] slots = new Known[SLOTS];

    /// By the length of their runs less one, each read when it is first needed.
    private final AtomicReferenceArray<LetterRuns> models = new AtomicReferenceArray<>(LetterRuns.LONGEST);

    /// What was said of one run of letters: posts say much the same words. Never changed once made, so that threads may
    /// share the slots.
    private static final class Known {
        private final String run;
        private final float[] logarithms;

        private Known(String run, float[] logarithms) {
            this.run = run;
            this.logarithms = logarithms;
        }
    }

    public LatinLanguages() {
        this.languages = ALL.stream().sorted().toList();
        this.all = Set.copyOf(ALL);
        this.rules = LanguageDetectorBuilder.fromLanguages(ALL.toArray(Language[]::new))
                .build();
    }

    /// The language, or unknown where two are about as likely.
    ///
    /// @param distance how much likelier the first must be than the second
    public Language detect(String text, double distance) {
        String clean = clean(text);
        Set<Language> possible = all;
        if (!isAscii(clean)) {
            List<String> words = rules.splitTextIntoWords$lingua(clean);
            Language byRule = rules.detectLanguageWithRules$lingua(words);
            if (byRule != Language.UNKNOWN) {
                return byRule;
            }
            possible = rules.filterLanguagesByRules$lingua(words);
            if (possible.size() == 1) {
                return possible.iterator().next();
            }
        }
        return likeliest(sums(clean), possible, distance);
    }

    /// In lower case, without punctuation and numbers and with one space for many, as lingua does with patterns.
    private static String clean(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        StringBuilder clean = new StringBuilder(end - start);
        boolean afterSpace = false;
        String lower = text.substring(start, end).toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i += Character.charCount(lower.codePointAt(i))) {
            int c = lower.codePointAt(i);
            boolean space = c == ' ' || (c >= '\t' && c <= '\r');
            if (space && !afterSpace) {
                clean.append(' ');
            } else if (!space && (DROPPED >> Character.getType(c) & 1) == 0) {
                clean.appendCodePoint(c);
            } else if (!space) {
                continue;
            }
            afterSpace = space;
        }
        return clean.toString();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /// Lingua's rules look at letters that only some languages have, and none of those is in ASCII.
    private static boolean isAscii(String text) {
        return text.chars().allMatch(each -> each < 0x80);
    }

    private Language likeliest(float[] sums, Set<Language> possible, double distance) {
        float highest = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] != 0 && possible.contains(languages.get(i))) {
                highest = Math.max(highest, sums[i]);
            }
        }
        Language found = Language.UNKNOWN;
        double first = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] != 0 && possible.contains(languages.get(i))) {
                double confidence = highest / sums[i];
                if (confidence > first) {
                    second = first;
                    first = confidence;
                    found = languages.get(i);
                } else {
                    second = Math.max(second, confidence);
                }
            }
        }
        return first == second || first - second < distance ? Language.UNKNOWN : found;
    }

    /// The logarithms of likelihood, by the length of the runs and then all together.
    private float[] sums(String text) {
        float[] sums = new float[languages.size()];
        int[] letters = new int[languages.size()];
        boolean isLong = text.length() >= LONG;
        for (int length = isLong ? 3 : 1;
                length <= Math.min(isLong ? 3 : LetterRuns.LONGEST, text.length());
                length++) {
            float[] ofLength = new float[sums.length];
            for (String each : runs(text, length)) {
                float[] logarithms = logarithms(each);
                for (int i = 0; i < sums.length; i++) {
                    ofLength[i] += logarithms[i];
                    letters[i] += length == 1 && logarithms[i] != 0 ? 1 : 0;
                }
            }
            for (int i = 0; i < sums.length; i++) {
                sums[i] += ofLength[i];
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = letters[i] == 0 ? sums[i] : sums[i] / letters[i];
        }
        return sums;
    }

    /// In the order in which lingua's set of them is walked.
    private static Set<String> runs(String text, int length) {
        Set<String> runs = new HashSet<>();
        int letters = 0;
        boolean pairs = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            pairs |= Character.isSurrogate(c);
            letters = Character.isLetter(c) || Character.isSurrogate(c) ? letters + 1 : 0;
            if (letters >= length) {
                String run = text.substring(i + 1 - length, i + 1);
                if (!pairs || run.codePoints().allMatch(Character::isLetter)) {
                    runs.add(run);
                }
            }
        }
        return runs;
    }

    /// What the languages say of a run; not to be changed.
    private float[] logarithms(String run) {
        int hash = run.hashCode();
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        Known known = slots[slot];
        if (known == null || !known.run.equals(run)) {
            known = new Known(run, lookedUp(run));
            slots[slot] = known;
        }
        return known.logarithms;
    }

    /// A language that does not have a run says what it says of its beginning.
    private float[] lookedUp(String run) {
        float[] logarithms = new float[languages.size()];
        int asked = (1 << logarithms.length) - 1;
        for (int length = run.length(); length > 0 && asked != 0; length--) {
            asked = model(length).look(run, asked, logarithms);
        }
        return logarithms;
    }

    private LetterRuns model(int length) {
        LetterRuns known = models.get(length - 1);
        if (known == null) {
            synchronized (models) {
                known = models.get(length - 1);
                if (known == null) {
                    known = LetterRuns.of(length, languages);
                    models.set(length - 1, known);
                }
            }
        }
        return known;
    }
}
