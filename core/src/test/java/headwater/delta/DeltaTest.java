package headwater.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.delta.Change.Sort;
import headwater.text.Document;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One small change in each language, and what looks like one and is none.
class DeltaTest {

    private static final String EN = "The council met on Tuesday to discuss the harbour.\n%s\n"
            + "Nobody from the fishing fleet was asked to speak.\nA second meeting is planned for the autumn.";

    private static final String FR = "Le conseil s’est réuni mardi pour parler du port.\n%s\n"
            + "Aucun pêcheur n’a été invité à prendre la parole.\nUne autre réunion est prévue cet automne.";

    private static final String ZH = "市议会周二开会讨论港口问题。\n%s\n渔船队没有人受邀发言。\n秋天将举行第二次会议。";

    private static String frame(String language) {
        return switch (language) {
            case "fr" -> FR;
            case "zh" -> ZH;
            default -> EN;
        };
    }

    private static Version version(String language, String text) {
        return version(language, text, true);
    }

    private static Version version(String language, String text, boolean complete) {
        return new Version(new Document("x", language, text, 0), language, complete, List.of());
    }

    private static Delta within(String language, String was, String is) {
        return Delta.of(
                version(language, frame(language).formatted(was)),
                version(language, frame(language).formatted(is)));
    }

    private static String shown(Change change, String was, String is, String language) {
        String parent = frame(language).formatted(was);
        String child = frame(language).formatted(is);
        return (change.parentStart() < 0 ? "" : parent.substring(change.parentStart(), change.parentEnd())) + " > "
                + (change.childStart() < 0 ? "" : child.substring(change.childStart(), change.childEnd()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The plan names the harbour 31 times in all.     | The plan names the harbour 41 times in all.     | NUMBER_CHANGED | 31 > 41
            fr | Le plan cite le port 31 fois en tout.           | Le plan cite le port 41 fois en tout.           | NUMBER_CHANGED | 31 > 41
            zh | 规划全文共三十一次提到港口。                         | 规划全文共41次提到港口。                           | NUMBER_CHANGED | 三十一 > 41
            en | It may cost 3.5 million dollars, says the mayor. | It may cost 3.5 billion dollars, says the mayor. | NUMBER_CHANGED | 3.5 million > 3.5 billion
            en | The new tariff could lead to job losses here.   | The new tariff will certainly lead to job losses here. | STRENGTHENED | could > will certainly
            fr | Ce tarif pourrait causer des pertes d’emplois.  | Ce tarif va à coup sûr causer des pertes d’emplois. | STRENGTHENED | pourrait > à coup sûr
            zh | 新关税可能导致当地岗位流失。                         | 新关税必将导致当地岗位流失。                         | STRENGTHENED | 可能 > 必将
            en | The tariff will certainly lead to job losses.   | The tariff might lead to job losses.            | WEAKENED | will certainly > might
            en | The mayor has signed the contract with the firm. | The mayor has not signed the contract with the firm. | NEGATED | has > has not
            fr | Le maire a jamais signé ce contrat avec eux.    | Le maire a signé ce contrat avec eux.           | NEGATED | a jamais > a
            zh | 市长已经同意与该公司签署合同。                        | 市长已经不同意与该公司签署合同。                      | NEGATED | 同 > 不同
            zh | 港口扩建今年可能完成，居民说。                     | 港口扩建今年不可能完成，居民说。                    | NEGATED | 可 > 不可
            en | The council wants a larger harbour for ferries. | The council demands a larger harbour for ferries. | CHANGED | wants > demands
            fr | Le conseil souhaite un port plus grand.         | Le conseil exige un port plus grand.            | CHANGED | souhaite > exige
            zh | 市议会希望扩建渡轮港口。                             | 市议会要求扩建渡轮港口。                             | CHANGED | 希望 > 要求
            """)
    void anEditIsToldOnceWithItsWords(String language, String was, String is, Sort sort, String words) {
        List<Change> changes = within(language, was, is).changes();
        assertEquals(List.of(sort), changes.stream().map(Change::sort).toList(), changes.toString());
        assertEquals(words, shown(changes.getFirst(), was, is, language));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The plan names the harbour 31 times in all. | The plan names the harbour thirty-one times in all.
            en | The plan costs 31,000 dollars a year.       | The plan costs 31 000 dollars a year.
            fr | Le plan cite le port 31 fois en tout.       | Le plan cite le port trente et une fois en tout.
            zh | 规划全文共31次提到港口。                        | 规划全文共三十一次提到港口。
            zh | 市长说，港口可能扩建。                          | 市長說：「港口可能擴建」。
            en | The mayor said: “We shall see.”             | The mayor said "we shall see"
            """)
    void anotherWritingIsNoChange(String language, String was, String is) {
        assertThat(within(language, was, is).changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Work on the pier starts in May with the town. | Work on the pier starts in June with the town.
            zh | 市长不但同意扩建港口计划。                         | 市长而且同意扩建港口计划。
            fr | Le maire est sans doute d’accord avec eux.    | Le maire est vraiment d’accord avec eux.
            en | The mayor not only agreed with the council.   | The mayor even agreed with the council.
            """)
    void aWordThatOnlyLooksLikeOneIsOrdinary(String language, String was, String is) {
        assertThat(within(language, was, is).changes()).extracting(Change::sort).containsOnly(Sort.CHANGED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Boycott the ferry company before it is too late. | CALL_TO_ACTION | Boycott
            fr | Partagez ce message avec tous vos voisins.       | CALL_TO_ACTION | Partagez
            zh | 请大家马上转发这条消息给邻居。                        | CALL_TO_ACTION | 马上转发
            en | Compatriots, this concerns each one of us.       | NEW_ADDRESSEE  | Compatriots
            fr | Chers compatriotes, cela nous concerne tous.     | NEW_ADDRESSEE  | compatriotes
            zh | 同胞们，这件事和我们每个人有关。                       | NEW_ADDRESSEE  | 同胞
            en | What a bizarre way to treat a town like ours.    | REFRAMED       | bizarre
            fr | Quelle façon grotesque de traiter notre ville.   | REFRAMED       | grotesque
            zh | 这样对待本市实在荒唐，令人无语。                       | REFRAMED       | 荒唐
            """)
    void anAddedLineIsReadForWhatItDoes(String language, String line, Sort sort, String word) {
        String text = frame(language).formatted("…");
        String longer = text + "\n" + line;
        List<Change> changes =
                Delta.of(version(language, text), version(language, longer)).changes();
        assertEquals(
                List.of(sort, Sort.ADDED), changes.stream().map(Change::sort).toList());
        assertEquals(
                word,
                longer.substring(
                        changes.getFirst().childStart(), changes.getFirst().childEnd()));
        assertEquals(
                line,
                longer.substring(
                        changes.getLast().childStart(), changes.getLast().childEnd()));
    }

    @ParameterizedTest
    @CsvSource({"en", "fr", "zh"})
    void whatTheSourceHasAndTheItemHasNotWasLeftOutUnlessTheCaptureIsPartial(String language) {
        String text = frame(language).formatted(language.equals("zh") ? "市长对此不予评论。" : "Monsieur Lebrun, mayor.");
        String shorter = text.replace("\n" + text.split("\n")[1], "");
        assertThat(Delta.of(version(language, text), version(language, shorter)).changes())
                .extracting(Change::sort)
                .containsExactly(Sort.DROPPED);
        assertThat(Delta.of(version(language, text), version(language, shorter, false))
                        .changes())
                .isEmpty();
        assertThat(Delta.of(version(language, shorter, false), version(language, text))
                        .changes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en", "fr", "zh"})
    void aSentenceInAnotherPlaceWasMoved(String language) {
        String text = frame(language).formatted("…");
        String[] lines = text.split("\n");
        String moved = String.join("\n", lines[2], lines[3], lines[0]);
        List<Change> changes =
                Delta.of(version(language, text), version(language, moved)).changes();
        assertEquals(List.of(Sort.MOVED), changes.stream().map(Change::sort).toList());
        assertEquals(
                lines[0],
                text.substring(
                        changes.getFirst().parentStart(), changes.getFirst().parentEnd()));
        assertEquals(
                lines[0],
                moved.substring(
                        changes.getFirst().childStart(), changes.getFirst().childEnd()));
    }

    @ParameterizedTest
    @CsvSource({
        "zh,投票日临近，港口问题仍未解决。",
        "zh,我在朋友的转发里看到了这条消息。",
        "en,The votes were counted twice.",
        "fr,Le vote aura lieu lundi prochain."
    })
    void aWordForVotingOrForwardingAloneCallsForNothing(String language, String line) {
        String text = frame(language).formatted("…");
        assertThat(Delta.of(version(language, text), version(language, text + "\n" + line))
                        .changes())
                .extracting(Change::sort)
                .containsExactly(Sort.ADDED);
    }

    @Test
    void wordsPutIntoASentenceHaveThePlaceWhereTheyWereNot() {
        String was = "The council wants a harbour for ferries.";
        String is = "The council wants a very large harbour for ferries.";
        Change change = within("en", was, is).changes().getFirst();
        assertEquals("delta.change.put-in", change.why().key());
        assertEquals(" > very large", shown(change, was, is, "en"));
        assertEquals(EN.indexOf("%s") + was.indexOf("a harbour") + 1, change.parentStart());
        Change back = within("en", is, was).changes().getFirst();
        assertEquals("delta.change.taken-out", back.why().key());
        assertEquals("very large > ", shown(back, is, was, "en"));
    }

    @Test
    void wordsInQuotationMarksAreMarkedAsSuch() {
        List<Change> changes = within(
                        "en", "The mayor agreed.", "The mayor agreed. “Boycott the ferry,” he added later.")
                .changes();
        assertThat(changes)
                .filteredOn(each -> each.sort() == Sort.CALL_TO_ACTION)
                .allMatch(Change::quoted)
                .hasSize(1);
        assertThat(within("en", "The mayor agreed.", "The mayor agreed. Boycott the ferry, he added later.")
                        .changes())
                .noneMatch(Change::quoted);
    }

    @Test
    void anotherHeadlineIsOneChange() {
        Version parent =
                new Version(new Document("a", "en", "Harbour talks\n" + EN.formatted("…"), 13), "en", true, List.of());
        Version child = new Version(
                new Document("b", "en", "Outrage by the sea\n" + EN.formatted("…"), 18), "en", true, List.of());
        List<Change> changes = Delta.of(parent, child).changes();
        assertEquals(
                List.of("delta.change.changed.headline"),
                changes.stream().map(each -> each.why().key()).toList());
        assertEquals(Form.Headline.OTHER, Delta.of(parent, child).form().headline());
        assertEquals(Form.Headline.SAME_PATTERN, Delta.of(parent, parent).form().headline());
    }
}
