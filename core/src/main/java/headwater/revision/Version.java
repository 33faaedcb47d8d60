package headwater.revision;

import headwater.model.Known;
import headwater.model.When;
import java.io.Serializable;
import java.util.List;

/// One text of an item, as long as it stood there.
///
/// @param id the observation that stands for it: the first capture that holds this text
/// @param captures all captures that hold it, sorted by id
/// @param since when the text appeared: of the first text when the item was published; of a later one after the
///     last capture that held another text, and no later than its own first capture
/// @param after the id of the text that it followed; empty for the first, and where nothing says which was first
/// @param edit what changed against that text, once somebody asked
public record Version(String id, List<String> captures, Known<When> since, String after, Edit edit)
        implements Serializable {

    public Version {
        captures = List.copyOf(captures);
        if (!captures.contains(id)) {
            throw new IllegalArgumentException("no capture of its own stands for the text: " + id + ", " + captures);
        }
        if (after.equals(id)) {
            throw new IllegalArgumentException("no text follows itself: " + id);
        }
        if (!after.isEmpty() && !since.isKnown()) {
            throw new IllegalArgumentException("a text that followed another has bounds: " + id);
        }
    }

    /// True if another text of the item stood there before.
    public boolean isLater() {
        return !after.isEmpty();
    }

    /// The same with what changed.
    public Version edited(Edit how) {
        return new Version(id, captures, since, after, how);
    }
}
