package headwater.credit;

import headwater.model.Known;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/// Whether an item credits the one it was taken from, by which mark and where, and every mark that was looked for.
///
/// "Not credited" is what looking found in a complete text. It says nothing about intent.
///
/// @param found where the credit stands that decided; absent where there is none, or both are of one outlet
public record CreditGiven(Status status, Known<Found> found, List<String> checked) implements Serializable {

    /// Whether the parent is credited in the child.
    public enum Status {
        CREDITED,
        /// Only a source further up is credited.
        UPSTREAM_ONLY,
        WRONG_SOURCE,
        /// "Foreign media", without a name.
        GENERIC,
        NOT_CREDITED,
        NOT_DETERMINABLE
    }

    /// Where in an item a credit stands.
    public enum Position {
        TITLE,
        BYLINE,
        /// The first paragraph; of a text in one paragraph its first sentence.
        LEAD,
        BODY,
        /// The last paragraph; of a text in one paragraph its last sentence.
        END,
        LINK,
        /// What the page or the platform declares beside the text.
        PAGE_MARK
    }

    /// One credit.
    ///
    /// @param mark the mark by which it was found, as in `checked`
    /// @param name who is credited, in the words of the item
    /// @param words the words that credit
    /// @param start offset of the words in title and text, in UTF-16 units, or -1 if they stand beside them
    /// @param end the end, exclusive, or -1
    public record Found(String mark, String name, String words, Position position, int start, int end)
            implements Serializable {
        public Found {
            Objects.requireNonNull(position, "position");
            if (mark.isBlank() || name.isBlank()) {
                throw new IllegalArgumentException("a credit needs its mark and a name: " + mark + ", " + name);
            }
            if (end < start || start < -1) {
                throw new IllegalArgumentException("no place in a text: " + start + " to " + end);
            }
        }
    }

    public CreditGiven {
        Objects.requireNonNull(status, "status");
        checked = List.copyOf(checked);
        if (status == Status.NOT_CREDITED && checked.isEmpty()) {
            throw new IllegalArgumentException("\"not credited\" needs the list of marks that were looked for");
        }
    }

    /// A credit of this status about whose marks nothing is said.
    public static CreditGiven of(Status status, List<String> checked) {
        return new CreditGiven(status, Known.notStated(), checked);
    }
}
