package headwater.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.model.Phrase;
import headwater.model.When;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final ZoneId OTTAWA = ZoneId.of("America/Toronto");
    private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);
    private static final Wording FRENCH = Wording.of(Locale.FRENCH);
    private static final When BEIJING_MINUTE = Moments.minute("2021-09-09T10:28", ZoneId.of("Asia/Shanghai"));

    private static Phrase time(When when) {
        return Phrase.of("report.time", when);
    }

    @Test
    void aMinuteIsSaidInUtcAndInTheZoneOfTheSource() {
        assertEquals(
                "9 September 2021, 02:28 UTC (10:28 Asia/Shanghai), to the minute", ENGLISH.say(time(BEIJING_MINUTE)));
    }

    @Test
    void theZoneOfTheCaseStandsBesideItWithItsOwnDate() {
        assertEquals(
                "9 September 2021, 02:28 UTC (10:28 Asia/Shanghai; 22:28 on 8 September, America/Toronto), to the minute",
                ENGLISH.withLocalZone(OTTAWA).say(time(BEIJING_MINUTE)));
    }

    @Test
    void aDayIsNeverGivenAnHour() {
        assertEquals(
                "8 September 2021 (day only, America/Toronto)", ENGLISH.say(time(Moments.day("2021-09-08", OTTAWA))));
    }

    @Test
    void theFirstOfTheMonthIsSaidAsFrenchSaysIt() {
        assertEquals(
                "1er septembre 2021 (jour seulement, America/Toronto)",
                FRENCH.say(time(Moments.day("2021-09-01", OTTAWA))));
    }

    @Test
    void aBracketSaysAfterAndNoLaterThan() {
        String said = ENGLISH.withLocalZone(OTTAWA).say(time(Moments.bracket()));

        assertTrue(
                said.startsWith(
                        "after 8 September 2021, 23:08:04 UTC (07:08:04 on 9 September, +08:00; 19:08:04 America/Toronto)"),
                said);
        assertTrue(said.contains("and no later than 9 September 2021, 00:31:42 UTC (08:31:42 +08:00; "), said);
        assertTrue(said.endsWith("; 20:31:42 on 8 September, America/Toronto)"), said);
    }

    @Test
    void aClockTimeWithoutZoneKeepsItsBounds() {
        When naive = When.naive(
                LocalDateTime.parse("2021-09-09T22:02"), When.Precision.MINUTE, When.Basis.PLATFORM_TEXT, "22:02");

        assertEquals(
                "9 September 2021, 22:02, zone not stated (between 9 September 2021, 08:02 UTC and 10 September 2021,"
                        + " 10:02 UTC)",
                ENGLISH.say(time(naive)));
    }

    @Test
    void aClockTimeInFrenchIsSpelledWithAnH() {
        assertEquals(
                "9 septembre 2021 à 02\u00a0h\u00a028 UTC",
                FRENCH.say(Phrase.of("report.instant", Instant.parse("2021-09-09T02:28:00Z"))));
    }

    @Test
    void numbersAreGroupedAsTheLanguageDoes() {
        assertEquals(
                "reads at least 100,001",
                ENGLISH.say(Phrase.of("report.count-floor", Phrase.of("report.count.reads"), 100_001)));
        assertEquals(
                "lectures : au moins 100 001",
                FRENCH.say(Phrase.of("report.count-floor", Phrase.of("report.count.reads"), 100_001))
                        .replace('\u202F', ' ')
                        .replace('\u00A0', ' '));
    }

    @Test
    void aDurationHasItsTwoLargestUnits() {
        assertEquals("3 days, 4 hours", ENGLISH.say(Phrase.of("report.duration", Duration.parse("P3DT4H5M"))));
        assertEquals(
                "2 heures",
                FRENCH.say(Phrase.of("report.duration", Duration.ofHours(-2))).replace('\u00A0', ' '));
    }

    @Test
    void chineseWordsInsideASentenceStandApart() {
        Phrase said = Phrase.of("report.summary.question", "Who wrote 31次提中国 first?");

        assertTrue(ENGLISH.runs(said).stream().anyMatch(run -> run.language().equals("zh")));
        assertEquals("The question: Who wrote 31次提中国 first?", ENGLISH.say(said));
    }

    @Test
    void capturedPrivateUseCharactersCannotForgeARun() {
        assertEquals("\uFFFD0\uFFFD", ENGLISH.say(Phrase.of("report.text", "\uE0000\uE001")));
    }

    @Test
    void capturedBracesAreWordsAndNoPattern() {
        assertEquals("{0} 'a'", ENGLISH.say(Phrase.of("report.text", "{0} 'a'")));
    }

    @Test
    void anUnknownKeyIsAMistakeAndNotAnEmptySentence() {
        assertThrows(IllegalArgumentException.class, () -> ENGLISH.say(Phrase.of("report.no-such-key")));
    }
}
