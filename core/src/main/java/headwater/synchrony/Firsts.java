package headwater.synchrony;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// The first share of each object by each account, and how long after the object became public it came.
///
/// Where it is not known when an object became public, its first share by anybody stands for that moment.
final class Firsts {

    final Shares shares;

    /// The first share of each account, as numbers of `shares`: the firsts of object `o` from `first[o]` up to
    /// `first[o + 1]`, by time.
    final int[] share;

    final int[] first;

    final BitSet isFirst;

    Firsts(Shares shares) {
        this.shares = shares;
        int[] kept = new int[shares.size()];
        first = new int[shares.objects.length + 1];
        int[] last = new int[shares.accounts.length];
        int size = 0;
        for (int o = 0; o < shares.objects.length; o++) {
            for (int i = shares.first[o]; i < shares.first[o + 1]; i++) {
                if (last[shares.account[i]] != o + 1) {
                    last[shares.account[i]] = o + 1;
                    kept[size++] = i;
                }
            }
            first[o + 1] = size;
        }
        share = Arrays.copyOf(kept, size);
        isFirst = new BitSet(shares.size());
        Arrays.stream(share).forEach(isFirst::set);
    }

    int size() {
        return share.length;
    }

    /// A moment after the first share is none: somebody shared it before, or a clock is wrong.
    boolean isTriggerKnown(int object) {
        boolean isShared = first[object] < first[object + 1];
        return shares.trigger[object] != Shares.UNKNOWN
                && (!isShared || shares.trigger[object] <= shares.second[share[first[object]]]);
    }

    /// For which share of the objects it is known when they became public.
    double triggersKnown() {
        long known = IntStream.range(0, shares.objects.length)
                .filter(this::isTriggerKnown)
                .count();
        return (double) known / Math.max(1, shares.objects.length);
    }

    long trigger(int object) {
        return isTriggerKnown(object) ? shares.trigger[object] : shares.second[share[first[object]]];
    }

    /// Seconds between the moment an object became public and a share of it.
    long age(int object, int share) {
        return shares.second[share] - trigger(object);
    }
}
