package headwater.print;

import java.io.IOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/// Writes the markup of a report into a document: blocks one after the other, words with their language, their marks
/// and the places they lead to.
final class DocxText {

    /// Sixteen centimetres: what word processors leave of a page between its margins.
    private static final int TEXT_WIDTH = 16 * Units.EMU_PER_CENTIMETER;

    private final XWPFDocument document;
    private final Locale language;

    /// A place in the markup to its name in the document, where names are short.
    private final Map<String, String> places = new HashMap<>();

    private long marks;

    /// How the words of a stretch look and in which language they are.
    ///
    /// @param tag a language tag, or empty for that of the document
    /// @param target a place in the document, or empty
    private record Look(boolean isBold, boolean isStruck, boolean isUnderlined, String tag, String target) {

        private static final Set<String> BOLD = Set.of("strong", "th");

        static final Look PLAIN = new Look(false, false, false, "", "");

        Look within(Element element) {
            return new Look(
                    isBold || element.hasClass("sort") || BOLD.contains(element.normalName()),
                    isStruck || (element.normalName().equals("mark") && element.hasClass("dropped")),
                    isUnderlined || (element.normalName().equals("mark") && !element.hasClass("dropped")),
                    element.hasAttr("lang") ? element.attr("lang") : tag,
                    element.attr("href").startsWith("#") ? element.attr("href").substring(1) : target);
        }
    }

    DocxText(XWPFDocument document, Locale language) {
        this.document = document;
        this.language = language;
    }

    /// On every page.
    void header(String notice) {
        if (!notice.isBlank()) {
            XWPFParagraph paragraph =
                    document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
            run(paragraph, notice, Look.PLAIN);
        }
    }

    void blocks(Element parent) throws IOException {
        for (Element each : parent.children()) {
            switch (each.normalName()) {
                case "h1" -> paragraph(each, DocxStyles.TITLE);
                case "h2" -> heading(each, 1);
                case "h3" -> heading(each, 2);
                case "p" -> paragraph(each, parent.normalName().equals("blockquote") ? DocxStyles.QUOTE : "Normal");
                case "figcaption" -> paragraph(each, DocxStyles.CAPTION);
                case "table" -> table(each);
                case "svg" -> picture(Drawing.of(each, language));
                default -> {
                    if (each.hasClass("notice")) {
                        paragraph(each, DocxStyles.QUOTE);
                    } else {
                        blocks(each);
                    }
                }
            }
        }
    }

    /// A section's place is that of its heading.
    private void heading(Element heading, int level) {
        Element section = heading.parent();
        XWPFParagraph paragraph = paragraph(heading, DocxStyles.heading(level));
        if (level == 1 && section != null && section.hasAttr("id")) {
            mark(paragraph, section.attr("id"));
        }
    }

    private XWPFParagraph paragraph(Element element, String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        write(paragraph, element, Look.PLAIN);
        return paragraph;
    }

    private void write(XWPFParagraph paragraph, Element element, Look outer) {
        Look look = outer.within(element);
        if (element.hasAttr("id")) {
            mark(paragraph, element.attr("id"));
        }
        for (Node each : element.childNodes()) {
            if (each instanceof TextNode text) {
                run(paragraph, text.text(), look);
            } else if (each instanceof Element inner) {
                if (inner.normalName().equals("br")) {
                    paragraph.createRun().addBreak();
                } else {
                    write(paragraph, inner, look);
                }
            }
        }
    }

    private void run(XWPFParagraph paragraph, String text, Look look) {
        if (text.isEmpty()) {
            return;
        }
        XWPFRun run = look.target().isEmpty() ? paragraph.createRun() : linked(paragraph, look.target());
        run.setText(text);
        run.setBold(look.isBold());
        run.setStrikeThrough(look.isStruck());
        if (look.isUnderlined() || !look.target().isEmpty()) {
            run.setUnderline(UnderlinePatterns.SINGLE);
        }
        language(run, look.tag());
    }

    private XWPFRun linked(XWPFParagraph paragraph, String target) {
        CTHyperlink link = paragraph.getCTP().addNewHyperlink();
        link.setAnchor(place(target));
        return new XWPFRun(link.addNewR(), (IRunBody) paragraph);
    }

    private void language(XWPFRun run, String tag) {
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTLanguage said = properties.addNewLang();
        if (tag.startsWith("zh")) {
            said.setEastAsia(tag.contains("Hant") || tag.endsWith("TW") || tag.endsWith("HK") ? "zh-TW" : "zh-CN");
        }
        said.setVal(tag.isEmpty() || tag.startsWith("zh") ? language.getLanguage() + "-CA" : tag);
    }

    private void mark(XWPFParagraph paragraph, String id) {
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        BigInteger number = BigInteger.valueOf(marks++);
        start.setName(place(id));
        start.setId(number);
        paragraph.getCTP().addNewBookmarkEnd().setId(number);
    }

    /// Names begin with a letter and have at most 40 letters and digits.
    private String place(String id) {
        return places.computeIfAbsent(id, none -> "place" + places.size());
    }

    /// As wide as the text.
    private void picture(Drawing drawing) throws IOException {
        XWPFRun run = document.createParagraph().createRun();
        try {
            run.addPicture(drawing.png(), PictureType.PNG, "picture.png", TEXT_WIDTH, drawing.heightOf(TEXT_WIDTH))
                    .getCTPicture()
                    .getNvPicPr()
                    .getCNvPr()
                    .setDescr(drawing.said());
        } catch (InvalidFormatException broken) {
            throw new IOException(broken);
        }
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(drawing.said());
    }

    private void table(Element table) {
        Element caption = table.selectFirst("> caption");
        if (caption != null) {
            paragraph(caption, DocxStyles.CAPTION);
        }
        List<Element> rows = table.select("tr");
        int columns = rows.stream().mapToInt(row -> row.childrenSize()).max().orElse(0);
        if (columns == 0) {
            return;
        }
        XWPFTable out = document.createTable(rows.size(), columns);
        out.setWidth("100%");
        for (int i = 0; i < rows.size(); i++) {
            XWPFTableRow row = out.getRow(i);
            row.setRepeatHeader(i == 0 && table.selectFirst("> thead") != null);
            List<Element> cells = rows.get(i).children();
            for (int j = 0; j < cells.size(); j++) {
                cell(row.getCell(j), cells.get(j));
            }
        }
        document.createParagraph();
    }

    private void cell(XWPFTableCell cell, Element from) {
        write(cell.getParagraphArray(0), from, Look.PLAIN);
    }
}
