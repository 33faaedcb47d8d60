package headwater.crosslingual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @Test
    void chineseIsCutIntoTheFewestWords() {
        Set<String> dictionary = Set.of("外交", "部长", "外交部", "外交部长", "会见");
        assertEquals(List.of("外交部长", "会见"), HanWords.of("外交部长会见", Tongue.CHINESE, dictionary));
        assertEquals(List.of("他", "会见"), HanWords.of("他会见", Tongue.CHINESE, dictionary));
    }

    @Test
    void formsOfOneWordShareAStem() {
        assertEquals(Stems.of("closes", Tongue.ENGLISH), Stems.of("closing", Tongue.ENGLISH));
        assertEquals(Stems.of("parties", Tongue.ENGLISH), Stems.of("party", Tongue.ENGLISH));
        assertEquals(Stems.of("fermee", Tongue.FRENCH), Stems.of("fermait", Tongue.FRENCH));
        assertEquals(Stems.of("regional", Tongue.FRENCH), Stems.of("regionaux", Tongue.FRENCH));
    }

    @ParameterizedTest
    @CsvSource({
        "GERMAN, Häuser, Hauses",
        "ITALIAN, banche, banca",
        "PORTUGUESE, navios, navio",
        "RUSSIAN, книгами, книга",
        "RUSSIAN, читали, читает",
        "SPANISH, hablábamos, hablar",
        "TURKISH, limanlar, limanda"
    })
    void endingsGo(Tongue tongue, String form, String other) {
        assertEquals(stem(form, tongue), stem(other, tongue));
        assertThat(stem(form, tongue)).hasSizeGreaterThanOrEqualTo(3);
    }

    private static String stem(String word, Tongue tongue) {
        return Stems.of(Words.of(word, tongue, Set.of()).getFirst(), tongue);
    }

    @Test
    void aGermanWordIsKnownByItsParts() {
        Lexicon lexicon = Lexicon.shared();
        assertEquals(Optional.empty(), lexicon.find("hafenmeisterei", Tongue.GERMAN));
        assertThat(lexicon.parts("fischereihafen")).hasSize(2);
        assertThat(lexicon.parts("xyzwvutsrq")).isEmpty();
    }

    @Test
    void japaneseKeepsUnknownNamesWhole() {
        Set<String> dictionary = Set.of("港", "闭锁", "した", "を");
        assertEquals(List.of("マケイン", "港", "を", "闭锁", "した"), Words.of("マケイン港を閉鎖した", Tongue.JAPANESE, dictionary));
    }

    @Test
    void namesSoundAlikeInOtherWritings() {
        assertEquals(Sounds.of("trump"), Sounds.of("трамп"));
        assertEquals(Sounds.of("mccain"), Sounds.of("マケイン"));
        assertEquals(Optional.empty(), Sounds.of("oui"));
    }

    @Test
    void textsAreCutWhereTheirWritingChanges() {
        assertThat(Runs.of("用iPhone拍了31,000张"))
                .extracting(Runs.Run::form)
                .containsExactly("用", "iphone", "拍了", "31000", "张");
        assertThat(Runs.of("l’été")).extracting(Runs.Run::form).containsExactly("l", "ete");
    }

    @Test
    void figuresMeetWhateverTheirWriting() {
        assertThat(Words.of("a loan of 3.5 million", Tongue.ENGLISH, Set.of())).contains("3500000");
        assertThat(Words.of("350万", Tongue.CHINESE, Set.of())).contains("3500000");
        assertThat(Words.of("3 milliards", Tongue.FRENCH, Set.of())).contains("3000000000");
    }

    @Test
    void regularEndingsMakeCognates() {
        assertThat(Cognates.of("communit")).contains("communiti");
        assertThat(Cognates.of("electoral")).isEmpty();
    }

    @Test
    void languagesWithoutALexiconHaveNone() {
        assertEquals(Optional.of(Tongue.CHINESE), Tongue.of("yue-Hant"));
        assertEquals(Optional.of(Tongue.FRENCH), Tongue.of("fr-CA"));
        assertEquals(Optional.empty(), Tongue.of("und"));
    }
}
