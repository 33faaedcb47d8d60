package headwater.importing.wechat;

import headwater.importing.value.Secrets;
import headwater.model.Capture;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Observation.Warning;
import headwater.model.When;
import headwater.page.Origin;
import headwater.page.PageCapture;
import headwater.page.PageEncoding;
import headwater.page.PageReading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/// One page of WeChat's, parsed: its markup, the data in its scripts, and how it was come by.
///
/// @param warnings filled while the page is read
record WechatPage(Document document, String markup, ScriptValues values, Origin origin, List<Warning> warnings) {

    private static final Pattern SAVED_FROM =
            Pattern.compile("saved (?:from url=\\(\\d+\\)|with SingleFile\\s+url: )(https?://[^\\s>]{1,2000})");

    /// Clocks of servers and archives differ by no more than this.
    private static final Duration CLOCKS = Duration.ofMinutes(10);

    static Observation observe(byte[] bytes, Origin origin) {
        PageEncoding encoding = PageEncoding.of(bytes, origin.charset());
        Document document = PageReading.parse(encoding.text(), origin.url().orElse(""));
        ScriptValues values = ScriptValues.of(document);
        List<Warning> warnings = new ArrayList<>(encoding.warnings());
        warnings.addAll(values.warnings());
        WechatPage page = new WechatPage(document, encoding.text(), values, origin, warnings);
        return Secrets.statedIn(encoding.text() + "\n" + origin.url().orElse(""))
                .removedFrom(page.read());
    }

    private Observation read() {
        if (AccountPage.is(this)) {
            return AccountPage.read(this);
        }
        return Article.is(this) ? Article.read(this) : Notice.read(this);
    }

    /// The address a person could open again: what the capture says, else what the page says of itself.
    String address() {
        Matcher saved = SAVED_FROM.matcher(markup.substring(0, Math.min(markup.length(), 4_000)));
        return Stream.of(
                        values.first("cgiDataNew.link", "msg_link").text(),
                        declaredCanonical(),
                        origin.url().orElse(""),
                        document.select("meta[name=headwater:url]").attr("content"),
                        saved.find() ? saved.group(1) : "")
                .map(String::strip)
                .filter(each -> each.startsWith("http"))
                .map(WechatAddress::cleaned)
                .findFirst()
                .orElse("");
    }

    String declaredCanonical() {
        return WechatAddress.cleaned(
                document.select("meta[property=og:url]").attr("content").strip());
    }

    /// What the address that was asked for says about the item, for pages that say nothing themselves.
    Map<String, String> asked() {
        return WechatAddress.query(origin.url().orElse(address()));
    }

    /// An account's id in its base64 form, or empty; a spelling that is none is told.
    String biz(String... paths) {
        for (String path : paths) {
            ScriptValues.Value stated = values.first(path);
            String biz = WechatAddress.biz(stated.text());
            if (!biz.isEmpty()) {
                return biz;
            }
            if (stated.isSet()) {
                warn("not-an-account-id", path, stated.text());
            }
        }
        return WechatAddress.biz(asked().getOrDefault("__biz", ""));
    }

    Capture capture(Known<When> published, Capture.Availability availability) {
        Origin cleaned = new Origin(
                origin.captured(),
                origin.receivedBy(),
                origin.url().map(WechatAddress::cleaned),
                origin.status(),
                availability,
                origin.digest(),
                origin.place(),
                origin.charset());
        return PageCapture.of(document, cleaned, published, serverClock());
    }

    /// The server that wrote the page says when: a bare "save as" keeps its time of capture.
    private Known<When> serverClock() {
        ScriptValues.Value stated = values.first("cgiDataNew.svr_time", "svr_time");
        Known<When> clock = epoch(stated, When.Basis.SERVER_CLOCK);
        clock.stream().forEach(when -> {
            Instant latest = origin.captured().map(When::latest).orElse(origin.receivedBy());
            boolean late = when.earliest().isAfter(latest.plus(CLOCKS));
            boolean early = origin.captured().isKnown() && when.earliest().isBefore(latest.minus(CLOCKS));
            if (late || early) {
                warn("server-clock-differs", stated.path(), stated.text());
            }
        });
        return clock;
    }

    /// Seconds since 1970; zero is nothing.
    static Known<When> epoch(ScriptValues.Value stated, When.Basis basis) {
        return stated.text().matches("[1-9]\\d{8,9}")
                ? Known.of(When.at(
                        Instant.ofEpochSecond(Long.parseLong(stated.text())),
                        When.Zone.UTC_EPOCH,
                        basis,
                        stated.text()))
                : Known.notStated();
    }

    void warn(String code, String path, String detail) {
        Warning warning = new Warning(code, path, detail);
        if (!warnings.contains(warning)) {
            warnings.add(warning);
        }
    }
}
