package headwater.text;

import com.github.pemistahl.lingua.api.Language;
import com.ibm.icu.lang.UScript;
import headwater.latin.LatinLanguages;
import headwater.model.Known;
import java.util.regex.Pattern;

/// The language a text is written in, by its script first, and by its letters only where the script is Latin.
///
/// It names the writing, not the writer. Text that is too short to tell is left without a language rather than
/// guessed, and a script shared by many languages is answered as `und-` with the script.
public final class Languages {

    /// Where more is given, the start is enough and far quicker.
    private static final int ENOUGH = 1_000;

    private static final int FEWEST_LATIN_LETTERS = 12;

    /// How much likelier the first language is than the second.
    private static final double SURE = 0.05;

    private static final Pattern NOISE =
            Pattern.compile("(?i)(?:https?://|www\\.)[\\x21-\\x7E]+|[@#＠＃][\\p{L}\\p{N}_]+");

    private Languages() {}

    /// A BCP 47 tag such as `zh-Hans`, `zh-Hant`, `zh` where no character tells the two apart, `en` or `fr`.
    public static Known<String> detect(String text) {
        String clean = NOISE.matcher(text).replaceAll(" ");
        Letters letters = Letters.of(clean.isBlank() ? text : clean);
        if (letters.eastAsian() * 3 >= letters.latin && letters.eastAsian() >= letters.other) {
            return eastAsian(letters);
        }
        if (letters.latin >= letters.other) {
            return letters.latin < FEWEST_LATIN_LETTERS ? Known.notStated() : latin(clean, SURE);
        }
        return letters.other < 4
                ? Known.notStated()
                : Known.of(letters.isRussian(clean) ? "ru" : byScript(letters.otherScript));
    }

    /// The likeliest language of a text in Latin letters of which [#detect] says nothing, because a second is nearly as
    /// likely: enough to try a lexicon with, not to state.
    public static Known<String> likeliest(String text) {
        String clean = NOISE.matcher(text).replaceAll(" ");
        Letters letters = Letters.of(clean);
        return letters.latin < FEWEST_LATIN_LETTERS || letters.latin <= letters.other + letters.eastAsian()
                ? Known.notStated()
                : latin(clean, 0);
    }

    private static Known<String> eastAsian(Letters letters) {
        if (letters.eastAsian() < 2) {
            return Known.notStated();
        }
        if (letters.hangul > letters.han) {
            return Known.of("ko");
        }
        // A Chinese text may quote a Japanese name; a Japanese text has kana in every sentence.
        if (letters.kana * 8 > letters.han + letters.kana) {
            return Known.of("ja");
        }
        if (letters.traditional == letters.simplified) {
            return Known.of("zh");
        }
        return Known.of(letters.traditional > letters.simplified ? "zh-Hant" : "zh-Hans");
    }

    private static Known<String> latin(String text, double distance) {
        Language found =
                Lazy.LATIN_LANGUAGES.detect(text.length() > ENOUGH ? text.substring(0, ENOUGH) : text, distance);
        return found == Language.UNKNOWN
                ? Known.notStated()
                : Known.of(found.getIsoCode639_1().toString());
    }

    private static String byScript(int script) {
        return switch (script) {
            case UScript.THAI -> "th";
            case UScript.GREEK -> "el";
            case UScript.HEBREW -> "he";
            case UScript.ARMENIAN -> "hy";
            case UScript.GEORGIAN -> "ka";
            default -> "und-" + UScript.getShortName(script);
        };
    }

    /// Loaded on the first Latin text: the models are large.
    private static final class Lazy {
        static final LatinLanguages LATIN_LANGUAGES = new LatinLanguages();
    }

    private static final class Letters {

        private static final String RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";

        /// Bulgarian, Macedonian, Serbian and Ukrainian have none of these; Belarusian has letters of its own beside
        /// them.
        private static final String NOT_BULGARIAN = "ёыэ";

        /// One letter in so many may be of a quoted word in another language.
        private static final int QUOTED = 50;

        /// Of longer words: neither Bulgarian nor Macedonian nor Serbian ends in them.
        private static final Pattern RUSSIAN_ENDINGS =
                Pattern.compile("(?iU)(?<=\\p{L}{3})(?:ть|ает|ует|ской|ских|ного|ной|ная|рая|ное|ную)\\b");

        private int han;
        private int kana;
        private int hangul;
        private int latin;
        private int other;
        private int otherScript = UScript.COMMON;
        private int traditional;
        private int simplified;
        private int notRussian;
        private int notBulgarian;

        boolean isRussian(String text) {
            return notRussian * QUOTED <= other
                    && (notBulgarian > 0
                            || (text.indexOf('ъ') < 0
                                    && RUSSIAN_ENDINGS.matcher(text).find()));
        }

        int eastAsian() {
            return han + kana + hangul;
        }

        static Letters of(String text) {
            Letters letters = new Letters();
            text.codePoints().limit(20_000).filter(Character::isLetter).forEach(letters::add);
            return letters;
        }

        private void add(int codePoint) {
            int script = UScript.getScript(codePoint);
            switch (script) {
                case UScript.HAN -> addHan(codePoint);
                case UScript.HIRAGANA, UScript.KATAKANA -> kana++;
                case UScript.HANGUL -> hangul++;
                case UScript.LATIN -> latin++;
                case UScript.COMMON, UScript.INHERITED -> {}
                default -> {
                    other++;
                    otherScript = script;
                    int small = Character.toLowerCase(codePoint);
                    notRussian += RUSSIAN.indexOf(small) < 0 ? 1 : 0;
                    notBulgarian += NOT_BULGARIAN.indexOf(small) >= 0 ? 1 : 0;
                }
            }
        }

        private void addHan(int codePoint) {
            han++;
            if (Character.isBmpCodePoint(codePoint)) {
                char c = (char) codePoint;
                traditional += HanForms.onlyTraditional(c) ? 1 : 0;
                simplified += HanForms.onlySimplified(c) ? 1 : 0;
            }
        }
    }
}
