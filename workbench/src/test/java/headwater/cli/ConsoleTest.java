package headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.listing.Listing;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    @Test
    void aLongCellGoesOnBelowAndLosesNothing() {
        String cell = "after the eighth of September at seven minutes past and no later than the ninth at half past";
        String printed = printed(new Listing(List.of("when", "n"), List.of(List.of(cell, "8")), List.of("{}"), false));
        assertThat(printed.lines()).hasSize(3).allMatch(line -> line.length() <= 70);
        assertThat(printed.replace("8", "").replaceAll("\\s+", " ")).contains(cell);
    }

    @Test
    void hanTakesTwoColumns() {
        String cell = "加拿大反对党竞选纲领31次提中国".repeat(4);
        String printed = printed(new Listing(List.of("title", "n"), List.of(List.of(cell, "8")), List.of("{}"), false));
        assertThat(printed.lines()).allMatch(line -> Console.width(line) <= 63);
        assertThat(printed.replaceAll("[^\\p{IsHan}]", "")).isEqualTo(cell.replace("31", ""));
    }

    private static String printed(Listing listing) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            new Console().table(listing);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
