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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Every text here was written for these tests.
class RewordedTextTest {

    private static final Observation ENGLISH = Samples.unread(
            "e1",
            "The mayor of Harlow closed the ferry terminal on Sunday because inspectors discovered rust in the hull. "
                    + "Passengers were taken across the estuary by bus.");
    private static final Observation ENGLISH_RETOLD = Samples.unread(
            "e2",
            "Rust in the hull, discovered by inspectors, made Harlow's mayor close its ferry terminal last Sunday. "
                    + "Buses carried the passengers around the estuary instead.");
    private static final Observation ENGLISH_SAME_TOPIC = Samples.unread(
            "e3",
            "Ferry tickets will cost more from spring on, says the company, which blames the price of diesel and a "
                    + "quiet summer in which few visitors wanted to see the seals.");
    private static final Observation CHINESE =
            Samples.unread("z1", "海滨市动物园周六宣布，走失三天的雌性雪豹已在城北果园被饲养员找到，没有游客受伤，园方将更换破损的围栏。");
    private static final Observation CHINESE_RETOLD =
            Samples.unread("z2", "走失三天后，雌性雪豹被饲养员在城北果园找到。海滨市动物园称没有游客受伤，破损的围栏周六起更换。");
    private static final Observation CHINESE_SAME_TOPIC =
            Samples.unread("z3", "周末带孩子去动物园看雪豹，排队一个小时，天气太热，豹子一直躲在山洞里睡觉，有点失望。");
    private static final Observation FRENCH = Samples.unread(
            "f1",
            "Le conseil municipal de Valbrune a rejeté jeudi la construction d'une scierie au bord du lac, "
                    + "car les pêcheurs redoutent la pollution des truites.");
    private static final Observation FRENCH_RETOLD = Samples.unread(
            "f2",
            "À Valbrune, les pêcheurs redoutaient une pollution des truites du lac : jeudi, la construction de la "
                    + "scierie a donc été rejetée par le conseil municipal.");

    /// Beside a collection, for in two texts alone nothing tells which words are rare.
    private static Matching.Found among(Observation... texts) {
        List<Observation> all = new ArrayList<>(List.of(texts));
        IntStream.range(0, 60)
                .mapToObj(i ->
                        Samples.unread("n" + i, "The " + words(20 * i, 10) + " and the " + words(20 * i + 10, 10)))
                .forEach(all::add);
        return new RewordedText().find(Material.of(LocalFlow.of(all), Foldings.ALL), Matching.Watch.NOBODY);
    }

    /// So many words of no language, each another.
    private static String words(int from, int many) {
        return IntStream.range(from, from + many)
                .mapToObj(i -> "" + (char) ('b' + i % 20) + (char) ('a' + i / 20 % 20) + (char) ('c' + i / 400) + "rem")
                .collect(Collectors.joining(" "));
    }

    private static List<Match> asserted(Matching.Found found) {
        return found.matches().stream().filter(match -> match.kind().asserts()).toList();
    }

    @Test
    void aTextInOtherWordsIsFoundInEachLanguage() {
        assertThat(asserted(among(ENGLISH, ENGLISH_RETOLD, CHINESE, CHINESE_RETOLD, FRENCH, FRENCH_RETOLD)))
                .extracting(match -> match.kind() + " " + match.a().substring(12) + " "
                        + match.b().substring(12))
                .containsExactly("REWORDED e1 e2", "REWORDED f1 f2", "REWORDED z1 z2");
    }

    @Test
    void itsSentencesAreThePassages() {
        Match match = asserted(among(ENGLISH, ENGLISH_RETOLD)).getFirst();
        assertEquals(2, match.passages().size());
        Match.Passage second = match.passages().get(1);
        assertThat(Document.of(ENGLISH).text().substring(second.aStart(), second.aEnd()))
                .startsWith("Passengers");
        assertThat(Document.of(ENGLISH_RETOLD).text().substring(second.bStart(), second.bEnd()))
                .startsWith("Buses");
    }

    @Test
    void aCommonTopicIsNotAsserted() {
        assertThat(asserted(among(ENGLISH, ENGLISH_SAME_TOPIC, CHINESE, CHINESE_SAME_TOPIC)))
                .isEmpty();
    }

    @Test
    void anotherFigureIsAnotherStory() {
        Observation other = Samples.unread(
                "e4",
                "Rust in the hull, discovered by 14 inspectors, made Harlow's mayor close its ferry terminal last Sunday. "
                        + "Buses carried the passengers around the estuary instead.");
        Observation figure = Samples.unread(
                "e5",
                "The mayor of Harlow closed the ferry terminal on Sunday because 23 inspectors discovered rust in the "
                        + "hull. Passengers were taken across the estuary by bus.");
        assertThat(among(other, figure).matches())
                .singleElement()
                .satisfies(match -> assertEquals(
                        "match.reworded-other-figures",
                        match.reasons().getFirst().key()));
    }

    @Test
    void twoShortTextsWithoutOthersAreACandidate() {
        assertThat(new RewordedText()
                        .find(
                                Material.of(LocalFlow.of(List.of(ENGLISH, ENGLISH_RETOLD)), Foldings.ALL),
                                Matching.Watch.NOBODY)
                        .matches())
                .allSatisfy(match -> assertEquals(Match.Kind.CANDIDATE, match.kind()));
    }

