package headwater.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NormalisedTest {

    /// What is neither assigned nor private folds alike under every choice.
    private static final int[] ASSIGNED = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(cp -> Character.isDefined(cp) && Character.getType(cp) != Character.PRIVATE_USE)
            .toArray();

    private static String form(String original) {
        return form(original, Foldings.ALL);
    }

    private static String form(String original, Foldings foldings) {
        return Normalised.of(original, foldings).text();
    }

    /// Everything folded, and each folding switched off alone.
    static List<Foldings> choices() {
        List<Foldings> choices = new ArrayList<>(List.of(Foldings.ALL));
        for (Folding each : Folding.values()) {
            choices.add(Foldings.keeping(each));
        }
        choices.add(Foldings.keeping(Folding.values()));
        return choices;
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
    void aStrokeIsAnAccentAndTheLetterBelowItALookAlike() {
        assertThat(form("Øre")).isEqualTo("ore");
        assertThat(form("Øre", Foldings.keeping(Folding.ACCENTS))).isEqualTo("øre");
        assertThat(form("Øre", Foldings.keeping(Folding.CONFUSABLES))).isEqualTo("øre");
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TRADITIONAL|反對黨|反对党",
                "CONFUSABLES|Соnsеrvаtіvеѕ|Conservatives",
                "INVISIBLE|反​对‍党|反对党",
                "WIDTH|３１次⼀|31次一",
                "WIDTH|ﬁn ①|fin 1",
                "WIDTH|٣١|31",
                "CASE|DEMENTI|dementi",
                "ACCENTS|dément|dement",
                "EMOJI|反😀对👩‍⚕️党🇨🇦|反对党",
                "EMOJI|1️⃣|1",
                "PUNCTUATION|反、对 党。|反对党",
                "ADDRESSES|看 https://t.cn/A6x 这里 @某账号 转发|看这里转发"
            })
    void whatIsKeptMakesADifference(Folding folding, String one, String other) {
        assertThat(form(one)).isEqualTo(form(other));
        assertThat(form(one, Foldings.keeping(folding))).isNotEqualTo(form(other, Foldings.keeping(folding)));
        Foldings others = new Foldings(Stream.of(Folding.values())
                .filter(each -> each != folding && each != Folding.INVISIBLE && each != Folding.PUNCTUATION)
                .toList());
        assertThat(form(one, others)).isEqualTo(form(other, others));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void everyCodePointLeadsBackToItself(Foldings foldings) {
        for (int cp : foldings.isAll()
                ? IntStream.rangeClosed(0, Character.MAX_CODE_POINT).toArray()
                : ASSIGNED) {
            String original = "好" + Character.toString(cp) + "。";
            checkOffsets(original, foldings);
        }
    }

    @ParameterizedTest
    @MethodSource("choices")
    void foldingTwiceChangesNothing(Foldings foldings) {
        for (int cp : ASSIGNED) {
            String once = form(Character.toString(cp), foldings);
            checkEqual(cp, form(once, foldings), once);
        }
    }

    @ParameterizedTest
    @MethodSource("choices")
    void canonicallyEqualCodePointsHaveOneForm(Foldings foldings) {
        for (int cp : ASSIGNED) {
            String one = Character.toString(cp);
            String decomposed = Normalizer2.getNFDInstance().normalize(one);
            checkEqual(cp, form(decomposed, foldings), form(one, foldings));
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
            checkOffsets(text.toString(), Foldings.ALL);
            checkOffsets(text.toString(), Foldings.keeping(Folding.values()));
        }
    }

    private static void checkEqual(int codePoint, String one, String other) {
        if (!one.equals(other)) {
            throw new AssertionError("U+%04X: %s is not %s".formatted(codePoint, one, other));
        }
    }

    private static void checkOffsets(String original, Foldings foldings) {
        Normalised form = Normalised.of(original, foldings);
        int last = 0;
        for (int i = 0; i < form.text().length(); i++) {
            int start = form.originalStart(i);
            int end = form.originalEnd(i);
            if (start < last || end <= start || end > original.length()) {
                throw new AssertionError("unit " + i + " of " + original + ": " + start + ".." + end);
            }
            String piece = form(original.substring(start, end), foldings);
            if (piece.indexOf(form.text().charAt(i)) < 0) {
                throw new AssertionError("unit " + i + " of " + original + " does not come from " + start + ".." + end);
            }
            last = start;
        }
    }
}
