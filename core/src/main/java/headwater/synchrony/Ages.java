package headwater.synchrony;

import java.util.Arrays;

/// How old objects of one kind are when they are shared: a density over their age, pooled over all accounts.
final class Ages {

    /// Ends of the bins, in seconds, about a half apart; ages beyond the last are one bin of its length.
    private static final double[] ENDS = {
        10, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 960, 1_440, 1_920, 2_880, 3_840, 5_760, 7_680, 11_520,
        15_360, 23_040, 30_720, 46_080, 61_440, 92_160, 122_880, 184_320, 259_200, 518_400
    };

    /// Each bin has this many shares before any is seen.
    private static final double PRIOR = 0.5;

    private final double[][] upTo;

    Ages(Firsts firsts) {
        Shares shares = firsts.shares;
        int kinds = 1 + Arrays.stream(shares.kinds).max().orElse(0);
        upTo = new double[kinds][ENDS.length + 1];
        for (int o = 0; o < shares.objects.length; o++) {
            double[] counts = upTo[shares.kinds[shares.source[o]]];
            for (int i = firsts.first[o]; i < firsts.first[o + 1]; i++) {
                counts[1 + bin((double) Math.max(0, firsts.age(o, firsts.share[i])))]++;
            }
        }
        for (double[] counts : upTo) {
            for (int b = 1; b < counts.length; b++) {
                counts[b] += counts[b - 1] + PRIOR;
            }
            double all = counts[counts.length - 1];
            for (int b = 1; b < counts.length; b++) {
                counts[b] /= all;
            }
        }
    }

    private static int bin(double age) {
        int bin = 0;
        while (bin < ENDS.length - 1 && age >= ENDS[bin]) {
            bin++;
        }
        return bin;
    }

    /// The share of all shares of this kind that are younger than this, flat within a bin.
    double youngerThan(int kind, double age) {
        if (age <= 0) {
            return 0;
        }
        int bin = bin(age);
        double start = bin == 0 ? 0 : ENDS[bin - 1];
        double part = Math.min(1, (age - start) / (ENDS[bin] - start));
        return upTo[kind][bin] + part * (upTo[kind][bin + 1] - upTo[kind][bin]);
    }
}
