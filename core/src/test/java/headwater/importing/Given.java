package headwater.importing;

import headwater.model.Context;
import headwater.model.Observation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Bytes given to an importer, with a name and a mapping, and what reading them gave.
public final class Given implements Source {

    private static final Instant RECEIVED = Instant.parse("2021-10-01T12:00:00Z");

    private final String name;
    private final byte[] bytes;
    private final List<String> mapping;

    public Given(String name, byte[] bytes, List<String> mapping) {
        this.name = name;
        this.bytes = bytes.clone();
        this.mapping = List.copyOf(mapping);
    }

    public static Given text(String name, String text, String... mapping) {
        return new Given(name, text.getBytes(StandardCharsets.UTF_8), List.of(mapping));
    }

    public static Given file(Path path, String... mapping) {
        try {
            return new Given(path.getFileName().toString(), Files.readAllBytes(path), List.of(mapping));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Read as the program would, by whichever importer recognises it.
    public List<Imported> read() {
        try (Stream<Imported> read = Reading.read(this)) {
            return read.toList();
        }
    }

    public List<Observation> accepted() {
        return read().stream()
                .flatMap(each -> each instanceof Imported.Accepted(Observation o) ? Stream.of(o) : Stream.of())
                .toList();
    }

    public List<Imported.Rejected> rejected() {
        return read().stream()
                .flatMap(each -> each instanceof Imported.Rejected rejected ? Stream.of(rejected) : Stream.of())
                .toList();
    }

    public List<Context> noted() {
        return read().stream()
                .flatMap(each -> each instanceof Imported.Noted(Context context) ? Stream.of(context) : Stream.of())
                .toList();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> mapping() {
        return mapping;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Instant received() {
        return RECEIVED;
    }
}
