package headwater.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.flow.LocalFlow;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.text.Document;
import headwater.text.Foldings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every text here was written for these tests.
class TranslatedTextTest {

    private static final Observation CHINESE =
            Samples.item("zh", "潜水员发现泄漏的油桶", "潜水员在北码头附近发现一只泄漏的油桶后，该部周二关闭了港口。渔民们说没有人警告过他们，市长要求进行独立调查。");
    private static final Observation ENGLISH = Samples.item(
            "en",
            "Divers find leaking barrel",
            "The ministry closed the harbour on Tuesday after divers found a leaking barrel near the northern pier. "
                    + "Fishermen said that nobody had warned them, and the mayor asked for an independent inquiry.");

    @Test
    void aTranslationIsAMatchWithItsSentences() {
        Matching.Found found = Matching.find(LocalFlow.of(List.of(CHINESE, ENGLISH)), List.of(), Foldings.ALL);
        assertThat(found.matches()).singleElement().satisfies(match -> {
            assertEquals(Match.Kind.TRANSLATED, match.kind());
            assertEquals(3, match.passages().size());
            Match.Passage second = match.passages().get(1);
            assertThat(Document.of(ENGLISH).text().substring(second.aStart(), second.aEnd()))
                    .startsWith("The ministry");
            assertThat(Document.of(CHINESE).text().substring(second.bStart(), second.bEnd()))
                    .startsWith("潜水员在北码头");
        });
    }

    @Test
    void aTitleAloneIsACandidate() {
        List<Observation> titles = List.of(
                Samples.item("a", "渔民警告该市市长", ""),
                Samples.item("b", "Fishermen have warned the mayor of the town", ""));
        assertThat(Matching.matches(LocalFlow.of(titles), List.of()))
                .singleElement()
                .satisfies(match -> assertEquals(Match.Kind.CANDIDATE, match.kind()));
    }

    @Test
    void whatASitePrintsOnItsPagesIsNoTranslation() {
        String menu = "All news of the town harbour, the fishermen, the ministry and the mayor of the islands.";
        List<Observation> pages = new ArrayList<>(List.of(Samples.item("zh", "", "小镇港口、渔民、该部和群岛市长的所有新闻。")));
        for (String text : List.of(
                "A choir sang in the old church on the hill, and the children of two schools listened until it was dark.",
                "Rain fell on the vineyards all week, so that the harvest began ten days later than in other years.",
                "Apples were cheap at the market, but nobody bought the pears that a farmer had brought by train.")) {
            pages.add(Samples.item("p" + pages.size(), "site.example", "", text + "\n" + menu));
        }
        assertThat(new TranslatedText()
                        .find(Material.of(LocalFlow.of(pages), Foldings.ALL), Matching.Watch.NOBODY)
                        .matches())
                .isEmpty();
    }

    @Test
    void aLanguageWithoutALexiconIsNamed() {
        Observation dutch =
                Samples.item("nl", "Duikers vinden een lekkend vat", "Het ministerie heeft dinsdag de haven gesloten.");
        assertThat(Matching.find(LocalFlow.of(List.of(CHINESE, ENGLISH, dutch)), List.of(), Foldings.ALL)
                        .skipped())
                .contains(Phrase.of("match.skipped.language", 1, "nl"));
    }
}
