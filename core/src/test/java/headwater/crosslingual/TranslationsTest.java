package headwater.crosslingual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every text here was written for these tests.
class TranslationsTest {

    private static final Text ENGLISH = new Text(
            "en",
            "en",
            "The ministry closed the harbour on Tuesday after divers found a leaking barrel near the northern pier. "
                    + "Fishermen said that nobody had warned them, and the mayor asked for an independent inquiry.");
    private static final Text FRENCH = new Text(
            "fr",
            "fr-CA",
            "Le ministère a fermé le port mardi après que des plongeurs ont trouvé un baril qui fuyait près de la jetée"
                    + " nord. Les pêcheurs disent que personne ne les avait avertis, et le maire a demandé une enquête"
                    + " indépendante.");
    private static final Text SIMPLIFIED =
            new Text("zh", "zh-Hans", "潜水员在北码头附近发现一只泄漏的油桶后，该部周二关闭了港口。渔民们说没有人警告过他们，市长要求进行独立调查。");
    private static final Text TRADITIONAL =
            new Text("zh", "zh-Hant", "潛水員在北碼頭附近發現一隻洩漏的油桶後，該部週二關閉了港口。漁民們說沒有人警告過他們，市長要求進行獨立調查。");
    private static final Text OTHER_STORY = new Text(
            "other",
            "en",
            "The ministry opened a new harbour on Friday, and the mayor thanked the fishermen who had waited ten years"
                    + " for it. A choir sang, and the governor promised a second ferry to the islands.");

    private static final Map<String, String> IN_OTHER_LANGUAGES = new TreeMap<>(Map.of(
            "de",
            "Das Ministerium hat am Dienstag den Hafen geschlossen, nachdem Taucher in der Nähe des nördlichen Piers ein"
                    + " undichtes Fass gefunden hatten. Die Fischer sagten, niemand habe sie gewarnt, und der Bürgermeister"
                    + " forderte eine unabhängige Untersuchung.",
            "es",
            "El ministerio cerró el puerto el martes después de que unos buzos encontraran un barril con fugas cerca del"
                    + " muelle norte. Los pescadores dijeron que nadie les había avisado, y el alcalde pidió una"
                    + " investigación independiente.",
            "it",
            "Il ministero ha chiuso il porto martedì dopo che i sommozzatori hanno trovato un barile che perdeva vicino al"
                    + " molo nord. I pescatori hanno detto che nessuno li aveva avvertiti e il sindaco ha chiesto"
                    + " un'inchiesta indipendente.",
            "ja",
            "ダイバーが北の桟橋の近くで漏れている樽を発見したため、省は火曜日に港を閉鎖した。漁師たちは誰も警告してくれなかったと言い、市長は独立した調査を求めた。",
            "pt-BR",
            "O ministério fechou o porto na terça-feira depois que mergulhadores encontraram um barril com vazamento perto"
                    + " do píer norte. Os pescadores disseram que ninguém os tinha avisado, e o prefeito pediu uma"
                    + " investigação independente.",
            "ru",
            "Министерство закрыло порт во вторник после того, как водолазы нашли протекающую бочку у северного причала."
                    + " Рыбаки сказали, что никто их не предупредил, а мэр потребовал независимого расследования.",
            "tr",
            "Dalgıçlar kuzey iskelesinin yakınında sızdıran bir varil bulduktan sonra bakanlık salı günü limanı kapattı."
                    + " Balıkçılar kimsenin onları uyarmadığını söyledi, belediye başkanı ise bağımsız bir soruşturma"
                    + " istedi."));

    private static Text other(String language) {
        return new Text("translation", language, IN_OTHER_LANGUAGES.getOrDefault(language, ""));
    }

    private static List<Translation> among(Text... texts) {
        return Translations.among(List.of(texts)).translations();
    }

    @Test
    void aFrenchTranslationIsFound() {
        assertThat(among(ENGLISH, FRENCH)).singleElement().satisfies(found -> {
            assertThat(found.isAsserted()).isTrue();
            assertEquals(2, found.sentences().size());
            assertThat(found.sentences().getFirst().a().in(ENGLISH.words())).startsWith("The ministry");
            assertThat(found.sentences().getFirst().b().in(FRENCH.words())).startsWith("Le ministère");
        });
    }

