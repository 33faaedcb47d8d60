package headwater.importing.wechat;

import headwater.importing.value.Clock;
import headwater.model.Known;
import headwater.model.When;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// When an article was published and changed: the platform's seconds first, its clock in China's time next.
///
/// The line under the title is written by a script in the zone of whoever saved the page, so a time found only there
/// has no zone.
record ArticleTimes(Known<When> published, Known<When> modified) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final Clock DISPLAYED =
            new Clock(Known.of(new Clock.ZoneIdText("Asia/Shanghai")), "", When.Basis.PLATFORM_TEXT);

    private static final List<String> SECONDS = List.of(
            "ct",
            "cgiDataNew.ori_create_time",
            "oriCreateTime",
            "cgiDataNew.create_timestamp",
            "create_time",
            "cgiDataNew.ori_send_time");

    private static final String[] SHOWN = {"cgiDataNew.create_time", "createTime", "publish_time"};

    static ArticleTimes of(WechatPage page) {
        Known<When> modified = WechatPage.epoch(
                page.values().first("cgiDataNew.modify_time", "modify_time"), When.Basis.PLATFORM_EPOCH);
        List<ScriptValues.Value> seconds = SECONDS.stream()
                .map(each -> page.values().first(each))
                .filter(each ->
                        WechatPage.epoch(each, When.Basis.PLATFORM_EPOCH).isKnown())
                .toList();
        if (seconds.isEmpty()) {
            return new ArticleTimes(displayed(page), modified);
        }
        ScriptValues.Value chosen = seconds.getFirst();
        seconds.stream()
                .filter(each -> !each.text().equals(chosen.text()))
                .forEach(each -> page.warn("published-differs", each.path(), each.text()));
        Known<When> published = WechatPage.epoch(chosen, When.Basis.PLATFORM_EPOCH);
        compare(page, published.get().earliest());
        return new ArticleTimes(published, modified);
    }

    /// The page also prints a clock of China. It should be the same moment; where it is not, that is told.
    private static void compare(WechatPage page, Instant published) {
        Stream.of(SHOWN)
                .map(page.values()::first)
                .filter(ScriptValues.Value::isKnown)
                .forEach(shown -> {
                    boolean differs = DISPLAYED
                            .read(shown.text())
                            .map(when -> published.isBefore(when.earliest()) || published.isAfter(when.latest()))
                            .orElse(false);
                    if (differs) {
                        page.warn(
                                "published-differs",
                                shown.path(),
                                shown.text() + " +08:00, where the seconds say "
                                        + LocalDateTime.ofInstant(published, CHINA));
                    }
                });
    }

    private static Known<When> displayed(WechatPage page) {
        Known<When> shown = DISPLAYED.read(page.values().first(SHOWN).text());
        if (shown instanceof Known.Value<When>(When when)) {
            return Known.of(new When(
                    when.earliest(),
                    when.latest(),
                    when.precision(),
                    When.Zone.PLATFORM_DISPLAY,
                    when.zoneId(),
                    when.basis(),
                    when.raw()));
        }
        String line = page.document().select("#publish_time, #post-date").text().strip();
        return line.isEmpty()
                ? Known.notStated()
                : Clock.of(When.Basis.PLATFORM_TEXT).read(line);
    }
}
