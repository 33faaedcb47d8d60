package headwater.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The published data package against the Frictionless standard: by our own reading of its rules, and by the
/// reference implementation where that is there.
class DataPackageTest {

    private static final Path DATA = Published.file("data");

    @TempDir
    Path folder;

    @Test
    void noRuleOfTheStandardIsBroken() throws IOException {
        assertEquals(List.of(), PackageRules.broken(DATA));
    }

    @Test
    void theReferenceImplementationFindsNothingAndReadsEveryRow() throws Exception {
        List<String> said = NodeReader.said("datapackage", "datapackage.js", DATA.resolve("datapackage.json"));
        JsonNode descriptor = JsonMapper.shared().readTree(DATA.resolve("datapackage.json"));
        List<String> expected = new ArrayList<>();
        descriptor.path("resources").forEach(each -> {
            if (each.has("schema")) {
                expected.add("read " + each.path("name").asString("") + " "
                        + each.path("rows").asInt());
            }
        });
        assertThat(expected).hasSizeGreaterThan(15);
        assertThat(said).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void eachFaultIsFound() throws Exception {
        for (String[] fault : new String[][] {
            {"derivations.csv", ",not-credited,", ",paid,"},
            {"derivations.csv", ",0.", ",7."},
            {"events.csv", ":00Z,", " o'clock,"},
            {"reach.csv", "\n", "\nn-x,views,1,many,1,1,1\n"}
        }) {
            Path broken = copied(fault[0]);
            Path file = broken.resolve(fault[0]);
            String before = Files.readString(file);
            int at = before.indexOf(fault[1], before.indexOf('\n'));
            assertThat(at).as(fault[0] + " has " + fault[1]).isNotNegative();
            Files.writeString(file, before.substring(0, at) + fault[2] + before.substring(at + fault[1].length()));
            // That the file has other bytes than it should is told of any change, and is not what is meant here.
            assertThat(PackageRules.broken(broken))
                    .as(fault[0] + " " + fault[2])
                    .anyMatch(each -> !each.endsWith(" bytes"));
        }
    }

    @Test
    void aRowThatPointsAtNothingIsFound() throws Exception {
        Path broken = copied("outlet-links.csv");
        Path file = broken.resolve("outlet-links.csv");
        String before = Files.readString(file);
        int row = before.indexOf('\n') + 1;
        Files.writeString(file, before.substring(0, row) + "nobody" + before.substring(before.indexOf(',', row)));
        assertThat(PackageRules.broken(broken)).anyMatch(each -> each.contains("points at no row of"));
    }

    private Path copied(String name) throws IOException {
        Path copy = Files.createTempDirectory(folder, name);
        try (Stream<Path> files = Files.list(DATA)) {
            for (Path each : files.toList()) {
                Files.copy(each, copy.resolve(each.getFileName().toString()));
            }
        }
        return copy;
    }
}
