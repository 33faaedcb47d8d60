package headwater;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Phrase;
import headwater.opendata.Publishers;
import headwater.prose.Wording;
import headwater.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the acceptance test asserts can also be read, in both languages.
class CanadaReportTest {

    private static Map<Locale, Document> pages;

    @BeforeAll
    static void write() {
        CanadaCase canada = CanadaCase.shared();
        Report report = Report.of(canada.assessment);
        pages = languages()
                .collect(Collectors.toMap(
                        each -> each,
                        each -> Jsoup.parse(new String(
                                Publishers.byId("html").publish(report, canada.assessment, each),
                                StandardCharsets.UTF_8))));
    }

    static Stream<Locale> languages() {
        return Report.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void itSaysThatItIsAReconstruction(Locale language) {
        assertThat(text(language)).contains("Reconstruction: every text", "Reconstitution : chaque texte");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theEarliestItemsAndTheWordLikelyStandInIt(Locale language) {
        assertThat(section(language, "earliest"))
                .contains("The Hill Times", "Global Times")
                .contains(language.equals(Locale.ENGLISH) ? "likely (55" : "probable")
                .contains(language.equals(Locale.ENGLISH) ? "Chinese" : "Chinois");
    }

    /// Seven lists were crawled: Toutiao's showed one of the topics, so six never showed any.
    @ParameterizedTest
    @MethodSource("languages")
    void aListThatShowedOneTopicIsNoneThatNeverDid(Locale language) {
        assertThat(section(language, "summary"))
                .contains(
                        language.equals(Locale.ENGLISH)
                                ? "1 collected ranked list showed a topic of the narratives; 6 others never did"
                                : "6 autres ne l’ont jamais fait");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theMannersAndCreditsStandInIt(Locale language) {
        assertThat(section(language, "derivations"))
                .contains(say(
                        language,
                        "report.manner.translation",
                        "report.manner.near-verbatim-copy",
                        "report.manner.headline-reuse",
                        "report.manner.reuse-new-frame",
                        "report.credit.credited",
                        "report.credit.not-credited"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatWasStrengthenedAndToWhomItTurnsStandInIt(Locale language) {
        assertThat(section(language, "changes"))
                .contains(say(language, "report.change.strengthened", "report.change.new-addressee"))
                .contains("could lead to retaliation", "必将", "同胞");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theFloorStandsApartFromTheExactSum(Locale language) {
        assertThat(section(language, "reach").replaceAll("[\\s,\u00a0\u202f]", ""))
                .contains("300003", "8643");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void eventsStandInItWithTheRefusalOfACause(Locale language) {
        assertThat(section(language, "events"))
                .contains("Nanos")
                .contains(say(language, "report.events.no-cause", "report.events.confounder"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void controlsAndListsStandInItWithTheirLimits(Locale language) {
        assertThat(section(language, "controls")).contains(say(language, "report.outcome.no-reaction-seen"));
        assertThat(section(language, "rankings")).contains("加拿大反对党竞选纲领31次提中国", "toutiao", "weibo", "zhihu", "36");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theVerdictsAndCategoriesStandInIt(Locale language) {
        assertThat(section(language, "findings"))
                .containsIgnoringCase(
                        say(language, "assess.verdict.unable-to-determine").getFirst());
        assertThat(section(language, "outlets"))
                .contains(say(language, "report.category.state-controlled", "report.category.unattributed-unclear"));
    }

    private static String text(Locale language) {
        return pages.get(language).text();
    }

    private static String section(Locale language, String id) {
        return pages.get(language).select("section#" + id + ", #" + id).text();
    }

    private static List<String> say(Locale language, String... keys) {
        Wording wording = Wording.of(language);
        return Stream.of(keys)
                .map(key -> wording.say(Phrase.of(key)).replace('\u00a0', ' '))
                .toList();
    }
}
