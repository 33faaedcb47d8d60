package headwater.print;

import headwater.assess.Assessment;
import headwater.assess.Progress;
import headwater.model.About;
import headwater.opendata.DataPackage;
import headwater.prose.Wording;
import headwater.publish.HtmlReport;
import headwater.publish.Publisher;
import headwater.report.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The report as a document for word processors, from the same markup as the page and the paper, so that an editor can
/// work on it. Headings, tables with heads, languages, places to jump to and pictures are kept.
public final class DocxReport implements Publisher {

    /// Left to the page and the paper.
    private static final String NOT_HERE = "a.skip, div.running, p.toggle, nav, footer";

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
    public byte[] publish(Report report, Assessment assessment, Locale language, Progress progress) {
        Document page =
                Jsoup.parse(new HtmlReport().print(report, assessment, language, progress), "", Parser.xmlParser());
        page.outputSettings().prettyPrint(false);
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

    /// As a file of this kind is a zip, with the same bytes for the same entries. The list of types comes first, as
    /// readers expect: its name sorts before all others.
    private static byte[] withoutTimes(byte[] written) throws IOException {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(written))) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                entries.put(each.getName(), in.readAllBytes());
            }
        }
        return DataPackage.zip(entries);
    }
}
