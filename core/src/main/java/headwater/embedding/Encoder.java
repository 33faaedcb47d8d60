package headwater.embedding;

import java.io.Serializable;
import java.util.regex.Pattern;

/// A sentence model: it gives texts that say the same vectors that point the same way.
///
/// The vector of a text depends on nothing but the text, not on what is read beside it. Many threads may ask at once.
public interface Encoder {

    /// Which model it is.
    Model model();

    /// The vector of a text, of length 1, always with as many numbers.
    float[] encode(String text);

    /// What tells one model from another, for results are kept and read by it.
    ///
    /// @param name for people, as its folder is called
    /// @param digest SHA-256 over all that the vectors depend on, in hexadecimal
    /// @param least sentences whose cosine is smaller are never said to say the same; -1 if nobody stated a bound
    record Model(String name, String digest, double least) implements Serializable {

        private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

        public Model {
            if (!SHA256.matcher(digest).matches()) {
                throw new IllegalArgumentException("not a SHA-256 digest: " + digest);
            }
            if (!(least >= -1 && least <= 1)) {
                throw new IllegalArgumentException("a cosine lies between -1 and 1, not " + least);
            }
        }
    }
}
