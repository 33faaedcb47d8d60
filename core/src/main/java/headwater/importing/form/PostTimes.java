package headwater.importing.form;

import headwater.importing.value.EmbeddedTime;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import headwater.problem.Problem;
import java.util.List;

/// The times of a post, and what speaks against them. A conflict is told beside the time and never mended.
final class PostTimes {

    private final Entry entry;
    private final String platform;
    private final When captured;
    private final List<Observation.Warning> warnings;

    PostTimes(Entry entry, String platform, When captured, List<Observation.Warning> warnings) {
        this.entry = entry;
        this.platform = platform;
        this.captured = captured;
        this.warnings = warnings;
    }

    Known<When> published() {
        String id = entry.text(entry.form().has("id-time") ? "id-time" : "id");
        Known<When> stated = read("published");
        if (stated.isKnown() && entry.form().isSet(entry.record(), "substituted")) {
            warn("time-substituted", "the collector wrote the time of collection where the platform gave none");
            stated = Known.notStated();
        }
        if (!stated.isKnown()) {
            return byOthers(EmbeddedTime.of(platform, id, captured));
        }
        When published = widened(stated.get(), entry.text("precision"));
        check(published, id);
        return Known.of(published);
    }

    /// What a collector saw was there by then, and nothing says since when.
    private Known<When> byOthers(Known<When> embedded) {
        return embedded.isKnown() || !entry.form().has("published-by") || captured.precision() == When.Precision.UNKNOWN
                ? embedded
                : Known.of(When.noLaterThan(captured));
    }

    /// A collector that writes whole seconds and says beside them how finely the platform spoke. A relative time is
    /// good to its unit: minutes up to an hour before the capture, hours beyond.
    private When widened(When stated, String precision) {
        boolean minutes = captured.earliest().minusSeconds(3_600).isBefore(stated.latest());
        return switch (precision) {
            case "minute" -> widened(stated, 0, 59, When.Precision.MINUTE);
            case "relative" -> {
                long unit = minutes ? 60 : 3_600;
                yield widened(stated, unit, unit - 1, When.Precision.RELATIVE);
            }
            default -> stated;
        };
    }

    private static When widened(When stated, long before, long after, When.Precision precision) {
        return new When(
                stated.earliest().minusSeconds(before),
                stated.latest().plusSeconds(after),
                precision,
                stated.zone(),
                stated.zoneId(),
                stated.basis(),
                stated.raw());
    }

    private void check(When published, String id) {
        EmbeddedTime.conflict(platform, id, published).stream().forEach(each -> warn("time-conflict", each));
        if (captured.certainlyBefore(published)) {
            warn(
                    "time-conflict",
                    "published at " + published.earliest() + ", after the capture at " + captured.latest());
        }
        read("published-check").stream()
                .filter(other -> other.certainlyBefore(published)
                        || published.latest().plusSeconds(86_400).isBefore(other.earliest()))
                .forEach(other -> warn(
                        "time-conflict",
                        "published at " + published.earliest() + " as the author's program says, at " + other.earliest()
                                + " as the server says"));
    }

    /// Not stated if there is nothing; anything else must be a time.
    Known<When> read(String field) {
        String whole = entry.text(field);
        boolean dayOnly = field.equals("published") && entry.text("precision").equals("day");
        String raw = dayOnly ? whole.replaceFirst("[ T].*", "") : whole;
        if (Condition.isNo(raw)) {
            return Known.notStated();
        }
        if (entry.given().publishedFormat().isEmpty() && Spelling.orderIsOpen(raw)) {
            warnings.add(new Observation.Warning(
                    "date-order-unknown",
                    entry.form().path(field),
                    "\"" + raw + "\" may begin with the day or with the month; see published.format"));
            return Known.absent(Known.Why.UNREADABLE);
        }
        Known<When> read = stamps().read(raw, captured);
        if (read instanceof Known.Absent<When>(Known.Why why) && why == Known.Why.UNREADABLE) {
            if (field.equals("published") && captured.precision() != When.Precision.UNKNOWN) {
                throw Problem.BROKEN_RECORD.at(field, "\"" + raw + "\" is no time that can be read");
            }
            warn("time-unreadable", entry.form().path(field) + " is \"" + raw + "\"");
        }
        read.stream()
                .filter(when -> when.zone() == When.Zone.LOCAL_NAIVE)
                .forEach(when -> warnings.add(new Observation.Warning(
                        "zone-not-stated",
                        entry.form().path(field),
                        "\"" + raw + "\" may be local time anywhere; see published.zone")));
        return read;
    }

    private Stamps stamps() {
        String given = entry.given().publishedZone();
        return new Stamps(
                given.isEmpty() ? entry.form().setting("zone", "") : given,
                entry.given().publishedFormat(),
                entry.form().setting("zones", ""));
    }

    private void warn(String code, String detail) {
        warnings.add(new Observation.Warning(code, entry.form().path("published"), detail));
    }
}
