package headwater.embedding;

import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// A small encoder that works: the sum of one fixed direction for each word, where words of a table mean the same.
///
/// It knows some French and no Chinese.
final class WordVectors implements Encoder {

    private static final int WIDTH = 128;
    private static final Model MODEL = new Model("words", "0".repeat(64), -1);

    private final Map<String, String> meanings;

    WordVectors(Map<String, String> meanings) {
        this.meanings = meanings;
    }

    @Override
    public Model model() {
        return MODEL;
    }

    @Override
    public float[] encode(String text) {
        float[] sum = new float[WIDTH];
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (word.length() > 3) {
                Random direction = new Random(meanings.getOrDefault(word, word).hashCode());
                for (int i = 0; i < WIDTH; i++) {
                    sum[i] += (float) direction.nextGaussian();
                }
            }
        }
        sum[0] += text.isEmpty() ? 1 : 1e-6f;
        float length = (float) Math.sqrt(Vectors.cosine(sum, sum));
        for (int i = 0; i < WIDTH; i++) {
            sum[i] /= length;
        }
        return sum;
    }
}
