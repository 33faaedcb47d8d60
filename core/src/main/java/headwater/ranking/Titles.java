package headwater.ranking;

import headwater.text.Normalised;

/// Titles as they are compared: in the form in which all text is compared, and as they stand where that leaves nothing.
final class Titles {

    private Titles() {}

    static String normal(String title) {
        String normal = Normalised.of(title).text();
        return normal.isEmpty() ? title.strip() : normal;
    }
}
