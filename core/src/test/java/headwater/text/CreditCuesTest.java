package headwater.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// A cue only saves time: whatever a mark finds, it finds in a text that has its cue.
class CreditCuesTest {

    private static final List<String> SENTENCES = List.of(
            "来源：北京晚报",
            "本文转载自：北京晚报",
            "据《环球时报》9月8日报道",
            "《环球时报》报道",
            "据北京日报报道",
            "综合路透社报道",
            "新华社北京9月8日电",
            "（新华社记者王某）",
            "外媒称",
            "综合外媒报道",
            "原标题：一二三",
            "Source: The Morning Paper.",
            "SOURCE: The Morning Paper.",
            "Via The Morning Post.",
            "(via Daily News)",
            "It was first reported by The Globe.",
            "Originally published in The Globe.",
            "Republished from The Globe.",
            "reprinted by permission of The Globe.",
            "With files from The Globe.",
            "According to a report in The Globe, no.",
            "The Globe reported that.",
            "The Globe, a paper, also wrote that.",
            "The Globe reports, The Star said, The Mail writes",
            "She told The Globe so.",
            "He said in an interview with The Globe that",
            "as reported by The Globe",
            "(CP)",
            "（AFP）",
            "Foreign media outlets say",
            "some media reported",
            "Selon Le Monde",
            "d’après Le Monde",
            "Le Monde rapporte",
            "Le Monde a révélé",
            "Le Monde révèle",
            "Le Monde a rapporté",
            "Le Monde écrit",
            "Le Monde indiquait",
            "révélés par Le Monde",
            "publiée dans Le Monde",
            "Avec l’AFP",
            "les médias étrangers rapportent",
            "la presse étrangère affirme",
            "selon des médias",
            "D'après la presse");

    @Test
    void whateverAMarkFindsHasItsCue() throws IOException {
        List<String> texts = new ArrayList<>(SENTENCES);
        for (Path each : Repository.files("core/src/test/resources/headwater/importing", ".expected")) {
            texts.addAll(Files.readString(each, StandardCharsets.UTF_8).lines().toList());
        }
        TreeSet<String> found = new TreeSet<>();
        for (String text : texts) {
            boolean hasHan = text.codePoints().anyMatch(Character::isIdeographic);
            for (CreditMarks.Mark mark : CreditMarks.MARKS) {
                if (mark.pattern().matcher(text).find()) {
                    assertTrue(mark.isWorthLooking(text, hasHan), mark.id() + " in " + text);
                    found.add(mark.id());
                }
            }
        }
        assertEquals(new TreeSet<>(CreditMarks.checked()), found);
    }
}
