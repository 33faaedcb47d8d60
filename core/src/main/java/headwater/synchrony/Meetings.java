package headwater.synchrony;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Where accounts met: the first shares of one object in one block of time, if there are two or more.
final class Meetings {

    /// An object in a block; its shares are `firsts.share[from]` up to `firsts.share[to]`, by time.
    record Meeting(long block, int object, int from, int to) {
        int size() {
            return to - from;
        }
    }

    final Firsts firsts;
    final Scale scale;

    /// By block, then by object.
    final List<Meeting> all;

    private Meetings(Firsts firsts, Scale scale, List<Meeting> all) {
        this.firsts = firsts;
        this.scale = scale;
        this.all = all;
    }

    static Meetings of(Firsts firsts, Scale scale) {
        List<Meeting> all = new ArrayList<>();
        for (int o = 0; o + 1 < firsts.first.length; o++) {
            int from = firsts.first[o];
            while (from < firsts.first[o + 1]) {
                long block = scale.blockOf(firsts.shares.second[firsts.share[from]]);
                int to = from + 1;
                while (to < firsts.first[o + 1] && scale.blockOf(firsts.shares.second[firsts.share[to]]) == block) {
                    to++;
                }
                if (to - from > 1) {
                    all.add(new Meeting(block, o, from, to));
                }
                from = to;
            }
        }
        all.sort(Comparator.comparingLong(Meeting::block).thenComparingInt(Meeting::object));
        return new Meetings(firsts, scale, all);
    }

    int account(int first) {
        return firsts.shares.account[firsts.share[first]];
    }

    long second(int first) {
        return firsts.shares.second[firsts.share[first]];
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
