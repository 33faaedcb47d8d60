package headwater.wording;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Written.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The program's own sentences keep the rules it holds analysts to. "May" is left to them: they say what a test cannot
/// tell, and judge nothing.
class OwnWordsTest {

    private static final Set<Rule> RULES =
            EnumSet.of(Rule.CERTAINTY, Rule.SUSPICION, Rule.PROBABILITY_WITH_CONFIDENCE, Rule.PEOPLE, Rule.MACHINE);

    @ParameterizedTest
    @CsvSource({
        "coordination, en", "coordination, fr", "timing, en", "timing, fr", "control, en", "control, fr",
        "influence, en", "influence, fr", "engagement, en", "engagement, fr", "impact, en", "impact, fr",
        "alternatives, en", "alternatives, fr", "trace, en", "trace, fr", "delta, en", "delta, fr",
        "match, en", "match, fr", "assess, en", "assess, fr", "report, en", "report, fr",
        "accumulation, en", "accumulation, fr", "agreement, en", "agreement, fr", "narrative, en", "narrative, fr",
    })
    void ourSentencesKeepOurRules(String stage, String language) throws IOException {
        Properties words = LinterTest.catalogue(stage, language);
        List<String> faults = new ArrayList<>();
        for (String key : words.stringPropertyNames()) {
            for (Fault fault : Linter.check(words.getProperty(key), language, Sort.FACT, Linter.Cites.NOTHING)) {
                if (RULES.contains(fault.rule())) {
                    faults.add(fault.rule() + " \"" + fault.found() + "\" " + key);
                }
            }
        }
        assertThat(faults).isEmpty();
    }
}
