package headwater.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Finding.Code;
import headwater.model.Finding.Missing;
import java.util.Arrays;
import java.util.List;
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

    private static List<Code> codes(String platform) {
        return PlatformEvidence.missing(List.of(platform), EVERYTHING).stream()
                .map(Missing::code)
                .toList();
    }
}
