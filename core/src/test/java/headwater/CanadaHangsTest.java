package headwater;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.alternatives.Lexicon;
import headwater.assess.Assessment;
import headwater.opendata.Publishers;
import headwater.report.Report;
import headwater.trace.Earliest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the answers of the reference case hang on.
class CanadaHangsTest {

    private static final CanadaCase CANADA = CanadaCase.shared();

    /// What the report says an answer hangs on is what it hangs on.
    @Test
    void withoutTheDecisiveItemTheAnswerIsWhatTheTableHadSaid() {
        Earliest chinese = chinese(CANADA.assessment);
        Earliest.Without told = chinese.without().get();
        Lexicon words = Lexicon.standard();
        assertThat(told.candidates()).doesNotContainAnyElementsOf(chinese.candidates());

        Earliest found = chinese(without(chinese));
        assertThat(found.candidates()).isEqualTo(told.candidates());
        assertThat(words.word(found.first().get()))
                .isEqualTo(words.word(told.first().get()));
    }

    /// Without the article the order of the next two is open, so nobody may be moderately sure any more. The table
    /// says so before, and the report says it after.
    @ParameterizedTest
    @CsvSource({
        "en, Chinese, Confidence, moderate, low, Confidence in this is %s.",
        "fr, Chinois, Confiance, moyenne, faible, La confiance en ce jugement est %s."
    })
    void withoutTheDecisiveItemTheWordIsTheOneTheTableHadSaid(
            String language, String group, String head, String now, String then, String sentence) {
        Locale locale = Locale.forLanguageTag(language);
        Document before = report(CANADA.assessment, locale);
        Element row = before
                .select("caption:contains(hang on), caption:contains(tiennent)")
                .first()
                .parent()
                .select("tbody tr")
                .stream()
                .filter(each -> each.child(0).text().equals(group))
                .findFirst()
                .orElseThrow();
        assertThat(row.child(3).text()).isEqualTo(now);
        assertThat(row.child(6).text()).isEqualTo(then);
        assertThat(judged(before, group)).contains(sentence.formatted(now));

        Document after = report(without(chinese(CANADA.assessment)), locale);
        assertThat(judged(after, group)).contains(sentence.formatted(then)).doesNotContain(sentence.formatted(now));
    }

    private static Assessment without(Earliest decisive) {
        Set<String> keys = decisive.candidates().stream()
                .map(id -> CANADA.assessment.texts().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .itemKey())
                .collect(Collectors.toSet());
        return CANADA.without(each -> keys.contains(each.itemKey()));
    }

    private static Document report(Assessment assessment, Locale language) {
        return Jsoup.parse(new String(
                Publishers.byId("html").publish(Report.of(assessment), assessment, language), StandardCharsets.UTF_8));
    }

    /// What is judged of the first narrative's earliest item in one language.
    private static String judged(Document report, String group) {
        return report.select("p").stream()
                .map(Element::text)
                .filter(each -> each.contains("Global Times") || each.contains("Bu Yi Dao"))
                .filter(each -> each.contains(group + ":") || each.contains(group + " :"))
                .findFirst()
                .orElseThrow();
    }

    private static Earliest chinese(Assessment assessment) {
        return assessment.narratives().getFirst().trace().earliest().stream()
                .filter(each -> each.language().equals("zh") && each.platform().equals("*"))
                .findFirst()
                .orElseThrow();
    }
}
