package headwater.pairs;

import headwater.gram.Hashes;
import headwater.room.Room;
import headwater.room.Strings;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// The ids of the rows of a table that hold words, and their numbers, without an object for each.
final class Ids {

    private static final int NONE = -1;

    private final Strings ids;

    /// Numbers by open addressing.
    private int[] table = new int[1 << 10];

    /// Of rows without words.
    private final Set<String> others = new HashSet<>();

    /// @param room where they are kept
    Ids(Room room) {
        this.ids = new Strings(room);
        Arrays.fill(table, NONE);
    }

    /// @param hasWords true if the row gets the next number
    /// @return false if it is known already
    boolean add(String id, boolean hasWords) {
        int place = place(id);
        if (table[place] >= 0 || others.contains(id)) {
            return false;
        }
        if (!hasWords) {
            return others.add(id);
        }
        table[place] = ids.size();
        ids.add(id);
        if (2L * ids.size() > table.length) {
            grow();
        }
        return true;
    }

    String get(int number) {
        return ids.get(number);
    }

    /// The number of an id that was added.
    int find(String id) {
        return table[place(id)];
    }

    /// Where the id stands, or the empty place where it would.
    private int place(String id) {
        int place = (int) Hashes.of(id, 0) & (table.length - 1);
        while (table[place] >= 0 && !ids.get(table[place]).equals(id)) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private void grow() {
        table = new int[2 * table.length];
        Arrays.fill(table, NONE);
        for (int number = 0; number < ids.size(); number++) {
            table[place(ids.get(number))] = number;
        }
    }
}
