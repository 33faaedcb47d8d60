package headwater.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 over strings whose boundaries count.
final class Digests {

    private Digests() {}

    static String observationId(String... parts) {
        return id("o-", parts);
    }

    static String id(String prefix, String... parts) {
        return prefix + sha256(parts).substring(0, 16);
    }

    /// In hexadecimal.
    static String sha256(String... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                sha.update(part.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
