package headwater.text;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "加拿大反对党竞选纲领提到中国|zh-Hans",
                "加拿大反對黨競選綱領提到中國|zh-Hant",
                "上海天津|zh",
                "カナダの野党が中国に言及した|ja",
                "캐나다 야당이 중국을 언급했다|ko",
                "The opposition platform names China again and again|en",
                "Le programme de l’opposition cite la Chine à maintes reprises|fr",
                "Оппозиция упоминает Китай|ru",
                "Партия не сказала, что она ответит, но мы это проверим|ru",
                "Партія не сказала, чи відповість, але ми це перевіримо|und-Cyrl",
                "Партията не каза дали ще отговори, но ще проверим|und-Cyrl",
                "Muhalefetin programında Çin defalarca geçiyor|tr",
                "iPhone 13 发布会今晚举行，新机定价公布|zh-Hans"
            })
    void languageIsReadFromScriptThenLetters(String text, String language) {
        assertThat(Languages.detect(text)).isEqualTo(Known.of(language));
    }

    @ParameterizedTest
    @CsvSource({"OK", "31", "'!!!'", "中", "https://example.org/le-programme-de-l-opposition"})
    void tooLittleHasNoLanguage(String text) {
        assertThat(Languages.detect(text).isKnown()).isFalse();
    }

    @Test
    void sentencesEndAtTheirPunctuationInAnyOfTheLanguages() {
        String text = "他说：“不会。”然后离开了！\nMr. Roth paid 3.5 million. Then he left.\nEst-ce vrai ? Oui.";
        assertThat(Sentences.of(text).stream().map(s -> s.in(text)))
                .containsExactly(
                        "他说：“不会。”", "然后离开了！", "Mr. Roth paid 3.5 million.", "Then he left.", "Est-ce vrai ?", "Oui.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31次提中国|31",
                "３１次|31",
                "三十一次|31",
                "named thirty-one times, once|31 1",
                "31 fois, une seule fois|31 1",
                "trente et une fois|31",
                "100,000 views|100000",
                "100 000 lectures|100000",
                "10万+|100000",
                "2.5亿|250000000",
                "一千零二十名|1020",
                "一般来说统一的一个看法|1",
                "up 34.2 per cent|34.2",
                "大家一起看了第八集和第十二季，一部分人看了三部|8 12 3",
                "第一时间赶到第一现场|1"
            })
    void oneNumberHasOneValueHoweverWritten(String text, String values) {
        assertThat(String.join(
                        " ",
                        Figures.in(text).stream().map(Figures.Figure::value).toList()))
                .isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2021年9月8日", "on 8 September 2021", "Sept. 8, 2021", "le 8 septembre", "10:28", "8日晚", "2021-09-08"
            })
    void daysAndClockTimesAreMarkedAsDates(String text) {
        assertThat(Figures.in(text)).isNotEmpty().allMatch(Figures.Figure::isDate);
    }
}
