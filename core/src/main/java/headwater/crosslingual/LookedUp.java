package headwater.crosslingual;

import java.util.concurrent.atomic.AtomicLong;

/// Counts the sentences that have been looked up among those of another language, and tells of it now and then.
final class LookedUp {

    /// After so many sentences it tells.
    private static final int OFTEN = 1_024;

    private final AtomicLong done = new AtomicLong();
    private final long total;
    private final Translations.Watch watch;

    LookedUp(long total, Translations.Watch watch) {
        this.total = total;
        this.watch = watch;
    }

    /// Of all pairs of languages in which there are texts.
    LookedUp(Reading reading, Translations.Watch watch) {
        this(all(reading), watch);
    }

    private static long all(Reading reading) {
        long all = 0;
        for (Tongue one : Tongue.values()) {
            for (Tongue two : Tongue.values()) {
                if (reading.areCompared(one, two)) {
                    all += reading.shelf(one).sentences().size()
                            + reading.shelf(two).sentences().size();
                }
            }
        }
        return all;
    }

    void next() {
        long now = done.incrementAndGet();
        if (now % OFTEN == 0 || now == total) {
            watch.lookedUp(now, total);
        }
    }
}
