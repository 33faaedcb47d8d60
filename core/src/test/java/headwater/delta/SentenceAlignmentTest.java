package headwater.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import headwater.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceAlignmentTest {

    private static final String DOCTOR = "The doctor treated nine patients in the tent";

    private static final String RIVER = "The river rose above the old stone bridge";

    private static final String TRAIN = "Trains to the north were cancelled until Friday.";

    private static Version version(String text) {
        return new Version(new Document("x", "en", text, 0), "en", true, List.of());
    }

    private static List<String> beads(SentenceAlignment alignment) {
        return alignment.aligned().stream()
                .map(each -> each.parents() + "+" + each.parentCount() + ":" + each.children() + "+" + each.childCount()
                        + (each.isMoved() ? " moved" : ""))
                .toList();
    }

    private static List<String> beads(String parent, String child) {
        return beads(SentenceAlignment.of(version(parent), version(child)));
    }

    @Test
    void twoSentencesMadeOneAreOneBeadAndSoIsOneMadeTwo() {
        String apart = DOCTOR + ". " + RIVER + ". " + TRAIN;
        String together = DOCTOR + " while " + RIVER.toLowerCase(Locale.ROOT) + ". " + TRAIN;
        assertEquals(List.of("0+2:0+1", "2+1:1+1"), beads(apart, together));
        assertEquals(List.of("0+1:0+2", "1+1:2+1"), beads(together, apart));
    }

    @Test
    void aShortNeighbourIsNotDrawnIn() {
        String text = DOCTOR + ". " + RIVER + ". " + TRAIN;
        assertEquals(
                List.of("0+1:0+1", "1+1:2+1", "2+1:3+1"),
                beads(text, DOCTOR + ". So it goes. " + RIVER + ". " + TRAIN));
    }

    @Test
    void aTitleIsNotJoinedWithTheFirstSentence() {
        String body = DOCTOR + " while " + RIVER + ". " + TRAIN;
        Version titled = new Version(
                new Document("x", "en", DOCTOR + "\n" + RIVER + ". " + TRAIN, DOCTOR.length()), "en", true, List.of());
        assertThat(SentenceAlignment.of(titled, version(body)).aligned())
                .noneMatch(each -> each.parents() == 0 && each.parentCount() == 2);
    }

    @Test
    void aSentenceThatWentFromTheFrontToTheEndWasMovedAndTheOthersWereNot() {
        assertEquals(
                List.of("0+1:2+1 moved", "1+1:0+1", "2+1:1+1"),
                beads(DOCTOR + ". " + RIVER + ". " + TRAIN, RIVER + ". " + TRAIN + " " + DOCTOR + "."));
    }

    @Test
    void ofTwoEqualSentencesOneIsAdded() {
        SentenceAlignment alignment = SentenceAlignment.of(
                version(DOCTOR + ". " + RIVER + ". " + TRAIN),
                version(DOCTOR + ". " + RIVER + ". " + RIVER + ". " + TRAIN));
        assertEquals(3, alignment.aligned().size());
        assertEquals(1, alignment.childrenAlone().size());
    }

    @Test
    void aLongInsertionAtTheFrontIsInsideTheBand() {
        List<String> parent = made(0, 150);
        List<String> child = new ArrayList<>(made(1_000, 100));
        child.addAll(parent);
        SentenceAlignment alignment =
                SentenceAlignment.of(version(String.join("\n", parent)), version(String.join("\n", child)));
        assertThat(alignment.aligned()).hasSize(150).allMatch(each -> each.children() == each.parents() + 100);
        assertThat(alignment.childrenAlone()).hasSize(100);
    }

    @Test
    void aTextIsReadUpToABoundAndThenNothingIsCalledAdded() {
        List<String> parent = made(0, 1_100);
        List<String> child = new ArrayList<>(parent);
        child.add(DOCTOR);
        Version before = version(String.join("\n", parent));
        Version after = version(String.join("\n", child));
        assertFalse(SentenceAlignment.of(before, after).isWhole());
        assertThat(Delta.of(before, after).changes()).isEmpty();
    }

    @Test
    void anEmptyTextIsBesideNothing() {
        assertThat(beads("", DOCTOR)).isEmpty();
        assertThat(beads(DOCTOR, "")).isEmpty();
        assertThat(beads("", "")).isEmpty();
    }

    /// Sentences that share no word: six invented ones each, by number.
    private static List<String> made(int from, int size) {
        return IntStream.range(from, from + size)
                .mapToObj(i -> {
                    StringBuilder words = new StringBuilder();
                    for (int k = 0; k < 6; k++) {
                        long word = (i * 6L + k + 1) * 2_654_435_761L % 1_000_000_007L;
                        words.append(Long.toString(word + 40_000_000L, 36).replaceAll("[0-9]", "x"))
                                .append(' ');
                    }
                    return words.toString().strip();
                })
                .toList();
    }
}
