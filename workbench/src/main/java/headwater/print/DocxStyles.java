package headwater.print;

import java.math.BigInteger;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/// The styles of a document, by the names that word processors and screen readers know, so that its headings make an
/// outline.
final class DocxStyles {

    static final String TITLE = "Title";
    static final String CAPTION = "Caption";
    static final String QUOTE = "Quote";

    private DocxStyles() {}

    /// @param level 1 to 3
    static String heading(int level) {
        return "Heading" + level;
    }

    static void into(XWPFDocument document, Locale language) {
        XWPFStyles styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii("Calibri");
        fonts.setHAnsi("Calibri");
        fonts.setEastAsia("Microsoft YaHei");
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage(language.getLanguage() + "-CA");
        styles.setEastAsia("zh-CN");
        add(styles, "Normal", "Normal", 20, false, -1);
        add(styles, TITLE, "Title", 36, true, -1);
        for (int level = 1; level <= 3; level++) {
            add(styles, heading(level), "heading " + level, 32 - 4 * level, true, level - 1);
        }
        add(styles, CAPTION, "caption", 20, true, -1);
        add(styles, QUOTE, "Quote", 20, false, -1);
    }

    /// @param halves of a point
    /// @param outline from 0, or -1 for what is no heading
    private static void add(XWPFStyles styles, String id, String name, int halves, boolean isBold, int outline) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        CTPPrGeneral paragraph = style.addNewPPr();
        paragraph.addNewSpacing().setAfter(BigInteger.valueOf(120));
        if (outline >= 0 || id.equals(CAPTION)) {
            paragraph.addNewKeepNext();
        }
        if (outline >= 0) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        }
        CTRPr run = style.addNewRPr();
        run.addNewSz().setVal(BigInteger.valueOf(halves));
        if (isBold) {
            run.addNewB();
        }
        styles.addStyle(new XWPFStyle(style));
    }
}