    @Test
    void aChineseTranslationIsFoundInBothWritings() {
        assertThat(among(ENGLISH, SIMPLIFIED)).allMatch(Translation::isAsserted).hasSize(1);
        assertThat(among(ENGLISH, TRADITIONAL))
                .allMatch(Translation::isAsserted)
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "it", "ja", "pt-BR", "ru", "tr"})
    void aTranslationIntoAnyOtherLanguageIsFoundAndAnotherStoryIsNot(String language) {
        assertThat(among(ENGLISH, other(language)))
                .singleElement()
                .satisfies(found -> assertThat(found.isAsserted()).isTrue());
        assertThat(among(OTHER_STORY, other(language))).noneMatch(Translation::isAsserted);
    }

    @Test
    void languagesMeetThroughEnglishWords() {
        List<Text> texts = new ArrayList<>(List.of(OTHER_STORY));
        for (String language : IN_OTHER_LANGUAGES.keySet()) {
            texts.add(new Text(language, language, other(language).words()));
        }
        List<Translation> found = Translations.among(texts).translations().stream()
                .filter(Translation::isAsserted)
                .toList();
        assertThat(found).noneMatch(each -> each.a().equals("other") || each.b().equals("other"));
        assertThat(found).hasSizeGreaterThanOrEqualTo(18);
    }

    @Test
    void chineseAndFrenchMeetThroughEnglishWords() {
        assertThat(among(FRENCH, SIMPLIFIED)).allMatch(Translation::isAsserted).hasSize(1);
    }

    @Test
    void anotherStoryOfTheSamePlaceIsNotJoined() {
        assertThat(among(OTHER_STORY, SIMPLIFIED)).noneMatch(Translation::isAsserted);
        assertThat(among(OTHER_STORY, FRENCH)).noneMatch(Translation::isAsserted);
    }

    @Test
    void aFewWordsAreNoMoreThanACandidate() {
        assertThat(among(
                        new Text("en", "en", "Fishermen have warned the mayor of the town"),
                        new Text("zh", "zh", "渔民警告该市市长")))
                .singleElement()
                .satisfies(found -> assertEquals(Translation.Strength.LITTLE, found.strength()));
    }

    @Test
    void aTranslatedPassageInsideALongerTextHasItsPlace() {
        Text longer = new Text("longer", "en", OTHER_STORY.words() + "\n" + ENGLISH.words());
        assertThat(among(longer, SIMPLIFIED)).singleElement().satisfies(found -> {
            assertThat(found.isAsserted()).isTrue();
            assertThat(found.sentences())
                    .allMatch(each -> each.b().start() > OTHER_STORY.words().length());
        });
    }

    @Test
    void manyCopiesOfATextDoNotHideItsTranslation() {
        List<Text> texts = new ArrayList<>(List.of(SIMPLIFIED));
        for (int i = 0; i < 20; i++) {
            texts.add(new Text("copy" + i, "en", ENGLISH.words()));
        }
        assertThat(Translations.among(texts).translations())
                .allMatch(Translation::isAsserted)
                .hasSize(20);
    }

    @Test
    void theOrderOfTheTextsMakesNoDifference() {
        List<Text> texts = new ArrayList<>(List.of(ENGLISH, FRENCH, SIMPLIFIED, OTHER_STORY));
        List<Translation> one = Translations.among(texts).translations();
        Collections.reverse(texts);
        assertEquals(one, Translations.among(texts).translations());
    }

    @Test
    void whatWasNotComparedIsSaid() {
        Translations.Found found = Translations.among(
                List.of(ENGLISH, SIMPLIFIED, new Text("ko", "ko", "부처는 항구를 폐쇄했다."), new Text("short", "en", "Yes.")));
        assertEquals(Map.of("ko", 1), found.unread());
        assertEquals(1, found.tooShort());
    }

    @Test
    void theNearestOfOthersIsFoundWithoutAThreshold() {
        assertThat(Translations.nearest(List.of(FRENCH), List.of(OTHER_STORY, ENGLISH)))
                .containsExactly(1);
    }
}
