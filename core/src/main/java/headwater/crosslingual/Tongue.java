package headwater.crosslingual;

import java.util.Locale;
import java.util.Optional;

/// The languages for which there is a lexicon. Simplified, Traditional and Cantonese texts are read alike, and so are
/// European and Canadian French.
enum Tongue {
    CHINESE,
    ENGLISH,
    FRENCH;

    /// @param tag a BCP 47 tag
    static Optional<Tongue> of(String tag) {
        int dash = tag.indexOf('-');
        return switch ((dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT)) {
            case "zh", "cmn", "yue" -> Optional.of(CHINESE);
            case "en" -> Optional.of(ENGLISH);
            case "fr" -> Optional.of(FRENCH);
            default -> Optional.empty();
        };
    }
}
