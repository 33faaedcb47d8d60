package headwater.print;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import headwater.assess.Assessment;
import headwater.model.About;
import headwater.model.Phrase;
import headwater.prose.Wording;
import headwater.publish.HtmlReport;
import headwater.publish.Publisher;
import headwater.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;

/// The report as a tagged PDF, from the same markup as the page in a browser.
///
/// Nothing is fetched while it is made: every address the markup could name is refused.
public final class PdfReport implements Publisher {

    static {
        Quiet.logging();
    }

    @Override
    public About about() {
        return new About("publish", "pdf", 1, List.of());
    }

    @Override
    public String extension() {
        return "pdf";
    }

    @Override
    public byte[] publish(Report report, Assessment assessment, Locale language) {
        Fonts.Drawable drawable = Fonts.drawable(new HtmlReport().print(report, assessment, language));
        String markup = withNote(drawable, Wording.of(language));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder builder = Paper.builder(language);
        builder.usePdfVersion(1.7f);
        builder.usePdfUaAccessibility(true);
        try (BatikSVGDrawer pictures = new BatikSVGDrawer()) {
            builder.useSVGDrawer(pictures);
            builder.withHtmlContent(markup, null);
            builder.toStream(bytes);
            render(builder, assessment.settings().asOf(), bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    /// The date in the file is that of the analysis, so that the same case gives the same file.
    private static void render(PdfRendererBuilder builder, Instant asOf, ByteArrayOutputStream bytes)
            throws IOException {
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            GregorianCalendar made = GregorianCalendar.from(ZonedDateTime.ofInstant(asOf, ZoneOffset.UTC));
            document.getDocumentInformation().setCreationDate(made);
            document.getDocumentInformation().setModificationDate(made);
            document.setDocumentId(asOf.getEpochSecond());
            document.save(bytes);
        }
    }

    private static String withNote(Fonts.Drawable drawable, Wording words) {
        if (drawable.missing().isEmpty()) {
            return drawable.text();
        }
        String note = words.say(
                Phrase.of("report.page.glyphs", drawable.missing().size(), String.join(", ", drawable.missing())));
        return drawable.text()
                .replace("<main id=\"report\">", "<p class=\"glyphs\">" + note + "</p>\n<main id=\"report\">");
    }
}
