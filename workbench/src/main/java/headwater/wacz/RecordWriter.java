package headwater.wacz;

import headwater.custody.Sha256;
import headwater.model.When;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.URIs;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/// Writes records into one compressed archive and says where each stands.
final class RecordWriter implements AutoCloseable {

    private final FileChannel channel;
    private final WarcWriter writer;

    RecordWriter(Path file, Instant now) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        writer = new WarcWriter(channel, WarcCompression.GZIP);
        writer.write(new Warcinfo.Builder()
                .recordId(id("warcinfo"))
                .date(now.truncatedTo(ChronoUnit.SECONDS))
                .fields(Map.of("software", List.of("Headwater"), "format", List.of("WARC File Format 1.1")))
                .build());
    }

    /// A record that can be written, and its line in the index but for its place.
    record Made(WarcRecord record, Line line) {}

    /// The same record with the digests it states, right or wrong; if cookies are taken out of its headers, with that
    /// of
    /// what is left. A record whose headers make no sense throws a runtime exception.
    static Made copy(WarcTargetRecord record, byte[] whole) throws IOException {
        byte[] block = Blocks.withoutCookies(whole);
        boolean changed = block.length != whole.length;
        WarcRecord.AbstractBuilder<?, ?> builder = switch (record) {
            case WarcRevisit revisit -> new WarcRevisit.Builder(record.target());
            case WarcResource resource -> new WarcResource.Builder();
            default -> new WarcResponse.Builder(record.target());
        };
        record.headers().map().forEach((name, values) -> {
            boolean stale = changed && name.equalsIgnoreCase("WARC-Block-Digest");
            if (!name.equalsIgnoreCase("Content-Length") && !stale) {
                builder.setHeader(name, values.getFirst());
                values.stream().skip(1).forEach(each -> builder.addHeader(name, each));
            }
        });
        if (record.headers().first("WARC-Record-ID").isEmpty()) {
            // A record of the older format, which has no number.
            builder.recordId(id(record.target() + record.date()));
        }
        // Where it is not told so, the library takes the time of writing.
        builder.date(record.date());
        if (changed) {
            builder.blockDigest("sha256", Sha256.of(block));
        }
        MediaType type =
                MediaType.parseLeniently(record.headers().first("Content-Type").orElse("application/octet-stream"));
        builder.body(type, block);
        String mime = record instanceof WarcRevisit
                ? "warc/revisit"
                : Blocks.isAnswer(block) ? Blocks.type(block) : type.base().toString();
        String digest = record.headers()
                .first("WARC-Payload-Digest")
                .orElseGet(() -> "sha-256:" + Sha256.of(Arrays.copyOfRange(block, Blocks.head(block), block.length)));
        return new Made(
                builder.build(),
                line(record.target(), record.date(), mime.isEmpty() ? "unk" : mime, Blocks.status(block), digest));
    }

    /// A page that somebody saved: its bytes as they are, at its address, from when it was surely there.
    static Made saved(String url, When captured, byte[] page) {
        Instant at = captured.latest().truncatedTo(ChronoUnit.SECONDS);
        String sha256 = Sha256.of(page);
        WarcResource.Builder builder = new WarcResource.Builder();
        builder.setHeader("WARC-Target-URI", url);
        builder.recordId(id(url + sha256));
        builder.date(at);
        builder.payloadDigest("sha256", sha256);
        builder.blockDigest("sha256", sha256);
        builder.body(MediaType.parse("text/html"), page);
        return new Made(builder.build(), line(url, at, "text/html", -1, "sha-256:" + sha256));
    }

    private static Line line(String url, Instant at, String mime, int status, String digest) {
        return new Line(URIs.toNormalizedSurt(url), url, at, mime, status, digest, 0, 0);
    }

    Line write(Made made) throws IOException {
        long offset = channel.position();
        writer.write(made.record());
        return made.line().at(offset, channel.position() - offset);
    }

    /// The same for the same, so that a package made twice is one package.
    private static UUID id(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
