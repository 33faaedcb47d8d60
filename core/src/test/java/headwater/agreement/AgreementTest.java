package headwater.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.agreement.Reliability.Code;
import headwater.agreement.Reliability.Measured;
import headwater.agreement.Reliability.Undetermined;
import headwater.importing.Given;
import headwater.model.Capture;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.prose.Wording;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private static final String HEADER =
            "url,platform,native_id,title,text,text_completeness,seen,published,published_zone,availability,reads,credit,"
                    + "coder,access_basis,seen_zone\n";

    private static Agreement of(String... rows) {
        return Agreement.of(
                Given.text("review.csv", HEADER + String.join(",\n", rows) + ",\n")
                        .accepted(),
                1);
    }

    /// A row on one page.
    private static String row(int page, String coder, String availability, String reads, String credit) {
        return "https://example.org/" + page + ",,,,,,2021-09-10T12:00:00Z,,," + availability + "," + reads + ","
                + credit + "," + coder + ",open-web";
    }

    /// Twenty items and what each of two coders wrote of each.
    private static Agreement twenty(BiFunction<Integer, String, String> row) {
        return of(IntStream.range(0, 20)
                .boxed()
                .flatMap(item -> Stream.of("KL", "MW").map(coder -> row.apply(item, coder)))
                .toArray(String[]::new));
    }

    private static Reliability variable(Agreement agreement, String id) {
        return agreement.variables().stream()
                .filter(each -> each.variable().key().equals("agreement.variable." + id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> variables(Agreement agreement) {
        return agreement.variables().stream()
                .map(each -> each.variable().key().replace("agreement.variable.", ""))
                .toList();
    }

    private static Code refused(Agreement agreement, String id) {
        return assertInstanceOf(Undetermined.class, variable(agreement, id).answer())
                .code();
    }

    private static String said(Disagreement disagreement) {
        Wording english = Wording.of(Locale.ENGLISH);
        return english.say(disagreement.variable()) + " of " + disagreement.item() + ": "
                + disagreement.said().stream()
                        .map(each -> each.coder() + " " + english.say(each.value()))
                        .collect(Collectors.joining(", "));
    }

    @Test
    void whatNobodyReadByHandIsNoCoding() {
        Agreement none = Agreement.of(
                Given.text("a.html", "<html><head><title>t</title></head><body><p>words</p></body></html>")
                        .accepted(),
                1);
        assertEquals(Agreement.NONE, none);
        assertFalse(none.isCoded());
    }

    @Test
    void initialsWrittenInAnotherWayAreTheSameCoder() {
        Agreement agreement = of(row(1, "KL", "available", "", ""), row(1, "k. l.", "available", "", ""));
        assertEquals(List.of("KL"), agreement.coders());
        assertEquals(0, agreement.doubled());
    }

    @Test
    void perfectAgreementOnTwentyItemsIsOne() {
        Agreement agreement =
                twenty((item, coder) -> row(item, coder, item % 2 == 0 ? "available" : "login-wall", "" + item, ""));
        Measured measured = assertInstanceOf(
                Measured.class, variable(agreement, "availability").answer());
        assertEquals(1, measured.alpha());
        assertEquals(1, measured.high());
        assertTrue(measured.low() < .9);
        assertEquals(
                1,
                assertInstanceOf(Measured.class, variable(agreement, "reads").answer())
                        .alpha());
        assertEquals(List.of(), agreement.disagreements());
        assertEquals(List.of("KL", "MW"), agreement.coders());
        assertEquals(40, agreement.codings());
        assertEquals(20, agreement.doubled());
    }

    @Test
    void whatDiffersIsListedWithBothCodings() {
        Agreement agreement =
                of(row(1, "KL", "available", "5", "none-found"), row(1, "MW", "login-wall", "7", "text-credited"));
        assertEquals(
                List.of(
                        "availability of example.org/1: KL available, MW behind a login",
                        "credit of example.org/1: KL none found, MW credited in the text",
                        "reads of example.org/1: KL 5, MW 7"),
                agreement.disagreements().stream().map(AgreementTest::said).toList());
        assertEquals(
                2,
                agreement.disagreements().getFirst().said().stream()
                        .map(Disagreement.Said::observation)
                        .distinct()
                        .count());
    }

    @Test
    void oneCoderAloneAnswersNothing() {
        Agreement agreement = of(row(1, "KL", "available", "", ""), row(2, "KL", "login-wall", "", ""));
        assertEquals(Code.ONE_CODER, refused(agreement, "availability"));
        assertEquals(0, agreement.doubled());
        assertEquals(
                Known.notStated(), variable(agreement, "availability").tally().equal());
    }

    @Test
    void nineteenItemsAreTooFewToAnswer() {
        Agreement agreement = of(IntStream.range(0, 19)
                .boxed()
                .flatMap(item -> Stream.of("KL", "MW")
                        .map(coder -> row(item, coder, item % 2 == 0 ? "available" : "login-wall", "", "")))
                .toArray(String[]::new));
        assertEquals(Code.TOO_FEW_ITEMS, refused(agreement, "availability"));
        assertEquals(Known.of(1.0), variable(agreement, "availability").tally().equal());
        assertEquals(38, variable(agreement, "availability").tally().values());
    }

    @Test
    void whatNeverVariesIsNotAnswered() {
        assertEquals(
                Code.NO_VARIATION,
                refused(twenty((item, coder) -> row(item, coder, "available", "", "")), "availability"));
    }

    @Test
    void anEmptyCellIsMissingAndNotZero() {
        Agreement agreement = twenty((item, coder) ->
                row(item, coder, "", coder.equals("MW") && item == 0 ? "" : item % 3 == 0 ? "0" : "9", ""));
        assertEquals(19, variable(agreement, "reads").tally().items());
        assertEquals(Known.of(1.0), variable(agreement, "reads").tally().equal());
        assertEquals(List.of(), agreement.disagreements());
        assertEquals(0, variable(agreement, "availability").tally().coders());
    }

    @Test
    void roundedCappedAndHiddenNumbersAreNotCompared() {
        Agreement agreement =
                of(row(1, "KL", "", "10万+", ""), row(1, "MW", "", "1.2万", ""), row(2, "KL", "", "hidden", ""));
        assertFalse(variables(agreement).contains("reads"));
        assertEquals(List.of(), agreement.disagreements());
    }

    @Test
    void countsThatNobodyWroteAreNotListed() {
        assertEquals(
                List.of("kind", "availability", "completeness", "credit", "day", "title", "text"),
                variables(of(row(1, "KL", "available", "", ""))));
    }

    @Test
    void theCreditIsWhatTheCoderWrote() {
        Agreement agreement = of(row(1, "KL", "", "", "not-determinable"), row(1, "MW", "", "", ""));
        assertEquals(1, variable(agreement, "credit").tally().coders());
    }

    @Test
    void theDayIsTheOneWritten() {
        String start = "https://example.org/1,,,,,,2021-09-10T12:00:00Z,";
        Agreement agreement =
                of(start + "2021-09-09 23:30,Asia/Shanghai,,,,KL,open-web", start + "2021-09-09,,,,,MW,open-web");
        assertEquals(List.of(), agreement.disagreements());
        assertEquals(2, variable(agreement, "day").tally().values());
        Agreement apart = of(
                start + "2021-09-09 23:30,Asia/Shanghai,,,,KL,open-web",
                start + "2021-09-10,Asia/Shanghai,,,,MW,open-web",
                start + "昨天,,,,,NN,open-web");
        assertEquals(
                List.of("day of publication of example.org/1: KL 2021-09-09 23:30 (Asia/Shanghai), "
                        + "MW 2021-09-10 (Asia/Shanghai)"),
                apart.disagreements().stream().map(AgreementTest::said).toList());
    }

    @Test
    void anItemIsToldByItsNumberWhereItHasNoAddress() {
        String start = ",douyin,6999999999999999999,";
        Agreement agreement = of(
                start + "有人说,,,2021-09-10T12:00:00Z,,,available,,,KL,open-web",
                start + "有人 说,,,2021-09-10T12:00:00Z,,,not-found,,,MW,open-web");
        assertEquals(1, agreement.doubled());
        assertEquals(
                List.of(
                        "availability of douyin:6999999999999999999: KL available, MW not found",
                        "words of the title of douyin:6999999999999999999: KL “有人说”, MW “有人 说”"),
                agreement.disagreements().stream().map(AgreementTest::said).toList());
    }

    @Test
    void wordsThatMakeItOneItemAreNotComparedWithThemselves() {
        String text = ",wechat,,,一段没有网址的文字,full,2021-09-10T12:00:00Z,,,,,,";
        Agreement agreement = of(text + "KL,public-account", text + "MW,public-account");
        assertEquals(1, agreement.doubled());
        assertEquals(0, variable(agreement, "text").tally().values());
        assertEquals(2, variable(agreement, "completeness").tally().values());
    }

    @Test
    void longTextsAreCutToWhereTheyPart() {
        String start = "https://example.org/1,,,,";
        String same = "The same words over and over again, ".repeat(20);
        String end = ",full,2021-09-10T12:00:00Z,,,,,,";
        Agreement agreement = of(
                start + "\"" + same + "then these\"" + end + "KL,open-web",
                start + "\"" + same + "but not those\"" + end + "MW,open-web");
        assertEquals(
                List.of(
                        "words of the text of example.org/1: KL “…over again, then these”, MW “…over again, but not those”"),
                agreement.disagreements().stream().map(AgreementTest::said).toList());
    }

    @Test
    void aLaterLookTakesThePlaceOfAnEarlierOne() {
        Agreement agreement = of(
                row(1, "KL", "available", "", ""),
                row(1, "KL", "not-found", "", "").replace("2021-09-10", "2021-09-12"),
                row(1, "MW", "not-found", "", ""));
        assertEquals(List.of(), agreement.disagreements());
        assertEquals(2, variable(agreement, "availability").tally().values());
    }

    @Test
    void aCoderAtOddsWithHimselfIsListedAndDoesNotCount() {
        Agreement agreement = of(
                row(1, "KL", "available", "", ""),
                row(1, "KL", "not-found", "", ""),
                row(1, "MW", "not-found", "", ""));
        assertEquals(0, variable(agreement, "availability").tally().values());
        assertEquals(3, agreement.disagreements().getFirst().said().size());
    }

    @Test
    void theOrderOfTheRowsChangesNothing() {
        List<String> rows = IntStream.range(0, 20)
                .boxed()
                .flatMap(item -> Stream.of("KL", "MW")
                        .map(coder -> row(
                                item,
                                coder,
                                item % 3 == 0 ? "available" : "login-wall",
                                coder.length() + item + "",
                                "")))
                .toList();
        List<String> reversed = rows.reversed();
        assertEquals(
                of(rows.toArray(String[]::new)).variables(),
                of(reversed.toArray(String[]::new)).variables());
    }

    @Test
    void manyItemsAreDrawnFromAndThatIsTold() {
        Agreement agreement = of(IntStream.range(0, 1_500)
                .boxed()
                .flatMap(item -> Stream.of("KL", "MW").map(coder -> row(item, coder, "", "" + (item + 1), "")))
                .toArray(String[]::new));
        Reliability reads = variable(agreement, "reads");
        assertEquals(1_500, reads.tally().items());
        assertEquals(1_000, reads.tally().used());
        assertEquals(3_000, reads.tally().values());
        assertEquals(1, assertInstanceOf(Measured.class, reads.answer()).alpha());
        assertEquals(Collections.emptyList(), agreement.disagreements());
    }

    @Test
    void aCrowdOnOneItemIsDrawnFromToo() {
        Agreement agreement = of(IntStream.range(0, 3_000)
                .mapToObj(coder -> row(1, "c" + coder, "", "" + coder, ""))
                .toArray(String[]::new));
        assertEquals(3_000, variable(agreement, "reads").tally().values());
        assertEquals(100, variable(agreement, "reads").tally().used());
        assertEquals(3_000, agreement.disagreements().getFirst().said().size());
    }

    /// Such as one written by another program: this one rejects a row without a coder.
    @Test
    void aCodingThatNamesNobodyIsCountedAndNotCompared() {
        List<Observation> named = Given.text(
                        "review.csv",
                        HEADER + row(1, "KL", "available", "", "") + ",\n" + row(1, "MW", "login-wall", "", "") + ",\n")
                .accepted();
        Agreement agreement = Agreement.of(List.of(named.getFirst(), unnamed(named.getLast())), 1);
        assertEquals(1, agreement.unnamed());
        assertEquals(List.of("KL"), agreement.coders());
        assertEquals(List.of(), agreement.disagreements());
    }

    private static Observation unnamed(Observation coding) {
        Capture capture = coding.capture();
        return new Observation(
                coding.id(),
                new Capture(
                        capture.captured(),
                        capture.url(),
                        capture.status(),
                        capture.availability(),
                        capture.digests(),
                        capture.format(),
                        capture.locator(),
                        new Capture.Collector("", " ", Capture.AccessBasis.OPEN_WEB, "")),
                coding.channel(),
                coding.item(),
                coding.relations(),
                coding.credit(),
                coding.counts(),
                coding.warnings());
    }

    /// What two persons said of pairs, a letter for each.
    private static Reliability answered(String one, String other) {
        Map<String, Map<String, String>> answers = new TreeMap<>();
        for (int i = 0; i < one.length(); i++) {
            answers.put("pair " + i, Map.of("KL", one.substring(i, i + 1), "MN", other.substring(i, i + 1)));
        }
        return Agreement.nominal(Phrase.of("agreement.match"), answers, 1);
    }

    /// Worked out by hand: 24 pairs, three of them answered otherwise; 23 answers of the one kind and 25 of the other.
    @Test
    void answersOfTwoPersonsHaveAnAlphaWithItsInterval() {
        Reliability answers = answered("yyyyyyyyyyyynnnnnnnnnnnn", "yyyyyyyyyynnnnnnnnnnnnyn");
        Measured measured = assertInstanceOf(Measured.class, answers.answer());
        double expected = 1 - 47.0 * 6 / (2 * 23 * 25);
        assertEquals(expected, measured.alpha(), 1e-12);
        assertTrue(measured.low() < measured.alpha() && measured.alpha() < measured.high());
        assertEquals(
                measured,
                answered("yyyyyyyyyyyynnnnnnnnnnnn", "yyyyyyyyyynnnnnnnnnnnnyn").answer());
    }

    @Test
    void tooFewAnswersOrAllTheSameAreUndetermined() {
        Undetermined few = assertInstanceOf(
                Undetermined.class,
                answered("yyyyyyyyynnnnnnnnnn", "yyyyyyyyynnnnnnnnnn").answer());
        assertEquals(Code.TOO_FEW_ITEMS, few.code());
        assertEquals(
                "unable to determine: 19 pairs have answers of two persons, 20 are needed",
                Wording.of(Locale.ENGLISH).say(few.detail()));
        Undetermined same = assertInstanceOf(
                Undetermined.class, answered("y".repeat(30), "y".repeat(30)).answer());
        assertEquals(Code.NO_VARIATION, same.code());
        assertEquals(
                "impossible à déterminer\u00a0: toutes les réponses sont les mêmes, il n’y avait donc rien à distinguer",
                Wording.of(Locale.FRENCH).say(same.detail()));
    }
}
