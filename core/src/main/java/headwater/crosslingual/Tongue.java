package headwater.crosslingual;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The languages for which there is a lexicon. Simplified, Traditional and Cantonese texts are read alike, and so are
/// European and Canadian French, European and Brazilian Portuguese.
enum Tongue {
    CHINESE("zh"),
    ENGLISH("en"),
    FRENCH("fr"),
    GERMAN("de"),
    ITALIAN("it"),
    JAPANESE("ja"),
    PORTUGUESE("pt"),
    RUSSIAN("ru"),
    SPANISH("es"),
    TURKISH("tr");

    private final String tag;

    Tongue(String tag) {
        this.tag = tag;
    }

    /// @param tag a BCP 47 tag
    static Optional<Tongue> of(String tag) {
        int dash = tag.indexOf('-');
        String language = (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
        String written = language.equals("cmn") || language.equals("yue") ? CHINESE.tag : language;
        return Stream.of(values()).filter(each -> each.tag.equals(written)).findFirst();
    }

    /// By which its files are named.
    String tag() {
        return tag;
    }

    /// Written without spaces, so that a dictionary cuts it into words.
    boolean isCutByDictionary() {
        return this == CHINESE || this == JAPANESE;
    }

    /// Chinese and English words and French stems are looked up as they are; a word of any other language first as it
    /// stands, then without its ending, because a name must keep its letters to be found in English.
    boolean keepsForms() {
        return compareTo(FRENCH) > 0;
    }
}
