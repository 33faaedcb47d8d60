package headwater.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/// The reports as PDF against ISO 14289-1, by veraPDF.
class PdfUaTest {

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void noRuleFails(String language) throws Exception {
        ValidationResult result = checked(Published.file("report." + language + ".pdf"));
        assertEquals(List.of(), failed(result));
        assertTrue(result.isCompliant());
        assertTrue(result.getTotalAssertions() > 100_000, "only " + result.getTotalAssertions() + " checks ran");
    }

    @Test
    void aFileThatLostItsTitleFails(@TempDir Path folder) throws Exception {
        Path broken = folder.resolve("broken.pdf");
        try (PDDocument document =
                Loader.loadPDF(Published.file("report.en.pdf").toFile())) {
            document.getDocumentCatalog().getViewerPreferences().setDisplayDocTitle(false);
            document.save(broken.toFile());
        }
        assertEquals(1, failed(checked(broken)).size());
    }

    private static ValidationResult checked(Path file) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file.toFile(), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser);
        }
    }

    /// Each rule once, with the first place where it fails and how often it does.
    private static List<String> failed(ValidationResult result) {
        List<String> failed = new ArrayList<>();
        result.getFailedChecks()
                .forEach((rule, times) -> failed.add(rule.getClause() + "-" + rule.getTestNumber() + " " + times
                        + " times: "
                        + result.getTestAssertions().stream()
                                .filter(each -> each.getRuleId().equals(rule))
                                .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                                .findFirst()
                                .map(each -> each.getMessage() + " at "
                                        + each.getLocation().getContext())
                                .orElse("")));
        return failed;
    }
}
