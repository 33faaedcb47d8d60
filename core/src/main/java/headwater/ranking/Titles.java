package headwater.ranking;

import com.ibm.icu.text.Normalizer2;

/// Titles as they are compared: compatibility forms folded, spaces and hash marks left out.
final class Titles {

    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

    private Titles() {}

    static String normal(String title) {
        return FOLD.normalize(title).replaceAll("[\\s#]+", "");
    }
}
