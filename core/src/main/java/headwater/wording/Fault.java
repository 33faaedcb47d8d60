package headwater.wording;

import headwater.model.Phrase;
import java.io.Serializable;
import java.util.Objects;

/// One place where a rule is broken.
///
/// @param language of the sentence, or empty where the fault is in none
/// @param start offset in the sentence in UTF-16 units, or -1 where the fault is in no single place
/// @param end exclusive, or -1
/// @param found the words that break the rule, or the id of what is wrong; empty if something is missing
public record Fault(Rule rule, String language, int start, int end, String found) implements Serializable {
    public Fault {
        Objects.requireNonNull(rule, "rule");
        if (end < start || start < -1) {
            throw new IllegalArgumentException("not a stretch: " + start + " to " + end);
        }
    }

    /// A fault of the whole, such as a missing language.
    public static Fault of(Rule rule, String language, String found) {
        return new Fault(rule, language, -1, -1, found);
    }

    static Fault at(Rule rule, String language, int start, int end, String text) {
        return new Fault(rule, language, start, end, text.substring(start, end));
    }

    /// What is wrong and why.
    public Phrase said() {
        return found.isEmpty() ? rule.why() : Phrase.of("wording.fault", found, rule.why());
    }
}
