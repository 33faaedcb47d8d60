package headwater.agreement;

import headwater.model.Phrase;
import java.io.Serializable;
import java.util.List;

/// One item of which different values were written down, for a person to settle. Neither value is the right one.
///
/// @param item what all its codings share: its address, else its id, else a digest
/// @param said by coder; a coder who wrote two things at once, and so takes no part in alpha, stands twice
public record Disagreement(Phrase variable, String item, List<Said> said) implements Serializable {

    /// @param observation the coding
    /// @param value as it was written, or the place where texts part
    public record Said(String coder, String observation, Phrase value) implements Serializable {}

    public Disagreement {
        said = List.copyOf(said);
        if (said.size() < 2) {
            throw new IllegalArgumentException("one value is no disagreement: " + item);
        }
    }
}
