package headwater.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import headwater.encoder.Engine;
import headwater.encoder.ModelFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxEncoderTest {

    private static final String FEES = "The harbour board doubled the mooring fees, and the skippers are angry.";
    private static final String RETOLD =
            "Boat owners are furious because the port now charges twice as much for berths.";
    private static final String OTHER = "Boil the rice for twelve minutes, then stir in the butter and the onions.";

    @TempDir
    static Path folder;

    private static Engine.Running english;

    @BeforeAll
    static void open() {
        english = Engine.start(ModelFolder.of(Models.english(folder)));
    }

    @AfterAll
    static void close() {
        english.close();
    }

    @Test
    void aTextHasOneVectorWhateverIsReadBesideIt() {
        float[] alone = english.encode(FEES);
        List<float[]> crowded = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> english.encode(i % 2 == 0 ? FEES : OTHER.repeat(i)))
                .toList();
        for (int i = 0; i < crowded.size(); i += 2) {
            assertArrayEquals(alone, crowded.get(i));
        }
        try (Engine.Running again = Engine.start(ModelFolder.of(folder.resolve("english")))) {
            assertArrayEquals(alone, again.encode(FEES));
        }
    }

    @Test
    void whatSaysTheSameIsNearerThanWhatDoesNot() {
        assertThat(cosine(english, FEES, RETOLD)).isGreaterThan(cosine(english, FEES, OTHER) + 0.05);
        assertThat(cosine(english, FEES, RETOLD)).isGreaterThan(cosine(english, RETOLD, OTHER) + 0.05);
    }

    @Test
    void vectorsHaveTheLengthOneAndEveryTextHasOne() {
        for (String text : List.of(FEES, "", "\uD83D", "a\u0000b", "😀 港口", "word ".repeat(5_000))) {
            float[] vector = english.encode(text);
            assertEquals(384, vector.length);
            assertEquals(1, dot(vector, vector), 1e-5);
        }
    }

    @Test
    void whatIsBeyondTheLongestIsNotRead() {
        assertArrayEquals(english.encode("word ".repeat(600)), english.encode("word ".repeat(900)));
    }

    @Test
    void aChineseModelPooledByItsFirstTokenReadsChinese() {
        try (Engine.Running chinese = Engine.start(ModelFolder.of(Models.chinese(folder)))) {
            String fees = "港务局把停泊费提高了一倍，船长们很生气。";
            String retold = "船主们愤怒，因为港口现在收取两倍的泊位费。";
            String other = "米饭煮十二分钟，然后拌入黄油和洋葱。";
            assertThat(cosine(chinese, fees, retold)).isGreaterThan(cosine(chinese, fees, other) + 0.1);
            assertNotEquals(english.model().digest(), chinese.model().digest());
        }
    }

    private static double cosine(Engine.Running encoder, String one, String other) {
        return dot(encoder.encode(one), encoder.encode(other));
    }

    private static double dot(float[] one, float[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> (double) one[i] * other[i])
                .sum();
    }
}
