package headwater.synchrony;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Where accounts met: the shares of one object in one block of time, an account's first in it, if there are two or
/// more.
final class Meetings {

    /// An object in a block; its shares are `share[from]` up to `share[to]`, by time.
    record Meeting(long block, int object, int from, int to) {
        int size() {
            return to - from;
        }
    }

    final Firsts firsts;
    final Scale scale;

    /// By block, then by object.
    final List<Meeting> all;

    private final int[] share;

    private Meetings(Firsts firsts, Scale scale, int[] share, List<Meeting> all) {
        this.firsts = firsts;
        this.scale = scale;
        this.share = share;
        this.all = all;
    }

    static Meetings of(Firsts firsts, Scale scale) {
        Shares shares = firsts.shares;
        List<Meeting> all = new ArrayList<>();
        int[] share = new int[shares.size()];
        int[] lastIn = new int[shares.accounts.length];
        int size = 0;
        int run = 0;
        for (int o = 0; o < shares.objects.length; o++) {
            int i = shares.first[o];
            while (i < shares.first[o + 1]) {
                long block = scale.blockOf(shares.second[i]);
                int from = size;
                run++;
                for (; i < shares.first[o + 1] && scale.blockOf(shares.second[i]) == block; i++) {
                    if (lastIn[shares.account[i]] != run) {
                        lastIn[shares.account[i]] = run;
                        share[size++] = i;
                    }
                }
                if (size - from > 1) {
                    all.add(new Meeting(block, o, from, size));
                } else {
                    size = from;
                }
            }
        }
        all.sort(Comparator.comparingLong(Meeting::block).thenComparingInt(Meeting::object));
        return new Meetings(firsts, scale, Arrays.copyOf(share, size), all);
    }

    int account(int place) {
        return firsts.shares.account[share[place]];
    }

    long second(int place) {
        return firsts.shares.second[share[place]];
    }

    /// Whether it is the account's first share of the object at all.
    boolean isFirst(int place) {
        return firsts.isFirst.get(share[place]);
    }

    /// The accounts that met others in at least so many blocks.
    boolean[] inBlocks(int least) {
        int[] blocks = new int[firsts.shares.accounts.length];
        long[] last = new long[blocks.length];
        Arrays.fill(last, Long.MIN_VALUE);
        for (Meeting meeting : all) {
            for (int i = meeting.from(); i < meeting.to(); i++) {
                int account = account(i);
                if (last[account] != meeting.block()) {
                    last[account] = meeting.block();
                    blocks[account]++;
                }
            }
        }
        boolean[] often = new boolean[blocks.length];
        for (int a = 0; a < blocks.length; a++) {
            often[a] = blocks[a] >= least;
        }
        return often;
    }
}
