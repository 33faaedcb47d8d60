package headwater.latin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import headwater.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatinLanguagesTest {

    private static final double SURE = 0.05;

    private static final LanguageDetector LINGUA = LanguageDetectorBuilder.fromLanguages(
                    LatinLanguages.ALL.toArray(Language[]::new))
            .withMinimumRelativeDistance(SURE)
            .build();

    private static final LatinLanguages OURS = new LatinLanguages();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The party said on Monday that it would not answer.",
                "Le parti a déclaré lundi qu’il ne répondrait pas.",
                "El partido dijo el lunes que no iba a responder.",
                "Die Partei erklärte am Montag, sie werde nicht antworten. Straße",
                "O partido disse na segunda-feira que não responderia.",
                "Il partito ha detto lunedì che non risponderà.",
                "De partij zei maandag dat ze niet zou antwoorden.",
                "Đảng cho biết hôm thứ Hai rằng họ sẽ không trả lời.",
                "Partai itu mengatakan pada hari Senin tidak akan menjawab.",
                "no",
                "da",
                "a",
                "x y z",
                "1234 5678",
                "",
                "  ",
                "!!!",
                "ß",
                "ñandú",
                "ok ok ok ok",
                "ẰẦ",
                "résumé",
                "𝐓𝐡𝐞 𝐩𝐚𝐫𝐭𝐲 said \uD835 so and 中文 too",
                "Привет the party of мир",
                "中 a 文 b"
            })
    void theAnswerIsLinguas(String text) {
        assertEquals(LINGUA.detectLanguageOf(text), OURS.detect(text, SURE));
    }

    @Test
    void theAnswerIsLinguasForEveryLineOfTheFixtures() throws IOException {
        Set<String> compared = new HashSet<>();
        for (Path each : Repository.files("core/src/test/resources/headwater/importing", ".expected")) {
            for (String line : Files.readString(each, StandardCharsets.UTF_8).split("[\\n\"]")) {
                String text = line.length() > 300 ? line.substring(0, 300) : line;
                // Names of fields stand in every record.
                if (compared.add(text)) {
                    assertEquals(LINGUA.detectLanguageOf(text), OURS.detect(text, SURE), text);
                }
            }
        }
    }

    @Test
    void theAnswerIsLinguasWhereLanguagesAreMixedAndCutAnywhere() {
        List<String> words = List.of(
                ("the le el die o il de der và yang of les los und os gli het das một dan and pour para für por per van"
                                + " são è été niño größe người tidak election parti partido partei voto stem phiếu suara")
                        .split(" "));
        Random random = new Random(3);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(40); n >= 0; n--) {
                text.append(words.get(random.nextInt(words.size()))).append(n % 7 == 0 ? ", " : " ");
            }
            String cut = text.substring(random.nextInt(text.length()));
            assertEquals(LINGUA.detectLanguageOf(cut), OURS.detect(cut, SURE), cut);
        }
    }

    @Test
    void whereNothingIsLikeAnyLanguageNoneIsNamed() {
        assertEquals(Language.UNKNOWN, OURS.detect("中文", SURE));
    }
}
