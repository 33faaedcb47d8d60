package headwater.importing.form;

import headwater.model.Capture;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import headwater.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The capture a record speaks of: when the collector saw it, on which page, with which tool.
final class Captures {

    /// What a person typed to get to the page. Anything else in a query may name the person or the machine.
    private static final Set<String> HARMLESS = Set.of("q", "query", "keyword", "search", "src", "f", "id", "v", "mid");

    private static final Pattern SEARCH = Pattern.compile("(?:q|query|keyword|search)=(.*)");

    private static final String ACCESS = "access_basis";

    private Captures() {}

    static Capture of(Entry entry, List<Observation.Warning> warnings) {
        return new Capture(
                captured(entry, warnings),
                Known.ofText(clean(entry.text("page"), warnings)),
                -1,
                availability(entry),
                List.of(entry.digest()),
                entry.form().setting("format", "json"),
                entry.source().name() + "#" + entry.place().replaceFirst("^line ", ""),
                new Capture.Collector(entry.text("tool"), "", access(entry), query(entry)));
    }

    private static When captured(Entry entry, List<Observation.Warning> warnings) {
        When unknown = new When(
                Instant.EPOCH,
                entry.source().received(),
                When.Precision.UNKNOWN,
                When.Zone.UNKNOWN,
                "",
                When.Basis.COLLECTOR_SUBSTITUTED,
                "");
        String stated = entry.text("captured");
        boolean fromRecord = !stated.isEmpty();
        String zone = entry.given().capturedZone();
        Known<When> read = Stamps.of(zone.isEmpty() ? entry.form().setting("captured-zone", "") : zone)
                .read(fromRecord ? stated : entry.given().captured(), unknown);
        if (!read.isKnown()) {
            warnings.add(new Observation.Warning(
                    "capture-time-unknown",
                    fromRecord ? entry.form().path("captured") : "captured",
                    fromRecord
                            ? "\"" + stated + "\" is no time; the import bounds it from above, nothing from below"
                            : "the import bounds it from above, nothing from below"));
            return unknown;
        }
        When when = read.get();
        Duration batch = Duration.ofMinutes(Long.parseLong(entry.form().setting("batch", "0")));
        return new When(
                when.earliest().minus(batch),
                when.latest().plus(batch),
                batch.isZero() ? when.precision() : When.Precision.RELATIVE,
                when.zone(),
                when.zoneId(),
                fromRecord ? When.Basis.COLLECTOR_CLOCK : When.Basis.ANALYST_STATED,
                when.raw());
    }

    private static Capture.Availability availability(Entry entry) {
        if (entry.form().starting("is.").isEmpty()) {
            return Capture.Availability.AVAILABLE;
        }
        return Stream.of(Capture.Availability.values())
                .filter(each -> entry.form()
                        .isSet(
                                entry.record(),
                                "is." + each.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .orElse(Capture.Availability.AVAILABLE);
    }

    /// What the record says, else what was said of the file, else the usual one of the form.
    private static Capture.AccessBasis access(Entry entry) {
        JsonNode own = entry.record().path(ACCESS);
        if (own.isString() || !entry.given().access().isEmpty()) {
            String code = own.isString() ? own.asString() : entry.given().access();
            return Capture.AccessBasis.read(code).stream()
                    .findFirst()
                    .orElseThrow(() ->
                            Problem.NOT_PUBLIC.at(ACCESS, "\"" + code + "\" is no basis on which material is public"));
        }
        return entry.source()
                .access()
                .orElse(Capture.AccessBasis.read(entry.form().setting("access", "public-account"))
                        .get());
    }

    /// The page without whatever its address may tell about the person who looked.
    static String clean(String address, List<Observation.Warning> warnings) {
        int question = address.indexOf('?');
        if (question < 0) {
            return address.replaceFirst("#.*$", "");
        }
        String kept = Stream.of(
                        address.substring(question + 1).replaceFirst("#.*$", "").split("&", -1))
                .filter(each -> HARMLESS.contains(each.replaceFirst("=.*$", "").toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("&"));
        if (kept.length() < address.length() - question - 1) {
            warnings.add(Observation.Warning.redacted("page"));
        }
        return address.substring(0, question) + (kept.isEmpty() ? "" : "?" + kept);
    }

    private static String query(Entry entry) {
        String stated = entry.text("query");
        if (!stated.isEmpty()) {
            return stated;
        }
        String page = entry.text("page");
        int question = page.indexOf('?');
        return question < 0
                ? ""
                : Stream.of(page.substring(question + 1)
                                .replaceFirst("#.*$", "")
                                .split("&", -1))
                        .flatMap(each -> SEARCH.matcher(each).results().map(found -> found.group(1)))
                        .findFirst()
                        .map(Captures::decoded)
                        .orElse("");
    }

    private static String decoded(String encoded) {
        try {
            return java.net.URLDecoder.decode(encoded, java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return encoded;
        }
    }
}
