package headwater.people;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The pseudonyms of one case: an HMAC-SHA-256 (RFC 2104) of an account’s id, handle or name under the case’s own
/// key.
///
/// The same identifier has the same pseudonym in a case and another one in another case. Whoever has the key can test
/// a guess, so the key is what protects people: once it is destroyed, no pseudonym can be tied to an account again.
public final class Pseudonyms {

    /// A key has as many bytes as the hash gives.
    public static final int KEY_BYTES = 32;

    private static final String PREFIX = "p-";

    /// So many that among a hundred million accounts two share a pseudonym with a chance of one in four thousand.
    private static final int BYTES = 8;

    /// Its letters first and what stands before them after, as few places of a text have the letters.
    private static final Pattern ONE = Pattern.compile("p-(?<=\\bp-)[0-9a-f]{16}\\b");

    private final SecretKeySpec key;

    public Pseudonyms(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /// @param identifier an id, a handle with or without its `@`, or a name; upper and lower case are one
    public String of(String identifier) {
        if (isOne(identifier)) {
            return identifier;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] hash = mac.doFinal(plain(identifier).getBytes(StandardCharsets.UTF_8));
            return PREFIX + HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", impossible);
        }
    }

    public static boolean isOne(String text) {
        return ONE.matcher(text).matches();
    }

    /// A text with one and the same sign for each pseudonym, so that cases that differ in their key only are alike.
    public static String covered(String text) {
        return ONE.matcher(text).replaceAll(PREFIX + "0".repeat(2 * BYTES));
    }

    static String plain(String identifier) {
        return identifier.strip().replaceFirst("^[@＠]", "").toLowerCase(Locale.ROOT);
    }
}
