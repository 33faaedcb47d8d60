package headwater.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class DrawingTest {

    /// A white sheet with something red in its last corner.
    private static Element picture(int width, int height) {
        return Jsoup.parse(
                        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %1$d %2$d' width='%1$d' height='%2$d'>"
                                        .formatted(width, height)
                                + "<title>A</title><desc>B</desc><rect x='%d' y='%d' width='100' height='50' fill='#f00'/></svg>"
                                        .formatted(width - 100, height - 50),
                        "",
                        Parser.xmlParser())
                .expectFirst("svg");
    }

    private static BufferedImage drawn(int width, int height) throws IOException {
        return ImageIO.read(Drawing.of(picture(width, height), Locale.ENGLISH).png());
    }

    @Test
    void allOfItIsDrawnAtTwoPointsAPixel() throws IOException {
        BufferedImage image = drawn(400, 200);
        assertThat(image.getWidth()).isEqualTo(800);
        assertThat(image.getHeight()).isEqualTo(400);
        assertThat(image.getRGB(790, 390) & 0xFFFFFF).isEqualTo(0xFF0000);
        assertThat(image.getRGB(590, 390) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @Test
    void ofThousandsOfLanesAllIsDrawnWithFewerPoints() throws IOException {
        BufferedImage image = drawn(1_333, 190_000);
        assertThat((long) image.getWidth() * image.getHeight()).isBetween(20_000_000L, 25_000_000L);
        assertThat(image.getRGB(image.getWidth() - 3, image.getHeight() - 3) & 0xFFFFFF)
                .isEqualTo(0xFF0000);
    }

    @Test
    void itSaysWhatItShowsAndKeepsItsProportions() throws IOException {
        Drawing drawing = Drawing.of(picture(400, 200), Locale.FRENCH);
        assertThat(drawing.said()).isEqualTo("A. B");
        assertThat(drawing.heightOf(1_000)).isEqualTo(500);
    }

    @Test
    void onePictureWithoutASizeIsRefused() {
        Element none = picture(400, 200).removeAttr("width");
        assertThatThrownBy(() -> Drawing.of(none, Locale.ENGLISH)).hasMessageContaining("its width in pixels");
    }
}
