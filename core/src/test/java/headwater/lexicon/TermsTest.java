package headwater.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermsTest {

    private static final Terms WORDS = Terms.of("/headwater/wording/words.csv", "rule", false);

    private static List<String> found(String text, String language) {
        return WORDS.in(text, language).stream()
                .map(each -> text.substring(each.start(), each.end()))
                .distinct()
                .toList();
    }

    @Test
    void aTermInsideALongerOneIsNotFound() {
        assertThat(found("It is very likely.", "en")).containsExactly("very likely");
        assertThat(found("这极有可能，也可能。", "zh")).containsExactly("极有可能", "可能");
        assertThat(found("very likely, likely", "en")).containsExactly("very likely", "likely");
    }

    @Test
    void oneTermWithTwoMeaningsIsFoundTwice() {
        assertThat(WORDS.in("likely", "en")).hasSize(2);
    }

    @Test
    void manyHitsTakeTimeByTheirNumberOnly() {
        String text = "very likely ".repeat(200_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> assertThat(WORDS.in(text, "en")).hasSizeGreaterThan(200_000));
    }
}
