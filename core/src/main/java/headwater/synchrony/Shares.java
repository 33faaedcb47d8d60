package headwater.synchrony;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which account shared which object at which second: a table in columns, by object and then by time.
///
/// An object is whatever two accounts can share alike: a text, a link, a picture, a tag. Of an object it may be
/// known where it comes from and when it became public; of an account, when it posted anything else.
public final class Shares {

    /// No trigger is known.
    static final long UNKNOWN = Long.MIN_VALUE;

    final String[] accounts;
    final String[] objects;

    /// The shares of object `o` are those from `first[o]` up to `first[o + 1]`.
    final int[] first;

    final int[] account;
    final long[] second;

    /// Which message each share is part of: a message may share several objects.
    final int[] message;

    /// When each object became public, in seconds; [#UNKNOWN] where that is not known.
    final long[] trigger;

    /// Where each object comes from: a number of `kinds`.
    final int[] source;

    /// The kind of each source, as a number.
    final int[] kinds;

    /// Moments at which accounts posted something else.
    final int[] otherAccount;

    final long[] otherSecond;

    private Shares(Table table) {
        accounts = table.accounts.toArray(String[]::new);
        objects = table.objects.toArray(String[]::new);
        int n = table.size;
        first = new int[objects.length + 1];
        for (int i = 0; i < n; i++) {
            first[table.object[i] + 1]++;
        }
        for (int o = 0; o < objects.length; o++) {
            first[o + 1] += first[o];
        }
        int[] row = rows(table, first);
        account = new int[n];
        second = new long[n];
        message = new int[n];
        for (int i = 0; i < n; i++) {
            account[i] = table.account[row[i]];
            second[i] = table.second[row[i]];
            message[i] = table.message[row[i]];
        }
        trigger = new long[objects.length];
        source = new int[objects.length];
        for (int o = 0; o < objects.length; o++) {
            trigger[o] = table.origins.get(o).trigger;
            source[o] = table.origins.get(o).source;
        }
        kinds = table.kinds.stream().mapToInt(Integer::intValue).toArray();
        otherAccount = Arrays.copyOf(table.otherAccount, table.others);
        otherSecond = Arrays.copyOf(table.otherSecond, table.others);
    }

    /// The rows by object, each object's by time.
    private static int[] rows(Table table, int[] first) {
        int[] next = Arrays.copyOf(first, first.length - 1);
        int[] rows = new int[table.size];
        for (int i = 0; i < table.size; i++) {
            rows[next[table.object[i]]++] = i;
        }
        long[] keys = new long[0];
        for (int o = 0; o + 1 < first.length; o++) {
            int count = first[o + 1] - first[o];
            if (count > 1) {
                keys = keys.length < count ? new long[Math.max(count, 2 * keys.length)] : keys;
                sortByTime(rows, first[o], count, table.second, keys);
            }
        }
        return rows;
    }

