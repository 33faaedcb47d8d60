package headwater.importing.archive;

import headwater.importing.Reading;
import headwater.importing.Source;
import headwater.model.Capture;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Observation.Warning;
import headwater.model.Relation;
import headwater.model.When;
import headwater.page.Origin;
import headwater.page.PageReading;
import headwater.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;

/// One record of a web archive: a page, a capture without words, or something else that is only counted.
final class WarcPage {

    /// What became of a record.
    sealed interface Result {}

    record Read(Observation page) implements Result {}

    /// @param what its kind, to be counted
    /// @param faults digests that are not those of its bytes
    record Passed(String what, List<Warning> faults) implements Result {}

    record Refused(Problem problem, String why) implements Result {}

    /// The page's bytes as the browser would have had them.
    private static final class Payload {
        private final byte[] bytes;
        private final int status;
        private final String type;
        private final List<byte[]> stored;
        private final byte[] head;

        private Payload(byte[] bytes, int status, String type, List<byte[]> stored, byte[] head) {
            this.bytes = bytes;
            this.status = status;
            this.type = type;
            this.stored = stored;
            this.head = head;
        }
    }

    private WarcPage() {}

    /// @param bodies where pages before this record stand; this one joins them
    static Result read(Source source, WarcRecord record, String place, Bodies bodies) throws IOException {
        byte[] block;
        try (InputStream in = record.body().stream()) {
            block = in.readNBytes(PageReading.LARGEST + 1);
        }
        if (record instanceof WarcRevisit revisit) {
            List<Warning> warnings = faults(record, "WARC-Block-Digest", List.of(block));
            warnings.add(revisited(bodies.of(revisit)));
            return new Read(revisit(source, revisit, place, warnings));
        }
        boolean http = record instanceof WarcResponse && startsWith(block, "HTTP/");
        String type =
                http ? typeOf(block) : record.headers().first("Content-Type").orElse("");
        byte[] start = http ? Arrays.copyOfRange(block, bodyStart(block), block.length) : block;
        boolean target = record instanceof WarcResponse || record instanceof WarcResource;
        if (!target || !isPage(type, start)) {
            String kind = target ? " " + (type.isEmpty() ? "without a type" : plain(type)) : "";
            return new Passed(record.type() + kind, passedFaults(record, block));
        }
        WarcTargetRecord page = (WarcTargetRecord) record;
        if (block.length > PageReading.LARGEST) {
            return new Refused(
                    Problem.TOO_LARGE, "a page of more than " + (PageReading.LARGEST >> 20) + " MiB: " + page.target());
        }
        List<Warning> warnings = faults(record, "WARC-Block-Digest", List.of(block));
        bodies.keep(record, inside(record, place));
        return page(source, page, http ? http(block, warnings) : resource(block, type), place, warnings);
    }

    /// What is not a page is digested too: an archive in which anything was altered is an altered archive.
    private static List<Warning> passedFaults(WarcRecord record, byte[] block) throws IOException {
        if (block.length > PageReading.LARGEST) {
            return List.of();
        }
        List<Warning> faults = faults(record, "WARC-Block-Digest", List.of(block));
        if (record.headers().first("WARC-Payload-Digest").isPresent()) {
            boolean http = record.headers()
                    .first("Content-Type")
                    .orElse("")
                    .toLowerCase(Locale.ROOT)
                    .startsWith("application/http");
            boolean response = http && startsWith(block, "HTTP/");
            List<byte[]> candidates = new ArrayList<>();
            candidates.add(http ? Arrays.copyOfRange(block, bodyStart(block), block.length) : block);
            if (response) {
                candidates.addAll(http(block, new ArrayList<>()).stored);
            }
            faults.addAll(faults(record, "WARC-Payload-Digest", candidates));
        }
        return faults;
    }

