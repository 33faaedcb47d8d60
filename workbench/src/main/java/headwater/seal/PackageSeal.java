package headwater.seal;

import headwater.custody.Sha256;
import headwater.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.node.JsonNodeFactory;

/// The two files that seal a data package: the digest of its descriptor, which has the digests of all others, with the
/// place in the case's custody log; and the time token over that file, if an authority was asked.
public final class PackageSeal {

    public static final String DESCRIPTOR = "datapackage.json";

    public static final String DIGEST = "datapackage-digest.json";

    public static final String TOKEN = "datapackage-digest.json.tsr";

    /// So that the same package has the same bytes whenever it is made.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private PackageSeal() {}

    /// The same package with its seal.
    ///
    /// @param entries of the custody log when it was made
    /// @param head the hash of the last of them
    public static byte[] on(byte[] zip, long entries, String head, Optional<TimeAuthority> authority) {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream(zip.length + 1024);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(sealed)) {
            byte[] descriptor = null;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                descriptor = entry.getName().equals(DESCRIPTOR) ? bytes : descriptor;
                put(out, entry.getName(), bytes);
            }
            if (descriptor == null) {
                throw Problem.OUR_MISTAKE.at(DESCRIPTOR, "the package has no descriptor");
            }
            byte[] digest = digest(descriptor, entries, head);
            put(out, DIGEST, digest);
            if (authority.isPresent()) {
                put(out, TOKEN, authority.get().stamp(Sha256.of(digest)).bytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sealed.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }

    private static byte[] digest(byte[] descriptor, long entries, String head) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("path", DESCRIPTOR)
                .put("hash", "sha256:" + Sha256.of(descriptor));
        json.putObject("custody").put("entries", entries).put("head", head);
        return (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
