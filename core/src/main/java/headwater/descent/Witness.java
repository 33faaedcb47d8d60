package headwater.descent;

import headwater.model.Known;
import headwater.model.When;

/// One state of one text, as descent sees it: its units in order, and when it was published. Who studies traditions
/// calls it so.
///
/// A unit is a word, a character or a sentence; equal units have equal numbers in all versions of a narrative.
public final class Witness {

    private final int[] units;
    private final Moment moment;

    public Witness(int[] units, Known<When> published) {
        this.units = units.clone();
        this.moment = Moment.of(published);
    }

    private Witness(int[] units, Moment moment) {
        this.units = units.clone();
        this.moment = moment;
    }

    /// With other units, of the same time.
    Witness with(int[] others) {
        return new Witness(others, moment);
    }

    int[] units() {
        return units;
    }

    Moment moment() {
        return moment;
    }
}
