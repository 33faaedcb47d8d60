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
            "D'après la presse",
            "//@样例网友: 看看",
            "《 样例日报 》（ 2021年09月08日 01 版）",
            "据样例新闻消息，双方没有回应",
            "样例晚报报道，双方没有回应",
            "美联社称双方没有回应",
            "他告诉样例电视台：没有",
            "他在《样例日报》撰文",
            "（样例晚报记者 王某）",
            "双方没有回应。（样例新闻）",
            "双方没有回应。（甲新闻、乙日报）",
            "文/样例日报",
            "据媒体报道",
            "据报道，双方没有回应",
            "read more via @sample",
            "RT @sample: no",
            "RT sample: no",
            "h/t Sample",
            "he said, via the Sample Times",
            "No, writes the Sample Times",
            "she told Status, a media news site,",
            "he said on CNN",
            "a study published in the journal Sample Review",
            "A Sample Times journalist there saw it",
            "Data from the Associated Press",
            "[ The Guardian ]",
            "“A headline.” — The Sample Post",
            "(CNN) The president",
            "A headline - Reuters",
            "according to reports",
            "The newspaper said",
            "adapted from its original",
            "— Sample Person (@sample) November 18, 2019",
            "The story (from @sample) is long",
            "https://t.example/abc via samplenews",
            "SAMPLETOWN, Ohio (SAMPLE Wire) - The mayor",
            "The mayor resigned: report",
            "It is reported by Sample media that",
            "（样例公社记者 王某）",
            "（样例小站，编辑：王某）",
            "（样例小站）\n样例小站的微博视频",
            "（平安样例）",
            "（微博@样例小站）",
            "《样例日报》记者：请问",
            "接受媒体采访时",
            "有媒体以“样例”为题",
            "据此前样例小站发布相关内容",
            "接受《样例》杂志专访",
            "在节目 Sample Hour 上说",
            "Stories via @sample @second",
            "据 BBC 驻样城记者 Lee Park 报道",
            "跟《样例》（Sample）谈了",
            "Selon le quotidien Süddeutsche Zeitung",
            "rapporte Le Monde",
            "a déclaré à l’AFP",
            "a déclaré sur RTL",
            "Reuters a pu consulter",
            "une source du Monde a révélé",
            "Anne Exemple de la BBC, à Québec",
            "Par La Presse canadienne",
            "ont indiqué les médias locaux, ont indiqué les médias",
            "des informations de presse",
            "via:样例时报",
            "在样例电视台的节目中表示",
            "样例晚报记者从街道获悉",
            "（样例之声）今天",
            "he wrote.” -@sample",
            "media outlets including the Guardian",
            "Speaking to Sky News",
            "dans les colonnes du Figaro",
            "une information du quotidien Le Monde",
            "a appris l’AFP",
            "（综合）",
            "样例日报讯",
            "样例新闻（Sample News）称",
            "据@样例网友：",
            "对《样例日报》说",
            "接受样例电视台采访",
            "网站“样例”报道",
            "The Sample Times originally published this article",
            "media outlets reported",
            "Avec les informations de Anne Exemple de Radio-Canada",
            "la presse allemande rapporte",
            "微信号“样例小站”报道",
            "她向新闻网站表示",
            "《样例日报》报道，样例晚报报道；据样例新闻消息，（新华社）转载自样例网，外媒称");

    @Test
    void whateverAMarkFindsHasItsCue() throws IOException {
        List<String> texts = new ArrayList<>(SENTENCES);
        for (Path each : Repository.files("core/src/test/resources/headwater/importing", ".expected")) {
            texts.addAll(Files.readString(each, StandardCharsets.UTF_8).lines().toList());
        }
        TreeSet<String> found = new TreeSet<>();
        for (String text : texts) {
            for (CreditMark mark : CreditMarks.MARKS) {
                if (mark.pattern().matcher(text).find()) {
                    assertTrue(mark.isWorthLooking(text), mark.id() + " in " + text);
                    found.add(mark.id());
                    assertEquals(everywhere(mark, text), nearCues(mark, text), mark.id() + " in " + text);
                }
            }
        }
        assertEquals(
                new TreeSet<>(CreditMarks.MARKS.stream().map(CreditMark::id).toList()), found);
    }

    private static List<String> everywhere(CreditMark mark, String text) {
        return mark.pattern()
                .matcher(text)
                .results()
                .map(each -> each.start() + each.group())
                .toList();
    }

    private static List<String> nearCues(CreditMark mark, String text) {
        List<String> near = new ArrayList<>();
        int[] cues = new CreditWords.Cues(List.of(mark.cues())).in(text).starts(0);
        mark.matches(text, cues, each -> near.add(each.start() + each.group()));
        return near;
    }
}
