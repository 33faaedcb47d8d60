package headwater.agreement;

import java.text.Normalizer;
import java.util.Locale;

/// Who coded, by the name that a row gives.
public final class Coder {

    private Coder() {}

    /// What names one person: the same initials may be written with points, spaces or small letters. Two people taken
    /// for one lose a comparison; one taken for two would agree with themselves.
    ///
    /// @return empty if the name says nothing
    public static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s.]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