    private static List<Warning> faults(WarcRecord record, String field, List<byte[]> candidates) {
        List<Warning> faults = new ArrayList<>();
        record.headers()
                .first(field)
                .flatMap(stated -> new StatedDigest(stated).fault(candidates))
                .ifPresent(fault -> faults.add(new Warning("digest-mismatch", field, fault)));
        return faults;
    }

    private static Payload resource(byte[] bytes, String type) {
        return new Payload(bytes, -1, type, List.of(bytes), new byte[0]);
    }

    private static Payload http(byte[] block, List<Warning> warnings) throws IOException {
        byte[] stored = Arrays.copyOfRange(block, bodyStart(block), block.length);
        byte[] measured = measured(block);
        HttpResponse response = HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(measured)));
        String type = response.headers().first("Content-Type").orElse("");
        byte[] dechunked;
        try (InputStream in = response.body().stream()) {
            dechunked = in.readNBytes(PageReading.LARGEST);
        } catch (IOException badChunks) {
            // Servers and crawlers get chunks wrong; the bytes are then taken as they stand.
            dechunked = stored;
            warnings.add(new Warning("wrong-chunks", "Transfer-Encoding", "the bytes are taken as they stand"));
        }
        byte[] shown = dechunked;
        if (response.headers().first("Content-Encoding").isPresent()) {
            HttpResponse again = HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(measured)));
            try (InputStream in = again.bodyDecoded().stream()) {
                shown = in.readNBytes(PageReading.LARGEST);
            } catch (IOException notReadable) {
                shown = PageReading.recognises(dechunked) ? dechunked : new byte[0];
                warnings.add(new Warning(
                        "wrong-compression",
                        "Content-Encoding",
                        "\"" + response.headers().first("Content-Encoding").orElse("") + "\" cannot be undone; "
                                + (shown.length > 0 ? "the bytes are taken as they stand" : "the words are unread")));
            }
        }
        byte[] head = Arrays.copyOf(block, bodyStart(block));
        return new Payload(shown, response.status(), type, List.of(stored, dechunked), head);
    }

    /// Old servers end a page by closing the line; the parser wants its length, and here it is known.
    private static byte[] measured(byte[] block) {
        int start = bodyStart(block);
        String head = new String(block, 0, start, StandardCharsets.ISO_8859_1);
        String lower = head.toLowerCase(Locale.ROOT);
        if (lower.contains("\ncontent-length:") || lower.contains("\ntransfer-encoding:")) {
            return block;
        }
        byte[] added = (head.stripTrailing() + "\r\nContent-Length: " + (block.length - start) + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = Arrays.copyOf(added, added.length + block.length - start);
        System.arraycopy(block, start, whole, added.length, block.length - start);
        return whole;
    }

    private static Result page(
            Source source, WarcTargetRecord record, Payload payload, String place, List<Warning> warnings) {
        warnings.addAll(faults(record, "WARC-Payload-Digest", payload.stored));
        if (payload.status >= 300 && payload.status < 400) {
            return new Passed(
                    "redirect",
                    warnings.stream()
                            .filter(each -> each.code().equals("digest-mismatch"))
                            .toList());
        }
        Optional<WarcDigest> stated = record.payloadDigest();
        boolean cut = record.truncated() != WarcTruncationReason.NOT_TRUNCATED;
        Origin origin = new Origin(
                Known.of(date(record)),
                source.received(),
                Known.ofText(record.target()),
                payload.status,
                cut ? Capture.Availability.PARTIAL : Bodiless.availability(payload.status),
                Capture.Digest.sha256(source.sha256()),
                new Origin.Place(
                        format(record),
                        source.name(),
                        inside(record, place),
                        stated.map(each -> List.of(digest(each))).orElse(List.of())),
                charset(payload.type));
        Observation page = Reading.page(payload.bytes, origin);
        page = page.warned(warnings).warned(ServerTimes.conflicts(payload.head, page));
        return new Read(
                cut
                        ? page.warned(List.of(new Warning(
                                "truncated",
                                "WARC-Truncated",
                                record.truncated().name())))
                        : page);
    }

    /// What a revisit says: the same bytes as a record before it, whose place is told where this file holds it.
    private static Warning revisited(Optional<String> body) {
        return new Warning(
                "revisit",
                "WARC-Type",
                "the archive says only that the page was as before"
                        + body.map(place -> "; its words stand in this file at " + place)
                                .orElse("; its words stand in no page before it in this file"));
    }

    private static Observation revisit(Source source, WarcRevisit record, String place, List<Warning> warnings) {
        List<Relation> relations = record.refersToTargetURI().stream()
                .map(Object::toString)
                .map(url -> new Relation(
                        Relation.Type.SAME_ITEM,
                        Relation.Target.url(url),
                        Relation.Basis.PLATFORM_MARK,
                        Relation.Evidence.at("WARC-Refers-To-Target-URI", url)))
                .toList();
        Known<Capture.Digest> digest =
                record.payloadDigest().map(each -> Known.of(digest(each))).orElseGet(Known::notStated);
        return Bodiless.observe(
                source,
                Bodiless.capture(
                        source,
                        date(record),
                        record.target(),
                        -1,
                        new Bodiless.Place(format(record), source.name() + inside(record, place), digest)),
                relations,
                warnings);
    }

    private static String format(WarcRecord record) {
        return record.version().toString().toLowerCase(Locale.ROOT);
    }

    private static String inside(WarcRecord record, String place) {
        return record.headers().first("WARC-Record-ID").map(id -> "#" + id).orElse(place);
    }

    /// A date in an archive may be coarser than a second.
    private static When date(WarcRecord record) {
        String raw = record.headers().first("WARC-Date").orElse("").strip();
        Instant instant = raw.length() <= 10 && !raw.isEmpty()
                ? LocalDateTime.parse((raw + "-01-01").substring(0, 10) + "T00:00:00")
                        .toInstant(ZoneOffset.UTC)
                : record.date();
        return raw.length() <= 10 && !raw.isEmpty()
                ? When.local(
                        LocalDateTime.ofInstant(instant, ZoneOffset.UTC),
                        ZoneOffset.UTC,
                        raw.length() == 10
                                ? When.Precision.DAY
                                : raw.length() == 7 ? When.Precision.MONTH : When.Precision.YEAR,
                        When.Zone.EXPLICIT_OFFSET,
                        When.Basis.ARCHIVE_CAPTURE,
                        raw)
                : When.at(instant, When.Zone.EXPLICIT_OFFSET, When.Basis.ARCHIVE_CAPTURE, raw);
    }

    private static Capture.Digest digest(WarcDigest stated) {
        StatedDigest written = new StatedDigest(stated.raw());
        return new Capture.Digest(written.algorithm(), written.value(), "record-payload");
    }

    private static boolean isPage(String type, byte[] start) {
        String plain = plain(type);
        return plain.contains("html")
                || ((plain.isEmpty() || plain.contains("unknown")) && PageReading.recognises(start));
    }

    private static String plain(String type) {
        return type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static String charset(String type) {
        int at = type.toLowerCase(Locale.ROOT).indexOf("charset=");
        return at < 0 ? "" : type.substring(at + 8).replaceFirst(";.*", "").replaceAll("[\"' ]", "");
    }

    private static String typeOf(byte[] head) {
        String text = new String(head, 0, bodyStart(head), StandardCharsets.ISO_8859_1);
        return text.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-type:"))
                .map(line -> line.substring("content-type:".length()).strip())
                .findFirst()
                .orElse("");
    }

    private static int bodyStart(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == '\n' && bytes[i + 1] == '\n') {
                return i + 2;
            }
            if (bytes[i] == '\n' && bytes[i + 1] == '\r' && i + 2 < bytes.length && bytes[i + 2] == '\n') {
                return i + 3;
            }
        }
        return bytes.length;
    }

    private static boolean startsWith(byte[] bytes, String text) {
        return new String(bytes, 0, Math.min(bytes.length, text.length()), StandardCharsets.ISO_8859_1).equals(text);
    }
}
