package headwater.seal;

import headwater.custody.Sha256;
import headwater.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The two files that seal a data package: the digest of its descriptor, which has the digests of all others, with the
/// place in the case's custody log; and the time token over that file, if an authority was asked.
public final class PackageSeal {

    public static final String DESCRIPTOR = "datapackage.json";

    public static final String DIGEST = "datapackage-digest.json";

    public static final String TOKEN = DIGEST + ".tsr";

    private PackageSeal() {}

    /// The same files with their seal.
    ///
    /// @param entries of the custody log when the package was made
    /// @param head the hash of the last of them
    public static SortedMap<String, byte[]> on(
            SortedMap<String, byte[]> files, long entries, String head, Optional<TimeAuthority> authority) {
        byte[] descriptor = files.get(DESCRIPTOR);
        if (descriptor == null) {
            throw Problem.OUR_MISTAKE.at(DESCRIPTOR, "the package has no descriptor");
        }
        SortedMap<String, byte[]> sealed = new TreeMap<>(files);
        byte[] digest = digest(descriptor, entries, head);
        sealed.put(DIGEST, digest);
        authority.ifPresent(
                each -> sealed.put(TOKEN, each.stamp(Sha256.of(digest)).bytes()));
        return sealed;
    }

    private static byte[] digest(byte[] descriptor, long entries, String head) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("path", DESCRIPTOR)
                .put("hash", "sha256:" + Sha256.of(descriptor));
        json.putObject("custody").put("entries", entries).put("head", head);
        return (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
