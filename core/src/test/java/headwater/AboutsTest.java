package headwater;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.accumulation.Accumulation;
import headwater.agreement.Agreement;
import headwater.alternatives.Weighed;
import headwater.control.ControlTest;
import headwater.coordination.CoordinationTest;
import headwater.coordination.CoordinationTests;
import headwater.engagement.AuthenticityTest;
import headwater.engagement.PathTest;
import headwater.impact.Impact;
import headwater.importing.Importer;
import headwater.importing.Importers;
import headwater.influence.InfluenceTest;
import headwater.match.Matcher;
import headwater.match.Matchers;
import headwater.model.About;
import headwater.model.Phrase;
import headwater.opendata.Publishers;
import headwater.prose.Wording;
import headwater.publish.Publisher;
import headwater.report.Report;
import headwater.timing.BurstTest;
import headwater.timing.EventTest;
import headwater.trace.Tracing;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every part introduces itself in both languages.
class AboutsTest {

    static Stream<About> parts() {
        return Stream.of(
                        Importers.all().stream().map(Importer::about),
                        Matchers.all(List.of()).stream().map(Matcher::about),
                        CoordinationTests.all().stream().map(CoordinationTest::about),
                        Publishers.all().stream().map(Publisher::about),
                        Stream.of(
                                Matchers.byModel(),
                                Tracing.about(),
                                EventTest.about(),
                                EventTest.aboutPolls(),
                                BurstTest.about(),
                                InfluenceTest.about(),
                                ControlTest.about(),
                                AuthenticityTest.about(),
                                AuthenticityTest.aboutCounters(),
                                PathTest.about(),
                                Impact.about(),
                                Agreement.about(),
                                Weighed.about(),
                                Accumulation.about()))
                .flatMap(each -> each);
    }

    private static List<Phrase> words(About about) {
        return Stream.concat(
                        Stream.of(about.title(), about.summary(), about.cannotTell()),
                        about.parameters().stream().map(about::meaning))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void aPartHasWordsInEveryLanguage(About about) {
        for (Locale language : Report.LANGUAGES) {
            words(about)
                    .forEach(each -> assertFalse(Wording.of(language).say(each).isBlank(), each.key()));
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void whatItCannotTellIsTranslated(About about) {
        assertNotEquals(
                Wording.of(Locale.ENGLISH).say(about.cannotTell()),
                Wording.of(Locale.FRENCH).say(about.cannotTell()));
    }

    @Test
    void thereAreParts() {
        assertTrue(parts().count() >= 20);
    }

    @Test
    void aPartWithoutWordsIsFound() {
        About about = new About("publish", "no-such-part", 1, List.of());

        assertThrows(
                IllegalArgumentException.class, () -> Wording.of(Locale.FRENCH).say(about.summary()));
    }

    @Test
    void aVersionStartsAtOne() {
        assertThrows(IllegalArgumentException.class, () -> new About("publish", "html", 0, List.of()));
    }
}
