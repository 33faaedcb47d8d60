package headwater.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceNamesTest {

    private static List<String> names(String text) {
        return SourceNames.in(text).stream().map(each -> each.in(text)).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The minister told the Ottawa Citizen on Monday. | the Ottawa Citizen",
                "He spoke to Reuters and to the Financial Times. | Reuters; the Financial Times",
                "Le ministre l’a dit au quotidien Le Devoir. | Le Devoir",
                "Selon Radio-Canada, la rencontre a eu lieu. | Radio-Canada",
                "据新华社报道，会议已经召开。 | 新华社",
                "他在接受《环球时报》采访时说 | 环球时报",
                "据央视网和人民日报消息 | 央视网; 人民日报",
                "據中央社報導，會議已經召開。 | 中央社",
            })
    void aNewsroomIsKnownByItsName(String text, String expected) {
        assertThat(names(text)).containsAll(List.of(expected.split("; ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The port of Vancouver opened on Monday.",
                "Le port de Vancouver a ouvert lundi.",
                "温哥华港口周一开放。",
                "互联网与物联网的发展",
                "他在微博平台上发文",
            })
    void whatIsNoNewsroomIsNone(String text) {
        assertThat(names(text)).isEmpty();
    }

    @Test
    void namesStandInOrderAndApart() {
        String text = "据新华社、人民日报和央视网报道，Reuters and the Financial Times reported.";
        List<Span> names = SourceNames.in(text);
        assertThat(names).hasSizeGreaterThan(3).isSorted();
        for (int i = 1; i < names.size(); i++) {
            assertThat(names.get(i).overlaps(names.get(i - 1))).isFalse();
        }
    }

    @Test
    void aNewsroomWithoutANameIsGeneral() {
        for (String text : List.of("Local media reported it.", "Les médias locaux l’ont rapporté.")) {
            assertThat(SourceNames.general(text)).as(text).isNotEmpty();
        }
        assertThat(SourceNames.general("The port opened.")).isEmpty();
    }

    private static List<String> credited(String text) {
        return SourceContexts.in("text", text).stream()
                .map(each -> each.credited().name())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The minister told the Ottawa Citizen that it was so. | the Ottawa Citizen",
                "Selon Le Devoir, la rencontre a eu lieu. | Le Devoir",
                "According to Reuters and the Financial Times, it was so. | Reuters; the Financial Times",
            })
    void whatStandsAroundANameCreditsIt(String text, String expected) {
        assertThat(credited(text)).containsAll(List.of(expected.split("; ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "She worked at Reuters until 2019.",
                "Reuters is owned by a Canadian company.",
                "Elle a travaillé au Devoir jusqu’en 2019.",
            })
    void aNameAloneCreditsNobody(String text) {
        assertThat(credited(text)).isEmpty();
    }

    /// A page of cues takes time by its length only.
    @Test
    void manyCuesTakeTimeByTheirLengthOnly() {
        Stream.of("told ", "according to ", "selon ", "据", "向", "the newspaper ", "à ", "(")
                .forEach(cue -> assertTimeoutPreemptively(
                        Duration.ofSeconds(60), () -> SourceContexts.in("text", cue.repeat(20_000)), cue));
    }
}
