package headwater.trace;

import static headwater.descent.Times.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.model.Observation;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeginningsTest {

    private static final String TAG = "#渥太华出现怪异一幕#";

    private static Observation post(String id, String host, String text, String time) {
        return new Samples.Draft(id, host)
                .text("zh-Hans", "", text)
                .at(minute(time, "Asia/Shanghai"))
                .item();
    }

    private static Observation gazette(String time) {
        return post("1", "gazette.example", "【渥太华出现怪异一幕】世界公报记者今天看到，街上的人都在谈一份纲领。" + TAG, time);
    }

    private static final Observation LATER = post("2", "blog.example", "大家都在说 " + TAG + " 我也来看看", "2021-09-09T12:00");

    private static final Observation LAST = post("3", "private.example", "这件事怎么看呢 " + TAG, "2021-09-09T13:00");

    @Test
    void registeredOutletWithTheTagAsItsHeadlineIsNamed() {
        Observation first = gazette("2021-09-09T10:00");
        Beginning beginning = Samples.trace(first, LATER, LAST).beginnings().getFirst();
        assertEquals(first.id(), beginning.observation());
        assertThat(beginning.isNamed()).isTrue();
        assertThat(beginning.reasons())
                .extracting(each -> each.key())
                .contains("trace.beginning.carries", "trace.beginning.headline", "trace.beginning.registered");
    }

    @Test
    void whoCameLaterIsLessProbable() {
        double early = probability(gazette("2021-09-09T10:00"));
        double late = probability(gazette("2021-09-09T15:00"));
        assertThat(late).isLessThan(early);
    }

    private static double probability(Observation gazette) {
        return Samples.trace(gazette, LATER, LAST).beginnings().stream()
                .filter(each -> each.observation().equals(gazette.id()))
                .mapToDouble(Beginning::probability)
                .sum();
    }

    @Test
    void oneOutletAloneTellsNothingOfWhereItBegan() {
        Observation again = post("4", "gazette.example", "续报 " + TAG, "2021-09-09T11:00");
        assertThat(Samples.trace(gazette("2021-09-09T10:00"), again).beginnings())
                .isEmpty();
    }

    @Test
    void nobodyIsNamedWhereNothingIsCommon() {
        List<Beginning> beginnings = Samples.trace(
                        post("5", "one.example", "今天的天气很好，适合出门走走。", "2021-09-09T10:00"),
                        post("6", "two.example", "今天的天气很好，适合出门走走！", "2021-09-09T10:05"))
                .beginnings();
        assertThat(beginnings).noneMatch(Beginning::isNamed);
    }
}
