package headwater.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalisedTest {

    private static String form(String original) {
        return Normalised.of(original).text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "加拿大反對黨競選綱領|加拿大反对党竞选纲领",
                "３１次　提中國|31次提中国",
                "加\u200B拿\uFE0F大🇨🇦反、对。党|加拿大反对党",
                "Тhe Соnѕеrvаtіvеѕ|theconservatives",
                "l’Élysée a DÉMENTI|lelyseeadementi",
                "e\u0301te\u0301|été",
                "ⅷ ①②|viii12",
                "见 https://t.cn/A6x?b=1看这里 @某账号 转发|见看这里转发",
                "Привет|ПРИВЕТ"
            })
    void writingsOfOneTextHaveOneForm(String one, String other) {
        assertThat(form(one)).isEqualTo(form(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,O", "1,l", "7,1", "三,四"})
    void differentCharactersStayApart(String one, String other) {
        assertThat(form(one)).isNotEqualTo(form(other));
    }

    @Test
    void aMailAddressIsNotAMention() {
        assertThat(form("write to a@bcd.org")).isEqualTo("writetoabcdorg");
    }

    @Test
    void offsetsLeadBackToWhatProducedTheUnit() {
        Normalised form = Normalised.of("“é\u0301ﬁ”，國");
        assertThat(form.text()).isEqualTo("efi国");
        assertThat(form.originalStart(0)).isEqualTo(1);
        assertThat(form.originalEnd(0)).isEqualTo(3);
        assertThat(form.originalStart(1)).isEqualTo(form.originalStart(2)).isEqualTo(3);
        assertThat(form.originalStart(3)).isEqualTo(6);
        assertThat(form.originalEnd(3)).isEqualTo(7);
    }

    @Test
    void everyCodePointLeadsBackToItself() {
        for (int cp = 0; cp <= Character.MAX_CODE_POINT; cp++) {
            String original = "好" + Character.toString(cp) + "。";
            checkOffsets(original);
        }
    }

    @Test
    void foldingTwiceChangesNothing() {
        for (int cp = 0; cp <= 0x2FFFF; cp++) {
            String once = form(Character.toString(cp));
            assertThat(form(once)).as("U+%04X", cp).isEqualTo(once);
        }
    }

    @Test
    void canonicallyEqualCodePointsHaveOneForm() {
        for (int cp = 0; cp <= 0x2FFFF; cp++) {
            String one = Character.toString(cp);
            String decomposed = Normalizer2.getNFDInstance().normalize(one);
            assertThat(form(decomposed)).as("U+%04X", cp).isEqualTo(form(one));
        }
    }

    @Test
    void randomTextsLeadBackInOrder() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                int cp = random.nextInt(4) == 0 ? random.nextInt(0x110000) : random.nextInt(0x3000);
                text.appendCodePoint(cp);
            }
            checkOffsets(text.toString());
        }
    }

    private static void checkOffsets(String original) {
        Normalised form = Normalised.of(original);
        int last = 0;
        for (int i = 0; i < form.text().length(); i++) {
            int start = form.originalStart(i);
            int end = form.originalEnd(i);
            if (start < last || end <= start || end > original.length()) {
                throw new AssertionError("unit " + i + " of " + original + ": " + start + ".." + end);
            }
            String piece = form(original.substring(start, end));
            if (piece.indexOf(form.text().charAt(i)) < 0) {
                throw new AssertionError("unit " + i + " of " + original + " does not come from " + start + ".." + end);
            }
            last = start;
        }
    }
}
