package headwater.match;

import headwater.gram.Hashes;
import headwater.gram.Postings;
import java.util.Arrays;

/// How many texts carry the grams of one text, by where they stand in it.
///
/// A lookup ends at the earliest carriers of a gram; what two later texts share is no rarer for that.
final class Spread {

    private final Form form;

    /// How many carry, as a power of two, of the gram that starts at each unit; negative where none was chosen.
    private final float[] logs;

    /// @param chosen the grams by which the text is found, in the order of its entries among the postings
    Spread(Form form, int[] chosen, Postings postings, int text) {
        this.form = form;
        this.logs = new float[form.size()];
        int first = postings.firstEntry(text);
        for (int at = 0; at < logs.length; at++) {
            int place = form.grams[at] == 0 ? -1 : Arrays.binarySearch(chosen, form.grams[at]);
            logs[at] = place < 0 ? -1 : postings.rarity(first + place);
        }
    }

    /// How many texts carry the grams of the stretches, on the geometric mean.
    ///
    /// @param otherwise the answer where no gram of the stretches was chosen
    double of(Alignment.Shared shared, double otherwise) {
        double sum = 0;
        int many = 0;
        for (Alignment.Stretch each : shared.stretches()) {
            for (int at = each.bStart(); at < each.bEnd() && form.weight(at, each.bEnd()) >= Hashes.GRAM; at++) {
                if (logs[at] >= 0 && shared.b().get(at)) {
                    sum += logs[at];
                    many++;
                }
            }
        }
        return many == 0 ? otherwise : Math.pow(2, sum / many);
    }
}
