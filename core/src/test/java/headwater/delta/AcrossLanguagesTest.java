package headwater.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.delta.Change.Sort;
import headwater.text.Document;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One story in three languages, sentence by sentence.
class AcrossLanguagesTest {

    private static final List<String> EN = List.of(
            "The city council of Halifax met on Tuesday to discuss the port.",
            "The environmental report mentions the river 31 times.",
            "The new tax could lead to unemployment in the fishing industry.",
            "Scientists from the university warned about pollution of the water.",
            "The prime minister will visit the region before the election.");

    private static final List<String> FR = List.of(
            "Le conseil municipal d’Halifax s’est réuni mardi pour discuter du port.",
            "Le rapport environnemental mentionne la rivière 31 fois.",
            "La nouvelle taxe pourrait entraîner du chômage dans l’industrie de la pêche.",
            "Des scientifiques de l’université ont mis en garde contre la pollution de l’eau.",
            "Le premier ministre visitera la région avant les élections.");

    private static final List<String> ZH =
            List.of("哈利法克斯市议会周二开会讨论港口。", "环境报告三十一次提到这条河。", "新税可能导致渔业失业。", "大学的科学家警告水污染。", "总理将在选举前访问该地区。");

    private static List<String> lines(String language) {
        return switch (language) {
            case "fr" -> FR;
            case "zh" -> ZH;
            default -> EN;
        };
    }

    private static Version version(String language, List<String> lines) {
        return new Version(new Document("x", language, String.join("\n", lines), 0), language, true, List.of());
    }

    @ParameterizedTest
    @CsvSource({"en,fr", "fr,en", "en,zh", "zh,en", "zh,fr", "fr,zh"})
    void aFaithfulTranslationHasNoChange(String from, String into) {
        Delta delta = Delta.of(version(from, lines(from)), version(into, lines(into)));
        assertThat(delta.changes()).isEmpty();
        assertThat(delta.aligned()).hasSize(5).allMatch(each -> each.parents() == each.children());
        assertEquals(5, delta.form().inOrder());
    }

    private static void edited(String from, String into, int line, String words, Sort sort, String was, String is) {
        List<String> changed = new ArrayList<>(lines(into));
        changed.set(line, words);
        Version parent = version(from, lines(from));
        Version child = version(into, changed);
        List<Change> changes = Delta.of(parent, child).changes();
        assertEquals(List.of(sort), changes.stream().map(Change::sort).toList(), changes.toString());
        Change only = changes.getFirst();
        assertEquals(was, parent.document().text().substring(only.parentStart(), only.parentEnd()));
        assertEquals(is, child.document().text().substring(only.childStart(), only.childEnd()));
    }

    @Test
    void anotherNumberIsFoundInAnyWriting() {
        edited("en", "zh", 1, "环境报告四十一次提到这条河。", Sort.NUMBER_CHANGED, "31", "四十一");
        edited(
                "zh",
                "fr",
                1,
                "Le rapport environnemental mentionne la rivière 41 fois.",
                Sort.NUMBER_CHANGED,
                "三十一",
                "41");
        edited(
                "fr",
                "en",
                1,
                "The environmental report mentions the river forty-one times.",
                Sort.NUMBER_CHANGED,
                "31",
                "forty-one");
    }

    @Test
    void couldIsMadeCertain() {
        edited("en", "zh", 2, "新税必将导致渔业失业。", Sort.STRENGTHENED, "could", "必将");
        edited(
                "zh",
                "fr",
                2,
                "La nouvelle taxe va inévitablement entraîner du chômage dans l’industrie de la pêche.",
                Sort.STRENGTHENED,
                "可能",
                "inévitablement");
    }

    @Test
    void aLineAddedAndOneLeftOutAreFound() {
        List<String> child = new ArrayList<>(ZH);
        child.remove(3);
        child.add("乐队的演出门票已经全部售完。");
        List<Change> changes = Delta.of(version("en", EN), version("zh", child)).changes();
        assertEquals(
                List.of(Sort.ADDED, Sort.DROPPED),
                changes.stream().map(Change::sort).toList());
    }

    @Test
    void aLanguageWithoutALexiconIsNotCompared() {
        Delta delta = Delta.of(version("en", EN), version("ru", List.of("Совет собрался во вторник.")));
        assertThat(delta.aligned()).isEmpty();
        assertThat(delta.changes()).isEmpty();
    }
}
