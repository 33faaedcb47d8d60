package headwater.synchrony;

import java.util.Arrays;

/// How soon each account usually shares what comes from one source: two outlets that take a wire's items by machine
/// are close together without any arrangement.
final class Delays {

    /// So many delays count as seen before any is.
    static final double PRIOR = 3;

    /// No delay.
    static final long NONE = Long.MIN_VALUE / 2;

    private static final int BITS = 42;

    private final Firsts firsts;
    private final int[] start;

    /// By account; within an account source and delay, packed, sorted.
    private final long[] packed;

    private final long least;

    Delays(Firsts firsts) {
        this.firsts = firsts;
        Shares shares = firsts.shares;
        start = new int[shares.accounts.length + 1];
        for (int share : firsts.share) {
            start[shares.account[share] + 1]++;
        }
        for (int a = 0; a < shares.accounts.length; a++) {
            start[a + 1] += start[a];
        }
        packed = new long[firsts.size()];
        least = least();
        int[] next = Arrays.copyOf(start, start.length - 1);
        for (int o = 0; o < shares.objects.length; o++) {
            for (int i = firsts.first[o]; i < firsts.first[o + 1]; i++) {
                int account = shares.account[firsts.share[i]];
                packed[next[account]++] = pack(shares.source[o], firsts.age(o, firsts.share[i]));
            }
        }
        for (int a = 0; a < shares.accounts.length; a++) {
            Arrays.sort(packed, start[a], start[a + 1]);
        }
    }

    private long least() {
        long found = 0;
        for (int o = 0; o + 1 < firsts.first.length; o++) {
            for (int i = firsts.first[o]; i < firsts.first[o + 1]; i++) {
                found = Math.min(found, firsts.age(o, firsts.share[i]));
            }
        }
        return found;
    }

    private long pack(int source, long delay) {
        long within = Math.clamp(delay - least, 0, (1L << BITS) - 1);
        return (long) source << BITS | within;
    }

    /// The probability that an account shares an object of this source within the window of `delay`, from its other
    /// objects of the source; drawn to `otherwise` by the weight of three of them.
    ///
    /// @param own the account's delay for the very object, which is left out
    double near(int account, int source, long delay, long own, Scale scale, double otherwise) {
        int window = scale.window();
        int half = scale.block() / 2;
        int close =
                between(account, source, delay - window, delay + window) - (Math.abs(own - delay) <= window ? 1 : 0);
        int all = between(account, source, delay - half, delay + half) - (Math.abs(own - delay) <= half ? 1 : 0);
        return (PRIOR * otherwise + close) / (PRIOR + all);
    }

    /// The delays of an account for a source that lie in a range, without one that equals `own`.
    long[] within(int account, int source, long from, long to, long own) {
        int low = firstAbove(account, pack(source, from));
        int high = firstAbove(account, pack(source, to));
        long[] found = new long[high - low];
        int size = 0;
        boolean isLeftOut = false;
        for (int i = low; i < high; i++) {
            long delay = (packed[i] & ((1L << BITS) - 1)) + least;
            if (delay == own && !isLeftOut) {
                isLeftOut = true;
            } else {
                found[size++] = delay;
            }
        }
        return Arrays.copyOf(found, size);
    }

    private int between(int account, int source, long from, long to) {
        return firstAbove(account, pack(source, to) + 1) - firstAbove(account, pack(source, from));
    }

    /// Where the first number of at least this stands.
    private int firstAbove(int account, long bound) {
        int low = start[account];
        int high = start[account + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (packed[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
