package headwater.match;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.text.Folding;
import headwater.text.Foldings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `differences.ndjson` holds for each folding a pair of texts, `traditional-a` and `traditional-b`, that only it makes
/// equal.
class DifferencesTest {

    private static final List<TextList.Row> TEXTS = texts();

    @Test
    void overlookedDifferencesAreNone() {
        assertThat(asserted(Foldings.ALL)).containsExactlyInAnyOrder(names(null));
    }

    @ParameterizedTest
    @EnumSource
    void aDifferenceThatIsKeptPartsItsPairAndNoOther(Folding kept) {
        assertThat(asserted(Foldings.keeping(kept))).containsExactlyInAnyOrder(names(kept));
    }

    /// The pairs that are found with their kinds; what is spelt is edited rather than copied.
    private static List<String> asserted(Foldings foldings) {
        List<Match> found = new ArrayList<>();
        TextReuse reuse = TextList.among(TEXTS, foldings);
        reuse.find((kind, a, b) -> kind.asserts(), found::add, Matching.Watch.NOBODY);
        reuse.findReworded(found::add, Matching.Watch.NOBODY);
        return found.stream()
                .filter(match -> match.kind().asserts())
                .map(match -> match.a() + " " + match.b() + " " + match.kind())
                .distinct()
                .toList();
    }

    private static String[] names(@Nullable Folding without) {
        return Stream.of(Folding.values())
                .filter(each -> each != without)
                .map(each -> each + "-a " + each + "-b "
                        + (each == Folding.PINYIN ? Match.Kind.NEAR_VERBATIM : Match.Kind.VERBATIM))
                .toArray(String[]::new);
    }

    private static List<TextList.Row> texts() {
        InputStream file = Objects.requireNonNull(DifferencesTest.class.getResourceAsStream("differences.ndjson"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(JsonMapper.shared()::readTree)
                    .map((JsonNode row) -> new TextList.Row(
                            row.path("id").asString(), "und", row.path("text").asString(), TextReuse.Table.UNTIMED, ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
