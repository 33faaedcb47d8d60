package headwater.print;

import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import headwater.assess.Assessment;
import headwater.assess.Progress;
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
import org.w3c.dom.Element;

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
    public byte[] publish(Report report, Assessment assessment, Locale language, Progress progress) {
        Fonts.Drawable drawable = Fonts.drawable(new HtmlReport().print(report, assessment, language, progress));
        String markup = withNote(drawable, Wording.of(language));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder builder = Paper.builder(language);
        builder.usePdfVersion(1.7f);
        builder.usePdfUaAccessibility(true);
        try (Pictures pictures = new Pictures(progress, count(markup))) {
            builder.useSVGDrawer(pictures);
            builder.withHtmlContent(markup, null);
            builder.toStream(bytes);
            render(builder, assessment.settings().asOf(), bytes, progress);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    /// The date in the file is that of the analysis, so that the same case gives the same file.
    private static void render(PdfRendererBuilder builder, Instant asOf, ByteArrayOutputStream bytes, Progress progress)
            throws IOException {
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            int pages = renderer.getRootBox().getLayer().getPages().size();
            progress.stage("pages of the PDF", 0, pages);
            renderer.createPDFWithoutClosing();
            progress.stage("pages of the PDF", pages, pages);
            PDDocument document = renderer.getPdfDocument();
            GregorianCalendar made = GregorianCalendar.from(ZonedDateTime.ofInstant(asOf, ZoneOffset.UTC));
            document.getDocumentInformation().setCreationDate(made);
            document.getDocumentInformation().setModificationDate(made);
            document.setDocumentId(asOf.getEpochSecond());
            document.save(bytes);
        }
    }

    private static int count(String markup) {
        return markup.split("<svg", -1).length - 1;
    }

    /// Tells of each picture as it is laid out and as it is drawn, which takes most of the time where there are many.
    private static final class Pictures extends BatikSVGDrawer {

        private final Progress progress;
        private final int all;
        private int laidOut;
        private int drawn;

        Pictures(Progress progress, int all) {
            this.progress = progress;
            this.all = all;
        }

        @Override
        public SVGImage buildSVGImage(
                Element svg, Box box, CssContext context, double width, double height, double dots) {
            laidOut = Math.min(laidOut + 1, all);
            progress.stage("pictures laid out", laidOut, all);
            return new Told(super.buildSVGImage(svg, box, context, width, height, dots), this);
        }

        private void drawn() {
            drawn = Math.min(drawn + 1, all);
            progress.stage("pictures drawn", drawn, all);
        }
    }

    private record Told(SVGDrawer.SVGImage picture, Pictures pictures) implements SVGDrawer.SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return picture.getIntrinsicWidth();
        }

        @Override
        public int getIntrinsicHeight() {
            return picture.getIntrinsicHeight();
        }

        @Override
        public boolean hasIntrinsicSize() {
            return picture.hasIntrinsicSize();
        }

        @Override
        public float getIntrinsicRatio() {
            return picture.getIntrinsicRatio();
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            pictures.drawn();
            picture.drawSVG(device, context, x, y);
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
