package headwater.gram;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Groups of equal things, by a table of their hashes: from each first to the others in their order.
public final class Equals {

    private static final int NONE = -1;

    private final int[] firsts;

    /// Of each thing, the next that is equal to it.
    private final int[] next;

    /// Whether two things are equal, asked where their hashes are.
    @FunctionalInterface
    public interface Same {
        boolean are(int one, int other);
    }

    /// The hash of a thing.
    @FunctionalInterface
    public interface Hash {
        long of(int thing);
    }

    /// @param counts what does not count is in no group
    public static Equals of(int things, IntPredicate counts, Hash hash, Same same) {
        return new Equals(things, counts, hash, same);
    }

    private Equals(int things, IntPredicate counts, Hash hash, Same same) {
        this.next = new int[things];
        Arrays.fill(next, NONE);
        long[] hashes = new long[things];
        IntStream.range(0, things).parallel().forEach(i -> hashes[i] = counts.test(i) ? hash.of(i) : 0);
        int[] table = new int[(int) Math.min(1L << 30, Math.max(16, Integer.highestOneBit(things + 1) * 4L))];
        Arrays.fill(table, NONE);
        int[] last = new int[things];
        int[] found = new int[things];
        int many = 0;
        for (int thing = 0; thing < things; thing++) {
            if (!counts.test(thing)) {
                continue;
            }
            int slot = (int) hashes[thing] & (table.length - 1);
            while (table[slot] >= 0 && !(hashes[table[slot]] == hashes[thing] && same.are(table[slot], thing))) {
                slot = (slot + 1) & (table.length - 1);
            }
            int first = table[slot];
            if (first < 0) {
                table[slot] = thing;
                found[many++] = thing;
            } else {
                next[last[first]] = thing;
            }
            last[first < 0 ? thing : first] = thing;
        }
        this.firsts = Arrays.copyOf(found, many);
    }

    /// How many different things there are.
    public int size() {
        return firsts.length;
    }

    /// The first of all that are equal to it.
    public int first(int group) {
        return firsts[group];
    }

    /// True if it has no equal.
    public boolean isAlone(int group) {
        return next[firsts[group]] < 0;
    }

    /// All of a group, the first of them first.
    public int[] all(int group) {
        int many = 0;
        for (int each = firsts[group]; each >= 0; each = next[each]) {
            many++;
        }
        int[] all = new int[many];
        for (int i = 0, each = firsts[group]; i < many; i++, each = next[each]) {
            all[i] = each;
        }
        return all;
    }
}
