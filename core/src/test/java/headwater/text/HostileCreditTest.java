package headwater.text;

import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A text made to keep a pattern busy takes time in proportion to its length.
class HostileCreditTest {

    private static final int LENGTH = 200_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "a",
                "据",
                "《",
                "（",
                "(",
                "[",
                "【",
                "来源：",
                "社",
                "新闻",
                "@",
                " ",
                "\n",
                "\t",
                "A ",
                "A the ",
                "Times ",
                "The Times",
                "RT @a ",
                "RT a",
                "selon ",
                "Selon A",
                "told A",
                "according to ",
                "via ",
                "via @",
                "Source: ",
                "source :",
                "》",
                "《》",
                "媒体",
                "报道",
                "据《",
                "綜合",
                "—",
                " - ",
                "“",
                "said on ",
                "said on Reuters ",
                "a déclaré à ",
                "rapporte ",
                "par l’",
                "news ",
                "media ",
                "médias ",
                "le journal ",
                "une source du ",
                "A’",
                "A-",
                "The 19th of the ",
                "，",
                "記者",
                "（新华社",
                "原标题",
                "h/t ",
                "//@",
                "转自",
                "中国网",
                "接受A"
            })
    void timeGrowsWithLengthOnly(String unit) {
        String text = unit.repeat(LENGTH / unit.length());
        assertTimeout(Duration.ofSeconds(30), () -> CreditMarks.find("text", text));
        assertTimeout(Duration.ofSeconds(30), () -> CreditMarks.find("byline", text));
    }
}