    /// Seconds and places are packed into one number, as one sort of plain numbers is several times faster than one
    /// by a comparison.
    private static void sortByTime(int[] rows, int from, int count, long[] second, long[] keys) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            least = Math.min(least, second[rows[from + i]]);
        }
        int bits = 32 - Integer.numberOfLeadingZeros(count);
        for (int i = 0; i < count; i++) {
            keys[i] = ((second[rows[from + i]] - least) << bits) | i;
        }
        Arrays.sort(keys, 0, count);
        int[] sorted = new int[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = rows[from + (int) (keys[i] & ((1L << bits) - 1))];
        }
        System.arraycopy(sorted, 0, rows, from, count);
    }

    /// How many shares there are.
    public int size() {
        return account.length;
    }

    /// How many accounts share anything.
    public int accounts() {
        return accounts.length;
    }

    /// How many objects are shared.
    public int objects() {
        return objects.length;
    }

    /// Collects shares, row by row.
    public static final class Table {

        private final Map<String, Integer> accountNumbers = new HashMap<>();
        private final Map<String, Integer> objectNumbers = new HashMap<>();
        private final Map<String, Integer> messageNumbers = new HashMap<>();
        private final Map<String, Integer> sourceNumbers = new HashMap<>();
        private final Map<String, Integer> kindNumbers = new HashMap<>();
        private final List<String> accounts = new ArrayList<>();
        private final List<String> objects = new ArrayList<>();
        private final List<Integer> kinds = new ArrayList<>();
        private final List<Origin> origins = new ArrayList<>();
        private int[] account = new int[1024];
        private int[] object = new int[1024];
        private long[] second = new long[1024];
        private int[] message = new int[1024];
        private int messages;
        private final PairCounts sharedBy = new PairCounts(1024);
        private int repeated;
        private int size;
        private int[] otherAccount = new int[16];
        private long[] otherSecond = new long[16];
        private int others;

        /// Where an object comes from, and when it became public.
        private record Origin(long trigger, int source) {}

        public Table() {
            source("", "");
        }

        /// One share, at a second since 1970, in a message of its own.
        public Table add(String by, String what, long at) {
            return add(by, what, at, messages++);
        }

        /// One share in a message that may share other objects too; the same object twice in one message is one
        /// share, at the earlier of its times.
        public Table add(String by, String what, long at, String in) {
            Integer known = messageNumbers.get(in);
            int number = known == null ? messages++ : known;
            if (known == null) {
                messageNumbers.put(in, number);
            }
            long shared = PairCounts.directed(number, objectNumber(what));
            int row = sharedBy.get(shared) - 1;
            if (row >= 0) {
                second[row] = Math.min(second[row], at);
                repeated++;
                return this;
            }
            sharedBy.add(shared, size + 1);
            return add(by, what, at, number);
        }

        private Table add(String by, String what, long at, int in) {
            if (size == account.length) {
                account = Arrays.copyOf(account, 2 * size);
                object = Arrays.copyOf(object, 2 * size);
                second = Arrays.copyOf(second, 2 * size);
                message = Arrays.copyOf(message, 2 * size);
            }
            account[size] = number(accountNumbers, accounts, by);
            object[size] = objectNumber(what);
            message[size] = in;
            second[size++] = at;
            return this;
        }

        /// A post of an account that shares none of the objects: it shows when the account is active.
        public Table addOther(String by, long at) {
            if (others == otherAccount.length) {
                otherAccount = Arrays.copyOf(otherAccount, 2 * others);
                otherSecond = Arrays.copyOf(otherSecond, 2 * others);
            }
            otherAccount[others] = number(accountNumbers, accounts, by);
            otherSecond[others++] = at;
            return this;
        }

        /// When an object became public: the release of a wire item, the publication of a story, the post that is
        /// passed on.
        ///
        /// @param from who publishes objects like this one, so that an account's own delay can be learnt: one
        ///   wire, one channel; and of which kind that is
        public Table origin(String what, long at, String from, String kind) {
            origins.set(objectNumber(what), new Origin(at, source(from, kind)));
            return this;
        }

        /// Where an object comes from, if it is not known when it became public.
        public Table origin(String what, String from, String kind) {
            return origin(what, UNKNOWN, from, kind);
        }

        /// How many shares were left out because their message had shared their object before.
        public int repeated() {
            return repeated;
        }

        public Shares shares() {
            return new Shares(this);
        }

        private int source(String from, String kind) {
            return sourceNumbers.computeIfAbsent(kind + "\n" + from, key -> {
                int number = kindNumbers.computeIfAbsent(kind, each -> kindNumbers.size());
                kinds.add(number);
                return kinds.size() - 1;
            });
        }

        private int objectNumber(String what) {
            int number = number(objectNumbers, objects, what);
            if (number == origins.size()) {
                origins.add(new Origin(UNKNOWN, 0));
            }
            return number;
        }

        private static int number(Map<String, Integer> numbers, List<String> names, String name) {
            Integer known = numbers.get(name);
            if (known != null) {
                return known;
            }
            numbers.put(name, names.size());
            names.add(name);
            return names.size() - 1;
        }
    }
}
