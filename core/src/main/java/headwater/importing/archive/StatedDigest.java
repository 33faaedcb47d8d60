package headwater.importing.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.WarcDigest;

/// A digest as an archive states it, such as `sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ`.
///
/// Base 32 is usual; crawlers also write hexadecimal and two kinds of base 64, and each of them says the same.
///
/// @param stated algorithm and value, as written
record StatedDigest(String stated) {

    private static final int LONGEST = 200;

    /// Its algorithm without the hyphen that some write: `sha1`, `sha256`.
    String algorithm() {
        return stated.substring(0, Math.max(0, stated.indexOf(':')))
                .strip()
                .toLowerCase(Locale.ROOT)
                .replace("-", "");
    }

    String value() {
        return stated.substring(stated.indexOf(':') + 1).strip();
    }

    /// What is wrong if it is the digest of none of these; any one of them is what some crawlers take it over.
    Optional<String> fault(List<byte[]> candidates) {
        String shown = stated.length() > LONGEST ? stated.substring(0, LONGEST) + "…" : stated;
        MessageDigest digester;
        try {
            digester = MessageDigest.getInstance(algorithm().replaceFirst("^sha", "SHA-"));
        } catch (NoSuchAlgorithmException unknown) {
            return Optional.of("stated " + shown + ", which cannot be checked: no such algorithm");
        }
        String found = "";
        for (byte[] bytes : candidates) {
            byte[] digest = digester.digest(bytes);
            WarcDigest actual = new WarcDigest(algorithm(), digest);
            if (isWritten(digest, actual)) {
                return Optional.empty();
            }
            found = found.isEmpty() ? actual.prefixedBase32() : found;
        }
        return Optional.of("stated " + shown + ", found " + found);
    }

    private boolean isWritten(byte[] digest, WarcDigest actual) {
        String value = value().replace("=", "");
        return value.equalsIgnoreCase(HexFormat.of().formatHex(digest))
                || value.equalsIgnoreCase(actual.base32().replace("=", ""))
                || value.equals(Base64.getEncoder().withoutPadding().encodeToString(digest))
                || value.equals(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }
}