    @Test
    void aFewWordsAreNotCompared() {
        assertThat(new RewordedText()
                        .find(
                                Material.of(LocalFlow.of(List.of(Samples.unread("a", "Rust in hull"))), Foldings.ALL),
                                Matching.Watch.NOBODY)
                        .skipped())
                .containsExactly(Phrase.of("match.skipped.few-words-reworded", 1, 5));
    }

    @Test
    void aPairThatSharesItsWritingStaysWhatItIs() {
        Observation edited = Samples.unread(
                "e6",
                "The mayor of Harlow closed the ferry terminal on Monday because inspectors discovered rust in the hull. "
                        + "Passengers were taken across the estuary by bus.");
        assertThat(Matching.matches(LocalFlow.of(List.of(ENGLISH, edited)), List.of()))
                .singleElement()
                .satisfies(match -> assertEquals(Match.Kind.VERBATIM, match.kind()));
    }

    /// Its letters alone say too little: hardly a word is left as it was.
    @Test
    void wordsThatAreEditedAllOverAreAnEditedCopy() {
        Observation edited = Samples.unread(
                "e7",
                "The mayors of Harlow close ferry terminals on Sundays because inspector discovers rusts in the hulls. "
                        + "Passenger was taking across the estuaries by buses.");
        assertThat(asserted(among(ENGLISH, edited))).singleElement().satisfies(match -> {
            assertEquals(Match.Kind.NEAR_VERBATIM, match.kind());
            assertThat(match.score()).isBetween(0.7, 0.95);
            assertEquals("match.edited-words", match.reasons().getFirst().key());
        });
    }

    /// Each keeps seven tenths of its letters or more, and fewer when the tags are counted.
    @Test
    void tagsAtTheEndAreNoPartOfWhatIsEdited() {
        Observation english = Samples.unread(
                "e8",
                "The mayors of Harlow close ferry terminals on Sundays because inspector discovers rusts in the hulls. "
                        + "Passenger was taking across the estuaries by buses. "
                        + "#rust #FerryTerminal #harlow2026 #estuary #PublicTransport #NewsOfTheDay");
        Observation chinese = Samples.unread(
                "z8", "海滨市动物园昨天宣布，走失三天的雌雪豹已经在城北果园被饲养员发现，没有游客受伤，园方会更换旧围栏。#雪豹走失三天# #海滨市动物园# #城北果园奇遇# #今日新闻#");
        Observation french = Samples.unread(
                "f8",
                "Le conseil municipal de Valbrune rejette jeudi la construction des scieries aux bords du lac, "
                        + "les pêcheurs redoutant la pollution des truites. #scierie #ValbruneSurLac #truites #pêche #environnement");
        assertThat(asserted(among(ENGLISH, english, CHINESE, chinese, FRENCH, french)))
                .extracting(match -> match.a().substring(12) + " "
                        + match.reasons().getFirst().key())
                .containsExactly("e1 match.edited-words", "f1 match.edited-words", "z1 match.edited-words");
    }

    /// The first and the last share too little to be asserted by themselves; the two between are retold by both.
    @Test
    void twoOthersThatBothRetellStandForTwoTexts() {
        Observation first = Samples.unread("t1", "Harbour pilots of Valdor reject the nightly tugboat curfew.");
        Observation second =
                Samples.unread("t2", "Harbour pilots of Valdor refuse the nightly tugboat curfew outright, again.");
        Observation third =
                Samples.unread("t3", "Nightly curfew: harbour pilots of Valdor refuse tugboat limits outright, again.");
        Observation last = Samples.unread("t4", "Tugboat limits: three pilots of Valdor refuse outright, again today.");
        assertThat(among(first, last).matches()).allSatisfy(match -> assertEquals(Match.Kind.CANDIDATE, match.kind()));
        assertThat(asserted(among(first, second, third, last)))
                .filteredOn(match -> match.a().endsWith("t1") && match.b().endsWith("t4"))
                .singleElement()
                .satisfies(match -> assertEquals(
                        "match.reworded-together", match.reasons().getFirst().key()));
        assertThat(asserted(among(first, third, last)))
                .noneMatch(match -> match.a().endsWith("t1") && match.b().endsWith("t4"));
    }

    /// The same 40 words: with the halves exchanged, and backwards.
    @Test
    void theSameWordsInAnotherOrderThroughoutAreTwoReports() {
        List<String> words = List.of(words(4_000, 40).split(" "));
        Observation report = Samples.unread("r1", String.join(" ", words));
        Observation retold = Samples.unread(
                "r2", String.join(" ", words.subList(20, 40)) + " " + String.join(" ", words.subList(0, 20)));
        Observation apart = Samples.unread("r3", String.join(" ", words.reversed()));
        assertThat(asserted(among(report, retold))).hasSize(1);
        assertThat(among(report, apart).matches())
                .singleElement()
                .satisfies(match -> assertEquals(
                        "match.reworded-other-order", match.reasons().getFirst().key()));
    }

    @Test
    void theOrderOfTheTextsMakesNoDifference() {
        assertEquals(
                among(ENGLISH, ENGLISH_RETOLD, CHINESE, CHINESE_RETOLD, FRENCH, FRENCH_RETOLD)
                        .matches(),
                among(FRENCH_RETOLD, CHINESE_RETOLD, FRENCH, ENGLISH_RETOLD, CHINESE, ENGLISH)
                        .matches());
    }
}
