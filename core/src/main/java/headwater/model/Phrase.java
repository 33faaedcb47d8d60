package headwater.model;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/// Something to be said, before a language is chosen: a key into the message catalogues and its arguments.
///
/// A stage gives phrases, never sentences, so that English and French are written from one source. The part
/// of the key before the first dot is the package whose catalogue holds it (`trace.parent.similar` stands in
/// `headwater/trace/messages_en.properties` and `…_fr.properties`).
///
/// @param args strings, whole numbers, doubles, instants, times or durations, shown in the reader's language
public record Phrase(String key, List<Serializable> args) implements Serializable {

    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[a-z0-9-]+)+");

    public Phrase {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a phrase key: \"" + key + "\"");
        }
        args = List.copyOf(args);
        for (Serializable arg : args) {
            if (!isAllowed(arg)) {
                throw new IllegalArgumentException(
                        "a phrase cannot say a " + arg.getClass().getName() + ": " + key);
            }
        }
    }

    public static Phrase of(String key, Serializable... args) {
        return new Phrase(key, List.of(args));
    }

    private static boolean isAllowed(Serializable arg) {
        return arg instanceof String
                || arg instanceof Integer
                || arg instanceof Long
                || arg instanceof Double
                || arg instanceof Instant
                || arg instanceof When
                || arg instanceof Duration
                || arg instanceof Phrase;
    }
}
