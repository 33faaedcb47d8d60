package headwater.print;

import headwater.assess.Assessment;
import headwater.model.About;
import headwater.prose.Wording;
import headwater.publish.HtmlReport;
import headwater.publish.Publisher;
import headwater.report.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The report as a document for word processors, from the same markup as the page and the paper, so that an editor can
/// work on it. Headings, tables with heads, languages and places to jump to are kept; the picture is not, and the table
/// below its place says the same in words.
public final class DocxReport implements Publisher {

    /// Left to the page and the paper.
    private static final String NOT_HERE = "a.skip, div.running, p.toggle, nav, footer, figure svg";

    /// Of entries in the file, which is a zip: nothing in it is of the hour it was written.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    static {
        Quiet.logging();
    }

    @Override
    public About about() {
        return new About("publish", "docx", 1, List.of());
    }

    @Override
    public String extension() {
        return "docx";
    }

    @Override
    public byte[] publish(Report report, Assessment assessment, Locale language) {
        Document page = Jsoup.parse(new HtmlReport().print(report, assessment, language), "", Parser.xmlParser());
        page.select(NOT_HERE).remove();
        try (XWPFDocument document = new XWPFDocument()) {
            DocxStyles.into(document, language);
            DocxText text = new DocxText(document, language);
            text.header(report.notice());
            Element body = page.selectFirst("body");
            if (body != null) {
                text.blocks(body);
            }
            properties(
                    document.getProperties(),
                    Wording.of(language).say(report.edition().title(report.caseName())),
                    assessment);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return withoutTimes(bytes.toByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The dates in the file are those of the analysis, so that the same case gives the same file.
    private static void properties(POIXMLProperties properties, String title, Assessment assessment) {
        Optional<Date> asOf = Optional.of(Date.from(assessment.settings().asOf()));
        properties.getCoreProperties().setTitle(title);
        properties.getCoreProperties().setCreator("Headwater");
        properties.getCoreProperties().setCreated(asOf);
        properties.getCoreProperties().setModified(asOf);
    }

    private static byte[] withoutTimes(byte[] written) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(written.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(written));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(each.getName());
                same.setTimeLocal(NO_TIME);
                out.putNextEntry(same);
                in.transferTo(out);
            }
        }
        return bytes.toByteArray();
    }
}
