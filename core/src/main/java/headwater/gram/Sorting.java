package headwater.gram;

import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;

/// The numbers of many things in an order, without an object for each: a merge sort, so that equal ones keep theirs.
public final class Sorting {

    private static final int INSERTED = 16;

    /// The first characters of a name that are compared at once.
    private static final int FIRST = 8;

    private static final int LARGEST = 0xFF;

    private final long[] keys;
    private final long[] names;
    private final IntFunction<String> name;

    private Sorting(int many, IntToLongFunction key, IntFunction<String> name) {
        this.name = name;
        this.keys = new long[many];
        this.names = new long[many];
        for (int i = 0; i < many; i++) {
            keys[i] = key.applyAsLong(i);
            names[i] = beginning(name.apply(i));
        }
    }

    /// By a key and, where it is the same, by a name.
    public static int[] by(int many, IntToLongFunction key, IntFunction<String> name) {
        int[] order = new int[many];
        for (int i = 0; i < many; i++) {
            order[i] = i;
        }
        new Sorting(many, key, name).sort(order, order.clone(), 0, many);
        return order;
    }

    /// In the order of the names, as far as it tells; where two are the same, the names must be looked at.
    private static long beginning(String name) {
        long beginning = 0;
        boolean all = true;
        for (int i = 0; i < FIRST; i++) {
            int unit = all && i < name.length() ? Math.min(LARGEST, name.charAt(i)) : 0;
            all &= unit < LARGEST;
            beginning = beginning << Byte.SIZE | unit;
        }
        return beginning;
    }

    private boolean isAfter(int one, int other) {
        if (keys[one] != keys[other]) {
            return keys[one] > keys[other];
        }
        int byBeginning = Long.compareUnsigned(names[one], names[other]);
        return byBeginning != 0 ? byBeginning > 0 : name.apply(one).compareTo(name.apply(other)) > 0;
    }

    /// @param spare the same numbers as in `order`, which become the halves that are merged
    private void sort(int[] order, int[] spare, int from, int to) {
        if (to - from <= INSERTED) {
            insert(order, from, to);
            return;
        }
        int middle = (from + to) >>> 1;
        sort(spare, order, from, middle);
        sort(spare, order, middle, to);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takesRight = left == middle || (right < to && isAfter(spare[left], spare[right]));
            order[i] = takesRight ? spare[right++] : spare[left++];
        }
    }

    private void insert(int[] order, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int moved = order[i];
            int place = i;
            for (; place > from && isAfter(order[place - 1], moved); place--) {
                order[place] = order[place - 1];
            }
            order[place] = moved;
        }
    }
}
