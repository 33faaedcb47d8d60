package headwater.synchrony;

import java.io.Serializable;
import java.util.List;

/// How close counts as together, and within which blocks of time moments are taken for exchangeable.
///
/// The blocks are a fixed grid of the clock, never centred on what happened: only then is the comparison exact
/// (interval jitter: Amarasingham, Harrison, Hatsopoulos and Geman 2012; Platkiewicz, Stark and Amarasingham 2017).
///
/// @param window at most so many seconds apart
/// @param block the length of a block, in seconds
public record Scale(int window, int block) implements Serializable {

    /// From seconds to hours: what spreads over a minute shows in the first, what spreads over an hour in the last.
    public static final List<Scale> LADDER =
            List.of(new Scale(60, 3_600), new Scale(300, 14_400), new Scale(1_800, 86_400));

    /// A day and its parts, from which blocks are taken.
    private static final int[] BLOCKS = {
        60, 120, 300, 600, 900, 1_200, 1_800, 3_600, 7_200, 10_800, 14_400, 21_600, 28_800, 43_200, 86_400
    };

    /// A block is at least so many windows long.
    private static final int LEAST_WINDOWS = 48;

    public Scale {
        if (window < 1 || block < 4 * window) {
            throw new IllegalArgumentException(
                    "a block of " + block + " s is no multiple of a window of " + window + " s");
        }
    }

    /// The shortest block for a window: part of a day, or whole days.
    public static Scale of(int window) {
        for (int block : BLOCKS) {
            if (block >= LEAST_WINDOWS * window) {
                return new Scale(window, block);
            }
        }
        int days = Math.ceilDiv(LEAST_WINDOWS * window, 86_400);
        return new Scale(window, days * 86_400);
    }

    /// Seconds of uncertainty that a time may have: a third of the window.
    public int widest() {
        return window / 3;
    }

    /// Half a window: the step of the grid inside a block, in seconds.
    double cell() {
        return window / 2.0;
    }

    int cells() {
        return (int) Math.ceil(block / cell());
    }

    long blockOf(long second) {
        return Math.floorDiv(second, block);
    }
}
