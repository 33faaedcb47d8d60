package headwater.crosslingual;

import headwater.crosslingual.Lexicon.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads sentences into lines. First every sentence is cut into words, which are counted; then each is read, because
/// how
/// much a word tells depends on how many sentences have it.
final class LineReader {

    /// The lexicon's counts weigh as much as so many sentences, beside those at hand.
    private static final float REFERENCE = 2_000;

    /// No word tells more: rarer ones are mostly slips and names.
    private static final float MOST_BITS = 11;

    /// Words in more than a quarter of all sentences tell nothing.
    private static final float FEWEST_BITS = 2;

    /// A word that the lexicon does not know can only be missed.
    private static final float WEIGHT_OF_UNKNOWN = 0.5f;

    /// A part of a longer Chinese, Japanese or German word says less of what it means.
    private static final float STRENGTH_OF_PART = 0.6f;

    /// A French word may stand in English as it is, even where it means something else.
    private static final float STRENGTH_OF_SPELLING = 0.6f;

    /// A name that sounds alike may be another.
    private static final float STRENGTH_OF_SOUND = 0.7f;

    /// Shorter words are seldom names.
    private static final int SHORTEST_NAME = 4;

    private static final double NEVER_SEEN = 1.0 / 200_000;

    private static final char FIRST_OTHER = 0x80;

    private final Lexicon lexicon;
    private final Map<String, Integer> others = new HashMap<>();
    private final Map<Tongue, Map<String, Integer>> seen = new EnumMap<>(Tongue.class);
    private final Map<Tongue, Integer> sentences = new EnumMap<>(Tongue.class);

    LineReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// The words of a sentence, counted.
    List<String> words(String sentence, Tongue tongue) {
        Set<String> dictionary = tongue.isCutByDictionary() ? lexicon.dictionary(tongue) : Set.of();
        List<String> words = List.copyOf(new LinkedHashSet<>(Words.of(sentence, tongue, dictionary)));
        Map<String, Integer> counts = seen.computeIfAbsent(tongue, key -> new HashMap<>());
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        sentences.merge(tongue, 1, Integer::sum);
        return words;
    }

    Line read(List<String> words, Tongue tongue) {
        float[] weights = new float[words.size()];
        Senses senses = new Senses();
        int size = 0;
        for (String word : words) {
            Optional<Entry> known = lexicon.find(word, tongue);
            float weight = Math.min(MOST_BITS, bits(word, tongue, known));
            if (weight >= FEWEST_BITS) {
                int before = senses.size();
                add(word, tongue, known, size, senses);
                weights[size++] = senses.size() > before ? weight : weight * WEIGHT_OF_UNKNOWN;
            }
        }
        return senses.line(Arrays.copyOf(weights, size));
    }

    /// One more than the largest key so far.
    int keys() {
        return lexicon.size() + others.size();
    }

    private void add(String word, Tongue tongue, Optional<Entry> known, int owner, Senses into) {
        known.ifPresent(found -> into.add(found, owner, 1));
        if (isSpoken(word, tongue, known)) {
            Sounds.of(word).ifPresent(sounds -> into.add(key(sounds), STRENGTH_OF_SOUND, owner));
        }
        if (word.charAt(0) >= Runs.FIRST_HAN) {
            for (int i = 0; word.length() > 2 && i + 2 <= word.length(); i++) {
                if (tongue == Tongue.CHINESE || isHan(word, i)) {
                    lexicon.find(word.substring(i, i + 2), tongue)
                            .ifPresent(part -> into.add(part, owner, STRENGTH_OF_PART));
                }
            }
        } else if (tongue == Tongue.RUSSIAN
                ? word.charAt(0) < FIRST_OTHER
                : tongue != Tongue.ENGLISH || known.isEmpty()) {
            float strength = known.isPresent() && known.get().keys.length > 0 ? STRENGTH_OF_SPELLING : 1;
            spellings(word, tongue).forEach(spelling -> into.add(key(spelling), strength, owner));
            if (tongue == Tongue.GERMAN && known.isEmpty()) {
                lexicon.parts(word).forEach(part -> into.add(part, owner, STRENGTH_OF_PART));
            }
        }
    }

    /// Names change their letters between writings; where only one is read, none has to be guessed.
    private boolean isSpoken(String word, Tongue tongue, Optional<Entry> known) {
        boolean latin = word.charAt(0) >= 'a' && word.charAt(0) <= 'z';
        boolean others = sentences.containsKey(Tongue.RUSSIAN) || sentences.containsKey(Tongue.JAPANESE);
        return others
                && word.length() >= (tongue == Tongue.JAPANESE ? 3 : SHORTEST_NAME)
                && (latin || (tongue != Tongue.CHINESE && known.isEmpty()));
    }

    /// Kana tell nothing in pairs.
    private static boolean isHan(String word, int at) {
        return Character.isIdeographic(word.charAt(at)) && Character.isIdeographic(word.charAt(at + 1));
    }

    private List<String> spellings(String word, Tongue tongue) {
        if (tongue == Tongue.ENGLISH || tongue == Tongue.CHINESE || Words.isFigure(word)) {
            return List.of(word);
        }
        List<String> spellings = new ArrayList<>(List.of(word));
        String english = Stems.of(word, Tongue.ENGLISH);
        if (!english.equals(word)) {
            spellings.add(english);
        }
        if (tongue == Tongue.FRENCH) {
            Cognates.of(english)
                    .filter(cognate -> lexicon.key(cognate) >= 0)
                    .findFirst()
                    .ifPresent(spellings::add);
        }
        return spellings;
    }

    private int key(String word) {
        int key = lexicon.key(word);
        return key >= 0 ? key : others.computeIfAbsent(word, each -> lexicon.size() + others.size());
    }

    private float bits(String word, Tongue tongue, Optional<Entry> known) {
        int all = sentences.getOrDefault(tongue, 0);
        int here = seen.getOrDefault(tongue, Map.of()).getOrDefault(word, 0);
        double before = Words.isFigure(word)
                ? Math.pow(2, -bitsOfFigure(word))
                : known.map(found -> Math.pow(2, -found.bits)).orElse(NEVER_SEEN);
        double share = (here + REFERENCE * before) / (all + REFERENCE);
        return (float) (-Math.log(share) / Math.log(2));
    }

    private static int bitsOfFigure(String figure) {
        boolean year = figure.length() == 4 && (figure.startsWith("19") || figure.startsWith("20"));
        return year ? 7 : (int) Math.min(MOST_BITS, 3 + 2 * figure.length());
    }
}
