package headwater.print;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.agreement.Agreement;
import headwater.assess.Assessment;
import headwater.assess.Material;
import headwater.assess.Settings;
import headwater.model.Context;
import headwater.report.Report;
import headwater.text.Foldings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class DocxReportTest {

    private static String written(List<Context> context) throws IOException {
        Assessment assessment = new Assessment(
                new Material("written", List.of(), context, List.of()),
                new Settings(Instant.parse("2021-09-20T12:00:00Z"), 7, ZoneId.of("America/Toronto"), Foldings.ALL),
                Assessment.Compared.NOTHING,
                List.of(),
                List.of(),
                Assessment.Across.NOTHING,
                Agreement.NONE,
                List.of());
        byte[] bytes = new DocxReport().publish(Report.of(assessment), assessment, Locale.ENGLISH);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    @Test
    void aCaseWithoutAnythingIsADocument() throws IOException {
        assertThat(written(List.of())).contains("written: report");
    }

    @Test
    void hostileWordsStayWords() throws IOException {
        String hostile = "<script>alert(1)</script> ]]> & \u0000\u0007\uD800 31次提中国 \uD83D\uDE00 <w:br/>";
        assertThat(written(List.of(new Context.Question("q", hostile, "p", "s", hostile))))
                .contains("<script>alert(1)</script> ]]> & \uFFFD\uFFFD\uFFFD 31次提中国 \uD83D\uDE00 <w:br/>");
    }
}
