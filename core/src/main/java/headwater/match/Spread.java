package headwater.match;

import headwater.gram.Hashes;
import headwater.gram.Postings;
import java.util.Arrays;

/// How many texts carry the grams of one text, of those by which it is found.
///
/// A lookup ends at the earliest carriers of a gram; what two later texts share is no rarer for that.
final class Spread {

    private final Form form;
    private final Postings postings;

    /// Its grams, in the order of its entries among the postings, the first of which is `first`.
    private final int[] chosen;

    private final int first;

    Spread(Form form, Postings postings, int text) {
        this.form = form;
        this.postings = postings;
        this.chosen = Corpus.chosen(form);
        this.first = postings.firstEntry(text);
    }

    /// How many texts carry the grams of the stretches, on the geometric mean.
    ///
    /// @param otherwise the answer where no gram of the stretches was chosen
    double of(Alignment.Shared shared, double otherwise) {
        double sum = 0;
        int many = 0;
        for (Alignment.Stretch each : shared.stretches()) {
            for (int at = each.bStart(); at < each.bEnd() && form.weight(at, each.bEnd()) >= Hashes.GRAM; at++) {
                int place = shared.b().get(at) ? Arrays.binarySearch(chosen, form.grams[at]) : -1;
                if (place >= 0) {
                    sum += postings.rarity(first + place);
                    many++;
                }
            }
        }
        return many == 0 ? otherwise : Math.pow(2, sum / many);
    }
}
