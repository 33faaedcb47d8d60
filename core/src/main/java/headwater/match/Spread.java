package headwater.match;

import headwater.gram.Entries;
import headwater.gram.Hashes;
import headwater.gram.Postings;
import java.util.Arrays;

/// How many texts carry the grams of one text, of those by which it is found.
///
/// A lookup ends at the earliest carriers of a gram; what two later texts share is no rarer for that.
final class Spread {

    private final Form form;

    /// Its grams in order.
    private final int[] chosen;

    /// How many texts carry each, as a power of two.
    private final float[] rarity;

    Spread(Form form, Postings postings, int text) {
        this.form = form;
        this.chosen = Corpus.chosen(form);
        this.rarity = new float[chosen.length];
        Entries entries = new Entries();
        postings.read(text, entries);
        for (int i = 0; i < entries.size(); i++) {
            int place = Arrays.binarySearch(chosen, form.grams[entries.place(i)]);
            if (place >= 0) {
                rarity[place] = entries.rarity(i);
            }
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
                int place = shared.b().get(at) ? Arrays.binarySearch(chosen, form.grams[at]) : -1;
                if (place >= 0) {
                    sum += rarity[place];
                    many++;
                }
            }
        }
        return many == 0 ? otherwise : Math.pow(2, sum / many);
    }
}
