package headwater.print;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jsoup.nodes.Element;

/// A picture of a report as points of colour, for word processors that cannot show it as it is drawn: two points to a
/// pixel, or fewer where it is very large, with the fonts of the paper.
final class Drawing {

    /// PDF counts 72 to the inch, pages 96.
    private static final double PIXEL = 96 / 72.0;

    private static final double POINTS_A_PIXEL = 2;

    /// A picture has a lane for each outlet, and all its points are in memory at once.
    private static final double MOST_POINTS = 24e6;

    private final byte[] png;
    private final int width;
    private final int height;
    private final String said;

    /// @param svg with its size in pixels, its title and its description
    static Drawing of(Element svg, Locale language) throws IOException {
        int width = pixels(svg, "width");
        int height = pixels(svg, "height");
        Element alone = svg.clone().removeAttr("style");
        return new Drawing(
                png(onePage(alone, width, height), pointsAPixel(width, height), language),
                width,
                height,
                svg.select("> title").text() + ". " + svg.select("> desc").text());
    }

    private Drawing(byte[] png, int width, int height, String said) {
        this.png = png;
        this.width = width;
        this.height = height;
        this.said = said;
    }

    InputStream png() {
        return new ByteArrayInputStream(png);
    }

    /// How high it is where it is so wide, in the same unit.
    int heightOf(int wide) {
        return (int) Math.round((double) wide * height / width);
    }

    /// Its title and description, which are read to whoever cannot see it.
    String said() {
        return said;
    }

    private static int pixels(Element svg, String name) {
        try {
            return Integer.parseInt(svg.attr(name));
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException("a picture says its " + name + " in pixels: \"" + svg.attr(name) + '"');
        }
    }

    private static String onePage(Element svg, int width, int height) {
        return "<html><head><style>@page { size: " + width + "px " + height + "px; margin: 0 } "
                + "body { margin: 0 } svg { display: block }</style></head><body>" + svg.outerHtml()
                + "</body></html>";
    }

    private static double pointsAPixel(int width, int height) {
        return Math.min(POINTS_A_PIXEL, Math.sqrt(MOST_POINTS / ((double) width * height)));
    }

    private static byte[] png(String page, double pointsAPixel, Locale language) throws IOException {
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        PdfRendererBuilder builder = Paper.builder(language);
        try (BatikSVGDrawer pictures = new BatikSVGDrawer()) {
            builder.useSVGDrawer(pictures);
            builder.withHtmlContent(Fonts.drawable(page).text(), null);
            builder.toStream(paper);
            builder.run();
        }
        try (PDDocument document = Loader.loadPDF(paper.toByteArray())) {
            BufferedImage drawn = new PDFRenderer(document).renderImage(0, (float) (pointsAPixel * PIXEL));
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(drawn, "png", png);
            return png.toByteArray();
        }
    }
}
