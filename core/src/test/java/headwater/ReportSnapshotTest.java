package headwater;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.opendata.Publishers;
import headwater.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The report of the bundled sample, word for word, in both languages: a change of any sentence shows in the
/// change that makes it. `-Dfixtures.write=true` writes the expected reports anew, for a person to read.
class ReportSnapshotTest {

    private static CanadaCase canada;
    private static Report report;

    @BeforeAll
    static void analyse() {
        canada = CanadaCase.shared();
        report = Report.of(canada.assessment);
    }

    static Stream<Locale> languages() {
        return Report.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theReportOfTheSampleIsTheOneInGit(Locale language) throws IOException {
        String name = "samples/expected/canada-2021." + language.getLanguage() + ".md";
        String written =
                new String(Publishers.byId("md").publish(report, canada.assessment, language), StandardCharsets.UTF_8);
        if (Boolean.getBoolean("fixtures.write")) {
            Path path = Repository.root().resolve(name);
            Files.createDirectories(path.getParent());
            Files.writeString(path, written);
        }
        // Line by line, so that a failure names the first sentence that differs.
        List<String> expected = Repository.read(name).lines().toList();
        List<String> actual = written.lines().toList();
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            assertEquals(expected.get(i), actual.get(i), name + ", line " + (i + 1));
        }
        assertEquals(expected.size(), actual.size(), name + ": lines");
    }
}
