package headwater.wacz;

import headwater.custody.Sha256;
import headwater.model.Observation;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The bytes of a saved page: its original, unpacked, or a file in it.
final class PageBytes {

    private static final int ZIP = 'P' << 8 | 'K';

    private static final int GZIP = 0x1f8b;

    private static final int ZSTD = 0x28b5;

    private PageBytes() {}

    /// Nothing if the page cannot be taken out of its original, as from a package in a package.
    static Optional<byte[]> of(Path original, Observation page) throws IOException {
        if (isZip(original)) {
            return member(original, page);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(original))) {
            return switch (start(in)) {
                case GZIP -> Optional.of(new GZIPInputStream(in).readNBytes(Held.LARGEST + 1));
                case ZSTD -> Optional.empty();
                default -> Optional.of(in.readNBytes(Held.LARGEST + 1));
            };
        }
    }

    static boolean isZip(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return start(in) == ZIP;
        }
    }

    /// The first two bytes, which stay to be read.
    private static int start(InputStream in) throws IOException {
        in.mark(2);
        int start = in.read() << 8 | in.read();
        in.reset();
        return start;
    }

    /// What stands behind the file's name and a `!`.
    private static Optional<byte[]> member(Path original, Observation page) throws IOException {
        String locator = page.capture().locator();
        int inside = locator.indexOf('!');
        try (ZipFile zip = new ZipFile(original.toFile())) {
            ZipEntry entry = inside < 0 ? null : zip.getEntry(locator.substring(inside + 1));
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return Optional.of(in.readNBytes(Held.LARGEST + 1)).filter(each -> isOf(page, each));
            }
        } catch (ZipException broken) {
            return Optional.empty();
        }
    }

    private static boolean isOf(Observation page, byte[] bytes) {
        String sha256 = Sha256.of(bytes);
        return page.capture().digests().stream()
                .anyMatch(each ->
                        each.algorithm().equals("sha256") && each.value().equals(sha256));
    }
}
