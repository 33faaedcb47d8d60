package headwater.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.Repository;
import headwater.model.Finding.Code;
import headwater.model.Finding.Missing;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlatformEvidenceTest {

    private static final List<Code> EVERYTHING = Arrays.asList(Code.values());

    @Test
    void wechatLacksAccountAgeListsAndOpenSpacesAndCapsItsCounts() {
        assertThat(codes("wechat"))
                .containsExactlyInAnyOrder(
                        Code.NO_ACCOUNT_AGE,
                        Code.NO_ENGAGEMENT_LIST,
                        Code.CAPPED_COUNT,
                        Code.PRIVATE_SPACE,
                        Code.PLATFORM_OPAQUE);
    }

    @Test
    void theOpenWebIsNotOpaque() {
        assertThat(codes("web")).doesNotContain(Code.PLATFORM_OPAQUE, Code.PRIVATE_SPACE);
    }

    @Test
    void aPlatformNobodyLookedAtIsOpaque() {
        assertThat(codes("gab")).containsExactly(Code.PLATFORM_OPAQUE);
    }

    @Test
    void everyPlatformHasTheSameRows() {
        assertThat(PlatformEvidence.all().stream()
                                .map(PlatformEvidence::platform)
                                .distinct()
                                .count()
                        * 6)
                .isEqualTo(PlatformEvidence.all().size());
    }

    @Test
    void theExplanationShowsTheTableAsItIs() {
        assertThat(Repository.read("docs/explanation/what-this-cannot-show.md")).contains(table());
    }

    private static String table() {
        Map<Code, String> heads = new TreeMap<>(Map.of(
                Code.NO_TIMESTAMPS, "times",
                Code.NO_ACCOUNT_AGE, "age of accounts",
                Code.NO_ENGAGEMENT_LIST, "who engaged",
                Code.PRIVATE_SPACE, "open spaces",
                Code.CAPPED_COUNT, "exact counts",
                Code.PLATFORM_OPAQUE, "access"));
        StringBuilder table = new StringBuilder("| platform, as of | " + String.join(" | ", heads.values()) + " |\n")
                .append("|---".repeat(heads.size() + 1))
                .append("|\n");
        Map<String, Map<Code, PlatformEvidence>> rows = new TreeMap<>();
        PlatformEvidence.all()
                .forEach(row -> rows.computeIfAbsent(row.platform() + ", " + row.asOf(), key -> new TreeMap<>())
                        .put(row.code(), row));
        rows.forEach((name, row) -> {
            table.append("| ").append(name);
            row.values()
                    .forEach(cell -> table.append(" | ")
                            .append(cell.shown().name().toLowerCase(Locale.ROOT))
                            .append(": ")
                            .append(cell.note())
                            .append(cell.basis().equals("general-knowledge") ? " (to be confirmed)" : ""));
            table.append(" |\n");
        });
        return table.toString();
    }

    private static List<Code> codes(String platform) {
        return PlatformEvidence.missing(List.of(platform), EVERYTHING).stream()
                .map(Missing::code)
                .toList();
    }
}
