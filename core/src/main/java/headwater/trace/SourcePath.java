package headwater.trace;

import headwater.model.Known;
import java.io.Serializable;
import java.util.Objects;

/// The derivations from one item up to the item of which nothing further is known, and how far its reader can follow.
///
/// It says which sources stand in the items. It says nothing about why one is missing, nor about what readers did.
///
/// @param item observation id of the item that the path starts from
/// @param parent the item it was taken from; of several, the one from which its reader comes furthest
/// @param top observation id of the item that the path ends at; it need not be the first there ever was
/// @param steps how many derivations the path has, at least one
public record SourcePath(String item, String parent, String top, int steps, Uncredited uncredited, Reader reader)
        implements Serializable {

    /// Steps whose parent is not credited in the child: also where only somebody further up is, or nobody by name.
    ///
    /// @param next how many of them follow each other from the item upward
    /// @param all how many there are on the path
    /// @param unknown further steps of which the credit cannot be determined; these are in neither number
    public record Uncredited(int next, int all, int unknown) implements Serializable {
        public Uncredited {
            if (next < 0 || unknown < 0 || next > all) {
                throw new IllegalArgumentException("no such counts: " + next + " of " + all + ", " + unknown);
            }
        }
    }

    /// What somebody who reads the item could know of its origin by following only sources that stand in the items.
    ///
    /// @param named the nearest item of this path whose outlet the item itself credits
    /// @param furthest the item that is reached in the end; the item itself if it leads to none
    /// @param stop why it goes no further
    public record Reader(Known<String> named, String furthest, Stop stop) implements Serializable {
        public Reader {
            Objects.requireNonNull(stop, "stop");
        }
    }

    /// Why a reader comes no further.
    public enum Stop {
        /// The end of the path is reached.
        TOP,
        NO_SOURCE,
        /// "Foreign media", without a name.
        UNNAMED_SOURCE,
        /// A source is named, but not the one found.
        ANOTHER_SOURCE,
        /// A source further up is named, and no item of it is on the path.
        SOURCE_NOT_HELD,
        NOT_DETERMINABLE
    }

    public SourcePath {
        if (item.equals(top) || item.equals(parent)) {
            throw new IllegalArgumentException("a path leads away from its item: " + item);
        }
        if (steps < 1 || uncredited.all() + uncredited.unknown() > steps) {
            throw new IllegalArgumentException("a path of " + steps + " steps cannot have " + uncredited);
        }
        if (reader.furthest().equals(top) != (reader.stop() == Stop.TOP)) {
            throw new IllegalArgumentException("the end is reached or it is not: " + reader + ", top " + top);
        }
    }

    /// True if a reader can come to the end of the path.
    public boolean reachesTop() {
        return reader.stop() == Stop.TOP;
    }
}
