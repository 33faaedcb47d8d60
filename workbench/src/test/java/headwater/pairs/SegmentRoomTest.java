package headwater.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.problem.ProblemException;
import headwater.room.Strings;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentRoomTest {

    @TempDir
    Path folder;

    private SegmentRoom room() {
        return new SegmentRoom(folder.resolve(".texts-pairs.csv"), 3_000, 20_000);
    }

    @Test
    void textsComeBackFromTheHeapAndFromTheFile() {
        List<String> texts = IntStream.range(0, 3_000)
                .mapToObj(i -> i == 1_000 ? "漢字".repeat(30_000) : "text " + i + (i % 2 == 0 ? " é" : " 字"))
                .toList();
        try (SegmentRoom room = room()) {
            Strings kept = Strings.of(texts.size(), i -> texts.get(i).toCharArray(), room);
            for (int i = 0; i < texts.size(); i++) {
                assertThat(kept.get(i)).isEqualTo(texts.get(i));
            }
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nobodyGetsWhatAnotherHas() {
        try (SegmentRoom room = room()) {
            List<MemorySegment> given =
                    IntStream.range(1, 300).mapToObj(room::of).toList();
            assertThat(given).anyMatch(MemorySegment::isMapped).anyMatch(each -> !each.isMapped());
            IntStream.range(0, given.size()).forEach(i -> given.get(i).fill((byte) i));
            for (int i = 0; i < given.size(); i++) {
                byte[] bytes = given.get(i).toArray(ValueLayout.JAVA_BYTE);
                assertThat(bytes).hasSize(i + 1).containsOnly((byte) i);
            }
        }
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        try (SegmentRoom room = new SegmentRoom(folder.resolve("no/.texts"), 10, 1_000)) {
            assertThatThrownBy(() -> room.of(11))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("cannot hold");
        }
    }
}
