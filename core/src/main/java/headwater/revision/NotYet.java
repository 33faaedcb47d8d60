package headwater.revision;

import headwater.model.Known;
import headwater.model.When;
import java.io.Serializable;
import java.util.Objects;

/// The last capture that shows that an item was not there yet.
///
/// @param how what was captured
/// @param captured when
/// @param observation the capture's id
/// @param stated the time that the item states for itself, if it states one
public record NotYet(How how, When captured, String observation, Known<When> stated) implements Serializable {

    /// What was captured without the item.
    public enum How {
        /// Its own address, at which nothing was found.
        ADDRESS,
        /// A list of its own outlet, which reached further back than the time that the item states.
        LIST
    }

    public NotYet {
        Objects.requireNonNull(how, "how");
        Objects.requireNonNull(captured, "captured");
        Objects.requireNonNull(stated, "stated");
    }

    /// True if the item states a time at which it was not there: it may have been dated back.
    public boolean contradicts() {
        return stated.isKnown() && stated.get().latest().isBefore(Dating.notBefore(this));
    }
}
