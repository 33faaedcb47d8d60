package headwater.running;

import headwater.model.Known;
import java.time.Duration;

/// How far a job has come.
///
/// @param stage what is done now
/// @param total how many there will be, or 0 if that is not known
/// @param part what of it is read now and how much of that, such as `read posts.csv, MiB: 3 of 40`; or empty
/// @param secondsLeft how long this stage will take yet, as far as it went so far; absent where that would be a guess
public record Step(String stage, long done, long total, String part, Known<Long> secondsLeft) {

    static final Step NONE = new Step("", 0, 0, "", Known.absent(Known.Why.NOT_STATED));

    private static final Duration TOO_SOON = Duration.ofSeconds(2);

    /// A stage of which less than this share is done has shown nothing of its speed.
    private static final int SHARE = 50;

    public Step {
        if (done < 0 || total < 0) {
            throw new IllegalArgumentException("a step cannot be at " + done + " of " + total);
        }
    }

    /// The time left if the rest goes as fast as what is done.
    ///
    /// @param passed since the stage began
    static Known<Long> left(Duration passed, long done, long total) {
        boolean isTelling = done > 0 && total >= done && done * SHARE >= total && passed.compareTo(TOO_SOON) >= 0;
        return isTelling
                ? Known.of(Math.ceilDiv(passed.toMillis() * (total - done), done * 1000))
                : Known.absent(Known.Why.NOT_STATED);
    }
}
