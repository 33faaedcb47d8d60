package headwater.text;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Credit;
import headwater.model.Credit.Status;
import headwater.model.Item;
import headwater.model.Known;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditMarksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "据加拿大《国会山时报》8日报道，该党的纲领三十一次提到中国。|国会山时报",
                "據《國會山時報》報導，綱領多次提及中國。|國會山時報",
                "据《国会山时报》的统计，纲领三十一次提到中国。|国会山时报",
                "《环球时报》记者9日报道，有人表示担忧。|环球时报",
                "来源：环球时报|环球时报",
                "來源：明報加拿大|明報加拿大",
                "本文转自：参考消息|参考消息",
                "来源：《经济学人》|经济学人",
                "本文綜合自明報|明報",
                "文章来源：样例晚报|样例晚报",
                "原載於《樣例週刊》|樣例週刊",
                "編譯自《國會山時報》|國會山時報",
                "新华社北京9月8日电 记者获悉，会议昨日举行。|新华社",
                "〔中央社〕美股今天出現震盪。|中央社",
                "综合环球时报报道，事情有了新进展。|环球时报",
                "The plan could bring retaliation, according to The Hill Times.|The Hill Times",
                "The Globe and Mail reported on Friday that talks had ended.|The Globe and Mail",
                "The story was first reported by The Breaker.|The Breaker",
                "The Global Times, a tabloid run by the party, said in a commentary that it would answer.|The Global Times",
                "Leaders met in Ottawa (CP) on Tuesday.|CP",
                "Source: Global News|Global News",
                "La plateforme est remarquée, selon The Hill Times.|The Hill Times",
                "D’après La Presse canadienne, le débat a eu lieu mercredi.|La Presse canadienne",
                "Le Devoir a révélé la nouvelle lundi.|Le Devoir",
                "Le ministre n’a pas répondu. Avec l’AFP|AFP",
                "Source : Radio-Canada|Radio-Canada",
                "外媒关注此事。（样例晚报）|样例晚报",
                "双方没有回应。（記者：王某）（來源：中央社）|中央社",
                "《 样例日报 》（ 2021年09月08日 01 版）|样例日报",
                "德新社报道的现场画面显示了浓烟。|德新社",
                "美聯社報導，雙方沒有回應。|美聯社",
                "美联社称双方没有回应。|美联社",
                "他告訴美聯社：「沒有。」|美聯社",
                "据蓝鲸新闻报道，公司发了公开信。|蓝鲸新闻",
                "編輯部稿件（中央社記者王某倫敦25日專電）|中央社",
                "今早的事。（样例商报记者 王某）|样例商报",
                "看这个 转发 @样例网友|样例网友",
                "//@样例网友: 同意|样例网友",
                "据官方媒体新华社报道，水位已经下降。|新华社",
                "据科普中国此前发布的消息，这种做法不可取。|科普中国",
                "来自央视网：水位已经下降。|央视网",
                "The water fell on Friday, according to the state-run Xinhua News Agency.|Xinhua News Agency",
                "This story was published through the Valley News Exchange, a shared desk.|the Valley News Exchange",
                "Hong Kong (CNN Business) A muddled view of the talks weighs on traders.|CNN Business",
                "From cctv.com(CCTV News): Water levels have fallen since noon.|cctv.com",
                "Water levels have fallen since March chinanews.com|chinanews.com",
                "He told the founder of Barstool Media that he had no regrets.|Barstool Media",
                "L’eau a baissé vendredi, selon le très officiel China Daily.|China Daily",
                "Hong Kong (CNN Business) Une vue trouble des pourparlers pèse sur la Bourse.|CNN Business",
                "De France Info : le niveau de l’eau a baissé.|France Info",
                "Au début, le journal « Bild am Sonntag » en avait rendu compte.|Bild am Sonntag",
                "Il a répondu au fondateur du site web « Barstool Media » que non.|Barstool Media",
                "文/新华社 图/样例网|新华社",
                "早安。（via:生命时报）|生命时报",
                "PARIS (AFP) — Le ministre a parlé.|AFP",
                "OTTAWA — (The Canadian Press) The minister spoke.|The Canadian Press",
                "(CNN) The president spoke.|CNN",
                "RT @sample_one: look at this|sample_one",
                "RT sampleone: look at this|sampleone",
                "Look at this h/t @sample_two|sample_two",
                "Look at this https://t.example/x via @sample|sample",
                "Talks ended, the Press Trust of India news agency reported.|the Press Trust of India",
                "China has improved, writes the Associated Press.|the Associated Press",
                "It was busy, according to Lee Park of the New York Times.|the New York Times",
                "This story was originally reported by Lee Park of The 19th.|The 19th",
                "He said so on CNN on Sunday.|CNN",
                "“We lost,” he said, via the Los Angeles Times.|the Los Angeles Times",
                "This is republished from The Conversation.|The Conversation",
                "Par La Presse canadienne|La Presse canadienne",
                "Il a confié la nouvelle à l’AFP lundi.|l’AFP",
                "Il assure au Figaro que non.|Figaro",
                "Il en parle, selon le quotidien Süddeutsche Zeitung.|Süddeutsche Zeitung",
                "Il est parti, rapporte Le Devoir.|Le Devoir",
                "Une lettre que l’AFP a pu consulter le dit.|l’AFP",
                "Il l’a dit, a indiqué dimanche le South China Morning Post.|le South China Morning Post",
                "Rien n’est décidé, a déclaré le ministre au « Spiegel ».|Spiegel",
                "Il est parti, selon le journal « El País ».|El País",
                "Il l’a dit dans une interview au journal Sunday Times.|Sunday Times",
                "She was calm, as quoted by the Guiyang Evening News.|the Guiyang Evening News",
                "In a statement emailed to NBC News, she said no.|NBC News",
                "Read the story on VTDigger here.|VTDigger",
                "他向BBC表示，没有这回事。|BBC",
                "據濟南日報，昨天下雨。|濟南日報",
                "C’est ce que confirme une information du quotidien Le Progrès.|Le Progrès",
            })
    void aNamedSourceIsCredited(String text, String name) {
        Credit credit = credit(text);
        assertThat(credit.status()).isEqualTo(Status.TEXT_CREDITED);
        assertThat(credit.credited()).extracting(Credit.Credited::name).contains(name);
    }

    @Test
    void aDayIsNobody() {
        assertThat(credit("The threat was first published on September 8.").status())
                .isEqualTo(Status.NONE_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "据外媒报道，该党的纲领多次提到中国。",
                "據外媒報導，綱領多次提及中國。",
                "综合报道：双方没有回应。",
                "原标题：反对党提到中国",
                "来源：网络",
                "資料來源：網路",
                "Foreign media reports say the party wants to break relations.",
                "Selon des médias étrangers, le parti veut rompre les relations.",
                "据报道，双方没有回应。",
                "據報他準備辭職。",
                "韩媒曝光一桩旧案。",
                "日媒爆他失聯",
                "近日据媒体报道，双方没有回应。",
                "UK media reported that thousands came.",
                "The agreement is near, according to media reports.",
                "The newspaper added that it could be long.",
                "Il serait parti, selon plusieurs médias.",
                "Il est malade, selon le journal.",
                "据摩洛哥媒体26日报道，船已靠岸。",
                "今天有娱乐自媒体爆料称，节目取消。",
                "He is under inquiry, based on reports from other media outlets.",
                "Il fait l’objet d’une enquête, d’après les articles d’autres médias.",
                "Les médias allemands ont mentionné des défauts, selon les médias locaux.",
            })
    void anUnnamedSourceIsPartial(String text) {
        assertThat(credit(text).status()).isEqualTo(Status.PARTIAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "旅游业是当地居民收入的主要来源，去年下降了一成。",
                "能源來源多樣化是這項計畫的目標。",
                "来源：《小小作品》",
                "图片来源：样例图库",
                "转载请注明来源：样例网",
                "来源：本站",
                "來源：原創",
                "Photo source: Harbour Pictures",
                "《外国影响力登记法》指出了登记的条件。",
                "据了解，会议将于下周举行。",
                "Everything went according to plan on Tuesday.",
                "Police reported three arrests after the game.",
                "For more on the river, go to chinanews.com",
                "Pour en savoir plus, voir lemonde.fr",
                "Our Great Team (BBC Choir) sang at noon.",
                "The source of the river lies in the mountains.",
                "Les bénévoles sont appelés selon les besoins.",
                "La source du problème est ailleurs.",
                "Un pays avec des montagnes et des lacs.",
                "The Times sued the ministry over the law.",
                "The minister accused the Daily News of bias.",
                "Reporters waited outside the Post Office on Tuesday.",
                "White House Press Secretary Lee Park said no.",
                "He is a regular BBC pundit.",
                "Photo Credit: Reuters / Sample",
                "Power is sent to the wheels via a gearbox.",
                "#RT if you agree",
                "图/新华社",
                "圖片來源：中央社",
                "▲主席王某（圖／記者李某攝影）",
                "转载请注明出处和原文链接。",
                "本报讯 记者王某报道：昨天下雨。",
                "《中国日报》在该报刊登了付费广告。",
                "他说《纽约时报》不公平。",
                "两国在新闻自由问题上闹翻。",
                "据气象台预报，明天有雨。",
                "互联网来源多样。",
                "社交媒体称他为英雄。",
                "Le Figaro a été condamné à payer une amende.",
                "L’homme joue dans l’émission de la BBC.",
                "La liberté de la presse est en cause.",
                "Le paiement se fait via le site.",
                "Selon Nielsen, les chiffres montent.",
                "Selon la loi, le site Internet du chanteur est public.",
                "Il a annoncé sa venue sur les médias sociaux.",
                "L’AFP a son siège à Paris.",
            })
    void ordinaryProseCreditsNobody(String text) {
        assertThat(credit(text).status()).isEqualTo(Status.NONE_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"The Canadian Press", "Lee Park, The Associated Press", "AFP", "新华社", "Par La Presse canadienne"
            })
    void anAgencyAsTheAuthorIsCredited(String byline) {
        assertThat(bylined(byline).status()).isEqualTo(Status.TEXT_CREDITED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lee Park", "Reuters Lee", "Canadian Pressman", "AFPA", "新华社区"})
    void aPersonAsTheAuthorIsNot(String byline) {
        assertThat(bylined(byline).status()).isEqualTo(Status.NONE_FOUND);
    }

    private static Credit bylined(String byline) {
        return CreditMarks.credit(
                new Item.Body(
                        Known.notStated(),
                        Known.of(byline),
                        Known.of("The council voted on the harbour."),
                        Item.Completeness.FULL,
                        Known.of("en"),
                        Item.LanguageBasis.DETECTED),
                List.of(),
                Credit.DeclaredOriginal.NOT_OFFERED_BY_PLATFORM);
    }

    @Test
    void theEvidenceLeadsBackToTheWords() {
        String text = "开头一段。\n据《国会山时报》报道，纲领引发讨论。";
        Credit.Credited found = credit(text).credited().getFirst();
        assertThat(text.substring(found.evidence().start(), found.evidence().end()))
                .isEqualTo(found.evidence().quote())
                .contains("国会山时报");
        assertThat(found.evidence().path()).isEqualTo("text");
    }

    @Test
    void aCutTextDoesNotProveThatNobodyIsCredited() {
        Credit credit = CreditMarks.credit(
                body("开头一段。", Item.Completeness.TRUNCATED), List.of(), Credit.DeclaredOriginal.NOT_OFFERED_BY_PLATFORM);
        assertThat(credit.status()).isEqualTo(Status.NOT_DETERMINABLE);
        assertThat(credit.checked()).hasSizeGreaterThan(20);
    }

    private static Credit credit(String text) {
        return CreditMarks.credit(
                body(text, Item.Completeness.FULL), List.of(), Credit.DeclaredOriginal.NOT_OFFERED_BY_PLATFORM);
    }

    private static Item.Body body(String text, Item.Completeness completeness) {
        return new Item.Body(
                Known.notStated(),
                Known.notStated(),
                Known.of(text),
                completeness,
                Known.notStated(),
                Item.LanguageBasis.DETECTED);
    }
}
