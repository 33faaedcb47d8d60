package headwater.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Files of any size, made from a seed, for timings: a table of posts, the same as lines of JSON, and a web archive of
/// pages that pack well and pictures that do not. The same size and seed give the same bytes.
///
/// From the command line: `csv|ndjson|warc FILE AMOUNT`, where the amount is rows, or mebibytes of the packed archive.
public final class Made {

    private static final Instant START = Instant.parse("2021-08-15T00:00:00Z");

    private static final String[] WORDS =
            ("the plan platform election says experts that would could lead to retaliation"
                            + " party voters candidate registry bill week morning paper report station claim source reply minister"
                            + " budget housing trade border climate debate poll riding seat leader promise editorial reader")
                    .split(" ");

    private Made() {}

    public static void main(String[] args) throws IOException {
        long amount = Long.parseLong(args[2]);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])), 1 << 20)) {
            switch (args[0]) {
                case "csv" -> csv(out, amount);
                case "ndjson" -> ndjson(out, amount);
                case "warc" -> warc(out, amount << 20);
                default -> throw new IllegalArgumentException(args[0]);
            }
        }
    }

    /// The mapping for both kinds of table.
    static String mapping() {
        return """
                url=url
                text=text
                platform=const:x
                account.handle=account
                published=at
                published.zone=UTC
                likes=likes
                access_basis=const:published-dataset
                """;
    }

    static void csv(OutputStream out, long rows) throws IOException {
        try (OutputStream gzip = gzip(out, Deflater.DEFAULT_COMPRESSION)) {
            gzip.write(bytes("url,text,account,at,likes\n"));
            Random random = new Random(1);
            for (long i = 0; i < rows; i++) {
                gzip.write(
                        bytes("https://x.com/a" + random.nextInt(50_000) + "/status/" + (1_426_000_000_000L + i) + ",\""
                                + text(random, 12) + "\",a" + random.nextInt(50_000) + "," + START.plusSeconds(i) + ","
                                + random.nextInt(9_000) + "\n"));
            }
        }
    }

    static void ndjson(OutputStream out, long rows) throws IOException {
        Random random = new Random(1);
        for (long i = 0; i < rows; i++) {
            out.write(
                    bytes("{\"url\":\"https://x.com/a" + random.nextInt(50_000) + "/status/" + (1_426_000_000_000L + i)
                            + "\",\"text\":\"" + text(random, 12) + "\",\"account\":\"a" + random.nextInt(50_000)
                            + "\",\"at\":\""
                            + START.plusSeconds(i) + "\",\"likes\":" + random.nextInt(9_000) + "}\n"));
        }
    }

    /// One page of 30 kB, then nine pictures of 150 kB, and so on, each record packed by itself.
    static void warc(OutputStream out, long size) throws IOException {
        Random random = new Random(1);
        long written = 0;
        for (long i = 0; written < size; i++) {
            boolean isPage = i % 10 == 0;
            byte[] body = isPage ? page(random, i) : picture(random);
            ByteArrayOutputStream member = new ByteArrayOutputStream();
            try (OutputStream gzip = gzip(member, isPage ? Deflater.DEFAULT_COMPRESSION : Deflater.NO_COMPRESSION)) {
                record(gzip, i, isPage ? "text/html; charset=utf-8" : "image/jpeg", body);
            }
            out.write(member.toByteArray());
            written += member.size();
        }
    }

    private static void record(OutputStream out, long number, String type, byte[] body) throws IOException {
        byte[] http =
                bytes("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n");
        out.write(bytes("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/" + number
                + "\r\nWARC-Date: " + START.plusSeconds(number) + "\r\nWARC-Payload-Digest: sha256:" + digest(body)
                + "\r\nWARC-Record-ID: <urn:uuid:" + new java.util.UUID(number, number)
                + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + (http.length + body.length) + "\r\n\r\n"));
        out.write(http);
        out.write(body);
        out.write(bytes("\r\n\r\n"));
    }

    private static byte[] page(Random random, long number) {
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"en\"><head><title>Page " + number
                + "</title></head><body><div class=\"menu\"><a href=\"/\">Home</a></div><article>");
        while (page.length() < 30_000) {
            page.append("<p class=\"body-text\">").append(text(random, 60)).append(".</p>\n");
        }
        return bytes(page.append("</article></body></html>").toString());
    }

    private static byte[] picture(Random random) {
        byte[] picture = new byte[150_000];
        random.nextBytes(picture);
        return picture;
    }

    private static String text(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ")
                    .append(WORDS[random.nextInt(WORDS.length)])
                    .append(random.nextInt(5) == 0 ? random.nextInt(999) : "");
        }
        return text.toString();
    }

    private static String digest(byte[] body) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static OutputStream gzip(OutputStream out, int level) throws IOException {
        return new GZIPOutputStream(out, 1 << 16) {
            {
                def.setLevel(level);
            }
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
