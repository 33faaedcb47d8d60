package headwater.twin;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.twin.Stream.Made;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StreamsTest {

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void whateverIsSharedIsDeclaredOnce(Scenario scenario) {
        Stream stream = Streams.organic(scenario, 3);
        Map<String, Made> declared = declared(stream);
        assertThat(declared).hasSameSizeAs(stream.objects());
        assertThat(declared.keySet())
                .containsAll(stream.acts().stream().map(Stream.Act::object).toList());
    }

    /// In the flat world stories are no news: nothing there says that one comes out before it is shared.
    @ParameterizedTest
    @EnumSource(value = Scenario.class, mode = EnumSource.Mode.EXCLUDE, names = "FLAT")
    void nothingIsSharedBeforeItIsPublic(Scenario scenario) {
        Stream stream = Streams.organic(scenario, 3);
        Map<String, Made> declared = declared(stream);
        assertThat(stream.acts())
                .allMatch(act -> act.second()
                        >= java.util.Objects.requireNonNull(declared.get(act.object()))
                                .trigger());
    }

    @Test
    void theSameSeedMakesTheSameStream() {
        Stream once = Rings.of(10).plantedIn(Streams.organic(Scenario.ALL, 3), 4);
        Stream again = Rings.of(10).plantedIn(Streams.organic(Scenario.ALL, 3), 4);
        assertThat(again).isEqualTo(once);
        assertThat(Streams.organic(Scenario.ALL, 5).acts())
                .isNotEqualTo(Streams.organic(Scenario.ALL, 3).acts());
    }

    @Test
    void noAccountIsInTwoPlantedGroups() {
        Stream stream = Rings.of(10).plantedIn(Streams.organic(Scenario.NEWS, 3), 4);
        List<String> members = stream.groups().stream().flatMap(List::stream).toList();
        assertThat(members).hasSize(24);
        assertThat(new TreeSet<>(members)).hasSize(24);
        assertThat(stream.isPlanted(members.get(0), members.get(1))).isTrue();
        assertThat(stream.isPlanted(members.get(0), members.get(23))).isFalse();
    }

    @Test
    void whatGroupsShareIsDeclaredToo() {
        Stream stream = Rings.of(10).plantedIn(Streams.organic(Scenario.NEWS, 3), 4);
        assertThat(declared(stream).keySet())
                .containsAll(stream.acts().stream().map(Stream.Act::object).toList());
        assertThat(stream.acts())
                .hasSizeGreaterThan(Streams.organic(Scenario.NEWS, 3).acts().size() + 100);
    }

    private static Map<String, Made> declared(Stream stream) {
        Map<String, Made> declared = new HashMap<>();
        stream.objects().forEach(made -> declared.put(made.object(), made));
        return declared;
    }
}
