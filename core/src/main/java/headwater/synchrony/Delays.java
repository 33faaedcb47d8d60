package headwater.synchrony;

import java.util.Arrays;

/// How soon each account usually shares what comes from one source: two outlets that take a wire's
/// items by machine are close together without any arrangement.
final class Delays {

    /// So many delays count as seen before any is.
    static final double PRIOR = 3;

    private static final int BITS = 42;

    /// Of more delays than this, every second or third is looked at.
    private static final int MOST = 500;

    private final Firsts firsts;
    private final Habits habits;
    private final int[] start;

    /// By account; within an account source and delay, packed, sorted.
    private final long[] packed;

    private final long least;

    Delays(Firsts firsts, Habits habits) {
        this.firsts = firsts;
        this.habits = habits;
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

    /// What an account did with the other objects of a source, seen from one object of it.
    ///
    /// @param trigger when the object became public
    /// @param second when the account shared it
    /// @param isFirst whether it did so for the first time: its delay is then among its delays, and is left out
    record Past(int account, int source, long trigger, long second, boolean isFirst) {

        boolean isOwn(long delay) {
            return isFirst && delay == second - trigger;
        }
    }

    /// What the account of a share did otherwise.
    Past past(Meetings meetings, Meetings.Meeting meeting, int place) {
        return new Past(
                meetings.account(place),
                firsts.shares.source[meeting.object()],
                firsts.trigger(meeting.object()),
                meetings.second(place),
                meetings.isFirst(place));
    }

    /// The probability that an account shares an object within the window of `delay`, from its
    /// other objects of the source; drawn to `otherwise` by the weight of three of them.
    ///
    /// Each of its delays counts by how much the account likes the minute at which it would end
    /// here. A machine that polls every five minutes has any delay up to five, but for one object a
    /// single one of them.
    double near(Past past, long delay, Scale scale, double otherwise) {
        int half = scale.block() / 2;
        Usual usual = usual(past, delay - half, delay + half);
        return (PRIOR * otherwise + usual.weight(delay - scale.window(), delay + scale.window()))
                / (PRIOR + usual.weight());
    }

    /// The delays of an account for a source that lie in a range, both ends included, without its
    /// own for the object.
    Usual usual(Past past, long from, long to) {
        int low = firstAbove(past.account(), pack(past.source(), from));
        int high = firstAbove(past.account(), pack(past.source(), to) + 1);
        int step = 1 + (high - low) / MOST;
        Usual found = new Usual(1 + (high - low) / step);
        Habits.Liking liking = habits.liking(past.account(), past.second());
        boolean isLeftOut = false;
        for (int i = low; i < high; i += step) {
            long delay = (packed[i] & ((1L << BITS) - 1)) + least;
            if (past.isOwn(delay) && !isLeftOut) {
                isLeftOut = true;
            } else {
                found.add(delay, step * liking.of(past.trigger() + delay));
            }
        }
        return found;
    }

    /// Delays, each with its weight, in ascending order.
    static final class Usual {

        private final long[] delays;
        private final double[] upTo;
        private int size;

        private Usual(int most) {
            delays = new long[most];
            upTo = new double[most + 1];
        }

        private void add(long delay, double weight) {
            delays[size] = delay;
            upTo[size + 1] = upTo[size] + weight;
            size++;
        }

        /// The weight of them all: one each, where the account has no habits of the clock.
        double weight() {
            return upTo[size];
        }

        /// The weight of those in a range, both ends included.
        double weight(long from, long to) {
            return upTo[below(to + 1)] - upTo[below(from)];
        }

        private int below(long bound) {
            int count = 0;
            while (count < size && delays[count] < bound) {
                count++;
            }
            return count;
        }

        /// The delay at which the weights add up to `weight`.
        long at(double weight) {
            int found = 0;
            while (found < size - 1 && upTo[found + 1] <= weight) {
                found++;
            }
            return delays[found];
        }
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
