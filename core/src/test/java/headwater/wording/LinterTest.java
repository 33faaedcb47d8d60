package headwater.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import headwater.alternatives.Lexicon;
import headwater.model.Written.Sort;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinterTest {

    private static final Linter.Cites NOTHING = new Linter.Cites(false, false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The line may have come from the embassy. | HEDGE | may",
                "en | It is possible that they agreed. | HEDGE | possible",
                "en | They clearly agreed. | CERTAINTY | clearly",
                "en | This proves a plan. | CERTAINTY | proves",
                "en | This confirms a plan. | CONFIRMS | confirms",
                "en | The account is linked to a ministry. | LINK | linked to",
                "en | The timing is suspicious. | SUSPICION | suspicious",
                "en | It is very likely, and we say so with high confidence. | PROBABILITY_WITH_CONFIDENCE | high confidence",
                "en | Chinese accounts spread it. | PEOPLE | Chinese accounts",
                "en | Chinese online trolls spread it. | PEOPLE | Chinese online trolls",
                "en | The Russians spread it. | PEOPLE | The Russians",
                "en | The quotation is a machine translation. | MACHINE | machine translation",
                "fr | La ligne pourrait venir de l’ambassade. | HEDGE | pourrait",
                "fr | Ils se sont peut-être entendus. | HEDGE | peut-être",
                "fr | Cela prouve un plan. | CERTAINTY | prouve",
                "fr | Cela confirme un plan. | CONFIRMS | confirme",
                "fr | Le compte est lié à un ministère. | LINK | lié à",
                "fr | La chronologie est suspecte. | SUSPICION | suspecte",
                "fr | C’est très probable, avec une confiance élevée. | PROBABILITY_WITH_CONFIDENCE | confiance élevée",
                "fr | Des comptes chinois l’ont diffusé. | PEOPLE | comptes chinois",
                "fr | L’ingérence russe se poursuit. | PEOPLE | ingérence russe",
                "fr | Les Chinois l’ont diffusé. | PEOPLE | Les Chinois",
                "fr | La citation est une traduction automatique. | MACHINE | traduction automatique",
                "zh | 这条消息可能来自大使馆。 | HEDGE | 可能",
                "zh | 這條消息或許來自大使館。 | HEDGE | 或許",
                "zh | 他们显然有约定。 | CERTAINTY | 显然",
                "zh | 這證明有計劃。 | CERTAINTY | 證明",
                "zh | 这证实了计划。 | CONFIRMS | 证实",
                "zh | 该账号与某部委有关联。 | LINK | 有关联",
                "zh | 时间十分可疑。 | SUSPICION | 可疑",
                "zh | 极有可能如此，信心程度高。 | PROBABILITY_WITH_CONFIDENCE | 信心程度",
                "zh | 中国账号传播了它。 | PEOPLE | 中国账号",
                "zh | 中國水軍傳播了它。 | PEOPLE | 中國水軍",
                "zh | 引文为机器翻译。 | MACHINE | 机器翻译",
            })
    void aJudgementIsHeldToTheRules(String language, String text, Rule rule, String found) {
        assertThat(Linter.check(text, language, Sort.JUDGEMENT, NOTHING))
                .extracting(Fault::rule, Fault::found)
                .containsExactly(tuple(rule, found));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Nobody could tell when the page was changed, and it could not be restored.",
                "en | Chinese-language accounts and Chinese state media carried it in May 2021.",
                "en | PRC state accounts carried it, and so did the Chinese embassy’s account.",
                "en | The account is linked to the ministry by ownership.",
                "en | The Chinese community in Richmond was its audience.",
                "en | It is very likely. Confidence in the basis is moderate.",
                "en | The Canadian election campaign began in August.",
                "en | It is impossible to say.",
                "fr | Des comptes en langue chinoise et des médias d’État chinois l’ont repris.",
                "fr | Le compte de l’ambassade de Chine l’a repris.",
                "fr | C’est impossible à déterminer.",
                "fr | La campagne électorale canadienne a commencé en août.",
                "zh | 中国政府账号与中国官方媒体转载了它。",
                "zh | 无法判定，亦无法证实。",
                "zh | 中文账号转载了它。",
                "zh | 中国驻加大使馆账号转载了它。",
            })
    void whatIsSaidWellStands(String language, String text) {
        assertThat(Linter.check(text, language, Sort.FACT, NOTHING).stream()
                        .filter(each -> each.rule() != Rule.CONFIRMS))
                .isEmpty();
    }

    @Test
    void aFactMayBeConfirmedAndSaySomethingWasPossible() {
        assertThat(Linter.check("The ministry confirmed that it was possible.", "en", Sort.FACT, NOTHING))
                .isEmpty();
    }

    @Test
    void aTestThatIsCitedMakesSomethingSuspiciousAndAMachineThatIsNamedMayTranslate() {
        assertThat(Linter.check(
                        "The timing is suspicious in this machine translation.",
                        "en",
                        Sort.JUDGEMENT,
                        new Linter.Cites(true, true)))
                .isEmpty();
    }

    @Test
    void theStretchStandsInTheOriginal() {
        String text = "It was so. They CLEARLY agreed.";
        Fault fault = Linter.check(text, "en", Sort.JUDGEMENT, NOTHING).getFirst();
        assertThat(text.substring(fault.start(), fault.end())).isEqualTo("CLEARLY");
    }

    /// The program's own words for each band are known to it in what people write.
    @TestFactory
    Stream<DynamicTest> everyWordOfEveryTableIsKnown() {
        return Lexicon.all().stream()
                .flatMap(table -> table.bands().stream()
                        .flatMap(band -> Stream.of("en", "fr").map(language -> known(table, band, language))));
    }

    private static DynamicTest known(Lexicon table, Lexicon.Band band, String language) {
        return DynamicTest.dynamicTest(language + " " + table.table() + " " + band.word(), () -> {
            String word = catalogue("alternatives", language)
                    .getProperty("alternatives.word." + table.table() + "." + band.word());
            assertThat(Linter.probabilities("x " + word + " x", language))
                    .singleElement()
                    .satisfies(each -> assertThat(each.words()).contains(table.table() + "." + band.word()));
        });
    }

    static Properties catalogue(String stage, String language) throws IOException {
        Properties words = new Properties();
        try (InputStream in =
                LinterTest.class.getResourceAsStream("/headwater/" + stage + "/messages_" + language + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
