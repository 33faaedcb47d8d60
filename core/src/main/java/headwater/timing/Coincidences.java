package headwater.timing;

/// How often a burst at a random day lies beside one of several events, although it has to do with none of them.
final class Coincidences {

    private Coincidences() {}

    /// The probability that a day drawn by lot lies within `within` days of one of `events` events on different days of
    /// a period, wherever they lie: exact, with days at the edges having neighbours on one side only.
    static double chance(int events, int days, int within) {
        if (events <= 0 || days <= 0) {
            return 0;
        }
        double apart = 0;
        for (int day = 0; day < days; day++) {
            int beside = Math.min(day, within) + 1 + Math.min(days - 1 - day, within);
            apart += noneAmong(beside, Math.min(events, days), days);
        }
        return 1 - apart / days;
    }

    /// None of the events is on one of these days.
    private static double noneAmong(int beside, int events, int days) {
        double probability = 1;
        for (int i = 0; i < beside; i++) {
            probability *= Math.max(0, (double) (days - events - i) / (days - i));
        }
        return probability;
    }
}
