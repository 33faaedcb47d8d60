package headwater.importing;

import headwater.model.Capture;
import headwater.model.Known;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/// A file, or the beginning of one, whose bytes are at hand.
final class InMemory implements Source {

    private final String name;
    private final byte[] bytes;
    private final Instant received;
    private final List<String> mapping;
    private final Known<Capture.AccessBasis> access;

    private InMemory(
            String name, byte[] bytes, Instant received, List<String> mapping, Known<Capture.AccessBasis> access) {
        this.name = name;
        this.bytes = bytes;
        this.received = received;
        this.mapping = mapping;
        this.access = access;
    }

    /// A file within another, which came with it and on the same basis.
    static InMemory inside(Source outer, String name, byte[] bytes) {
        return new InMemory(name, bytes, outer.received(), outer.mapping(), outer.access());
    }

    /// The first bytes of a file that has not been handed over.
    static InMemory beginning(String name, byte[] head) {
        return new InMemory(name, head, Instant.EPOCH, List.of(), Known.notStated());
    }

    @Override
    public String name() {
        return name;
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
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public Instant received() {
        return received;
    }

    @Override
    public List<String> mapping() {
        return mapping;
    }

    @Override
    public Known<Capture.AccessBasis> access() {
        return access;
    }
}
