package headwater.text;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.text.CreditMarks.Found;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Formulas by which a text credits somebody, each with a near miss that credits nobody, in the three languages.
class CreditFormulasTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                // Accounts
                "— Lee Park (@leepark) November 18, 2019¦Lee Park (@leepark)",
                "The harbour closes (from @samplewire) https://t.example/x¦samplewire",
                "Woman freed, as reported by @CourtSample https://t.example/x¦CourtSample",
                "As I told @AnneSample this morning, no.¦AnneSample",
                "Le port ferme, selon @exemple.¦exemple",
                "Harbour closes https://t.example/abc via harbournews¦harbournews",
                "（微博@样例态势）另有消息。¦样例态势",
                "一位村民向⏎@样例晨报⏎·晨视频记者回忆。¦样例晨报",
                // A clause between a name and its telling
                "The Daily Sample — citing unnamed officials — reported that he left.¦The Daily Sample",
                "Le Monde — qui cite une source — rapporte sa mort.¦Le Monde",
                "《样例报》(The Sample) Lee Park 報導，球隊輸了。¦样例报",
                "《样例報》(The Sample) 報導她如此說。¦样例報",
                // A place, a person, a kind before a name
                "According to a report from Hong Kong’s Sample Morning Post, talks go on.¦Sample Morning Post",
                "He said so, via Lee Park of the Sample Gazette.¦the Sample Gazette",
                "In an interview with a reporter from the Daily Sample, she said no.¦the Daily Sample",
                "He said so in an interview with Sample Ministry newspaper “Red Lamp”.¦Red Lamp",
                "Il l’a dit au micro de l’émission Longue Vue sur Radio 4.¦Radio 4",
                "C’est ce que rapporte le journal de Dupont, Welt am Morgen.¦Welt am Morgen",
                "He said so, according to Sample Lines, a newspaper based in Ohio.¦Sample Lines",
                "Il l’a dit, selon Lignes Claires, un hebdomadaire de Nantes.¦Lignes Claires",
                "As CNN's chief medical correspondent Dr. Lee Park noted, it rained.¦CNN",
                "据官方媒体样例社报道，水位下降。¦样例社",
                "据国家通讯社样例社报道，水位下降。¦样例社",
                // Published in
                "Their results appeared in the December 2019 issue of the journal Sample Notices.¦Sample Notices",
                "Leurs résultats sont parus dans le numéro de mai de la revue Annales Claires.¦Annales Claires",
                "在接受《样例》杂志专访时，她说没有。¦样例",
                "Some pointed to articles published on Samplia.¦Samplia",
                "Certains citent des articles publiés sur Samplia.¦Samplia",
                "据此前样例科普发布相关内容，不可取。¦样例科普",
                // Datelines, signatures, titles
                "SAMPLETOWN (SAMPLEWIRE) - A fire broke out.¦SAMPLEWIRE",
                "HARBOUR, March 3 (Reuters... https://t.example/x¦Reuters",
                "新华社北京５月２０日电（王某）会议举行。¦新华社",
                "事情如此。（南样记者 王某）¦南样",
                "事情如此。（样例小站，编辑：王某）¦样例小站",
                "事情如此。（百样关注）⏎百样关注的微博视频¦百样关注",
                "情况通报如下。（平安样桥）⏎某地之声的微博视频¦平安样桥",
                "（来源 | 样区融媒体中心）¦样区融媒体中心",
                "美国新闻一则——RT 电视台美国新闻¦RT 电视台美国新闻",
                "平均不到35！換血 | 政治 | 样例新聞網 SAMPLE.COM¦样例新聞網",
                "Les entreprises menacées – RT Deutsch¦RT Deutsch",
                "《样城日报》记者：请问中方有何评论？¦样城日报",
                // Telling
                "The Mail on Sunday can reveal that he was there.¦The Mail on Sunday",
                "He won, AP projects¦AP",
                "英国广播公司(BBC)也认为，事情会变。¦英国广播公司",
                "在第一場廣播節目 Sample Hour 上聊到，她很高興。¦Sample Hour",
                "他向样河报记者表示没有。¦样河报",
                "来源：央视网 作者：王某 责任编辑：李某¦央视网",
                "结果在《样例医学》 (New Sample Journal of Medicine)上发表。¦样例医学",
                "据样国法里斯通讯社、样国半洋电视台和英国广播公司（BBC）15日报道，事情如此。¦英国广播公司",
                "据 BBC 驻马德里记者 Lee Park 报道，病毒传播。¦BBC",
                "她跟《样例时尚》（Sample Style）谈了经历。¦样例时尚",
                "电影路演。via⏎@样例日报⏎样例日报的微博视频¦样例日报",
                "Estimates are cut at Goldman: BBG¦BBG",
                "Stories via @first @second @third¦third",
                "Message from Sample News Agency Washington on May 23 (journalist: Lee Park): A complaint.¦Sample News Agency Washington",
                "Families skimp on heat - BBC News - https://t.example/x¦BBC News",
                "CNN just said that he won.¦CNN",
                "WASHINGTON (@AP) — Embassies open.¦AP",
                "据欧联网援引欧联通讯社报道，飞机坠毁。¦欧联网",
            })
    void creditsTheName(String text, String name) {
        List<String> names = CreditMarks.find("text", text.replace('⏎', '\n')).stream()
                .filter(each -> !each.hint())
                .map(each -> each.credited().name())
                .toList();
        assertThat(names).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "据该电视台报道，他出庭了。",
                "據當地報導，十四人受傷。",
                "据此前报道，部队将合并。",
                "根据美国媒体9日报道，农业受损。",
                "我们注意到有媒体以“走廊延伸，谁在围堵”为题作文。",
                "他在接受媒体采访时表示没有。",
                "It is reported by Sample media that he left.",
                "A person was ill, the news agency said, citing the commission.",
                "He spoke about an online media's report on paper.",
                "我们也注意到报道称，海报已移除。",
                "官员告诉样州一家新闻电视台的记者李某透露，没有。",
                "Anchor harassed her: report https://t.example/x",
                "He left, according to the Springfield, I.L. newspaper.",
                "The Sample-controlled newspaper added that it would answer.",
            })
    void hintsAtASource(String text) {
        List<Found> found = CreditMarks.find("text", text);
        assertThat(found).isNotEmpty().allMatch(Found::hint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Accounts
                "— Lee Park and (@leepark) others left.",
                "The harbour closes, thanks @samplewire",
                "Playing now: Long Road by @samplewire",
                "Le port ferme, merci @exemple.",
                "Write to https://t.example/abc via email",
                "（图@样例态势）",
                // A clause, a place, a kind
                "The minister — sued by The Daily Sample — resigned.",
                "The Daily Sample report is false, he said.",
                "Sam Park, a newspaper reporter, left early.",
                "He met a man from Hong Kong’s harbour.",
                "He subscribes to the latest issue of Sample Notices.",
                "In a report published on Tuesday nothing was said.",
                "Correspondent Lee Park reports on Fox News and its viewers.",
                "#Breaking News: a dog ran away",
                "HONG KONG, July 26 was a day of rain.",
                "Before lunch a Daily News reporter did the same thing.",
                "Players leave the field on Thursday, Jan. 8. (AP Photo/Lee Park)",
                // Chinese
                "不应拿媒体报道说事。",
                "根據數據用戶李某上個月報導說，它很好。",
                "根據有關童工的研究報導稱，多數為童工。",
                "某国家报道了三起病例。",
                "According to the National Registration Bureau of Sabah, none is left.",
                "DEAR all, #FakeNews says no",
                "Il a écrit des critiques de théâtre pour le journal Courrier du Soir.",
                "The minister said: yes https://t.example/x",
                "我们此前发布过消息，双方商定推迟访问。",
                "#网红小家电集体吃灰了#公司发布半年报。",
                "组织编写了《样例学习问答》（以下简称《问答》）一书。",
                "他说《样例时报》的报道不准确。",
                "为何提到记者不能在特区从事新闻报道工作？",
                "对于这样的新闻，大家感到绝望。",
                "据人民银行今年发布的《调查分析报告》结果，指数提高。",
                "他年终一般都会接受中国媒体采访，请关注。",
                "日前发布的《攒钱报告》（2020版）显示，大家更爱攒钱。",
                "我也想通过你（加拿大样例邮报）向公民说一句。",
                "没有一家本地的媒体报道。",
                "（素材来源：受访者提供）",
                "视频来源（样例新闻）",
                "【全平台推出早间新闻视频播报“微语报”】",
                "他化名出现。（化名）",
                "我们对包括甲国在内的国际社会表示欢迎。",
            })
    void creditsNobody(String text) {
        assertThat(CreditMarks.find("text", text)).isEmpty();
    }
}
