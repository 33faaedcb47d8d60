package headwater.timing;

/// What a peer would say: the automaton of two states of Kleinberg (2002), for counts of days. It has no error rate and
/// is shown beside ours for comparison only.
///
/// The busy state expects `SCALING` times the mean; entering it costs `COST` times the logarithm of the number of days,
/// leaving it nothing; the cheapest sequence of states is taken. Written from the published description.
public final class Automaton {

    private static final double SCALING = 2;

    private static final double COST = 1;

    private Automaton() {}

    /// How many bursts it declares. Unknown days are passed over.
    public static int bursts(Series series) {
        double mean = series.known() == 0 ? 0 : (double) series.items() / series.known();
        if (mean == 0) {
            return 0;
        }
        double enter = COST * Math.log(series.known());
        // The cheapest way to be in either state, and how many bursts it has.
        double quiet = 0;
        double busy = Double.POSITIVE_INFINITY;
        int burstsQuiet = 0;
        int burstsBusy = 0;
        for (int day = 0; day < series.days(); day++) {
            if (!series.isKnown(day)) {
                continue;
            }
            boolean fromBusy = busy < quiet;
            double toQuiet = Math.min(quiet, busy);
            boolean stays = busy <= quiet + enter;
            double toBusy = Math.min(busy, quiet + enter);
            int nextBusy = stays ? burstsBusy : burstsQuiet + 1;
            burstsQuiet = fromBusy ? burstsBusy : burstsQuiet;
            burstsBusy = nextBusy;
            quiet = toQuiet + cost(series.count(day), mean);
            busy = toBusy + cost(series.count(day), SCALING * mean);
        }
        return busy < quiet ? burstsBusy : burstsQuiet;
    }

    /// Minus the logarithm of the Poisson probability, without what is the same in both states.
    private static double cost(int count, double mean) {
        return mean - count * Math.log(mean);
    }
}
