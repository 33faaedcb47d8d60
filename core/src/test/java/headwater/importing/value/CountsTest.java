package headwater.importing.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import headwater.model.Count;
import headwater.model.Count.Name;
import headwater.model.Count.Qualifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountsTest {

    private static Count reads(String raw) {
        Count count = Counts.read(Name.READS, raw);
        return count == null ? Count.absent(Name.READS, Qualifier.ZERO_MEANS_HIDDEN) : count;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10万+",
                "10萬+",
                "100k+",
                "100K+",
                "over 100,000",
                "more than 100 000",
                "100,000+",
                "plus de 100 000",
                "超过10万",
                "10w+",
                "10万＋"
            })
    void aCapIsAFloorAndNothingElse(String raw) {
        assertEquals(Count.moreThan(Name.READS, 100_000, raw), reads(raw));
    }

    @Test
    void chineseCapsAreFloorsWhateverTheirUnit() {
        assertEquals(Count.moreThan(Name.READS, 1_000_000, "100万+"), reads("100万+"));
        assertEquals(Count.moreThan(Name.READS, 100_000, "100000+"), reads("100000+"));
        assertEquals(Count.moreThan(Name.READS, 100_000_000, "1亿+"), reads("1亿+"));
        assertEquals(Count.between(Name.READS, 250_000_000, 259_999_999, "2.5亿"), reads("2.5亿"));
    }

    @Test
    void aNumberWithoutAUnitIsExact() {
        assertEquals(Count.exact(Name.READS, 1_234, "1,234"), reads("1,234"));
        assertEquals(Count.exact(Name.READS, 8_643, "8643"), reads(" 8643 "));
        assertEquals(Count.exact(Name.READS, 0, "0"), reads("0"));
        assertEquals(Count.exact(Name.READS, 8_643, "8643.0"), reads("8643.0"));
        assertEquals(Count.exact(Name.READS, 1_234, "1 234 vues"), reads("1 234 vues"));
    }

    @Test
    void aShortenedNumberKeepsWhatItsLastDigitHides() {
        assertEquals(Count.between(Name.READS, 12_000, 12_999, "1.2万"), reads("1.2万"));
        assertEquals(Count.between(Name.READS, 1_200, 1_299, "1.2k"), reads("1.2k"));
        assertEquals(Count.between(Name.READS, 30_000, 39_999, "3万"), reads("3万"));
        assertEquals(Count.between(Name.READS, 1_500_000, 1_599_999, "1.5M"), reads("1.5M"));
    }

    @Test
    void emptyHiddenAndZeroAreThreeThings() {
        assertEquals(Qualifier.NOT_COLLECTED, reads("").qualifier());
        assertEquals(Qualifier.NOT_COLLECTED, reads("not-collected").qualifier());
        assertEquals(Qualifier.HIDDEN, reads("Hidden").qualifier());
        assertEquals(Qualifier.UNAVAILABLE, reads("n/a").qualifier());
        assertEquals(Qualifier.EXACT, reads("0").qualifier());
    }

    @Test
    void atLeastIncludesTheNumberItself() {
        assertEquals(500, reads("at least 500").lower());
        assertEquals(501, reads("more than 500").lower());
    }

    @Test
    void aboutNamesNoBound() {
        Count about = reads("about 5,000");
        assertEquals(Qualifier.ESTIMATED, about.qualifier());
        assertEquals(0, about.lower());
        assertEquals(-1, about.upper());
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "-5", "12,34", "1.5", "10万+10万", "99999999999999999999", "1e6", "12/09"})
    void whatIsNoCountIsNotGuessed(String raw) {
        assertNull(Counts.read(Name.READS, raw));
    }
}
