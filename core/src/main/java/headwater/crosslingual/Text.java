package headwater.crosslingual;

import java.util.Objects;

/// One text to be compared with texts in other languages.
///
/// @param language a BCP 47 tag, or `und`
public record Text(String id, String language, String words) {
    public Text {
        Objects.requireNonNull(words, "words");
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a text has an id");
        }
    }
}
