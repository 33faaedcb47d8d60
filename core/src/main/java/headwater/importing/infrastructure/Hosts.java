package headwater.importing.infrastructure;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Host names as files write them: trailing dots, capitals, letters beyond ASCII, a wildcard in front.
final class Hosts {

    private static final Pattern HOST = Pattern.compile(
            "(?:\\*\\.)?(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");

    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";

    private static final Pattern NUMBERS =
            Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}|(?=[^:]*:[^:]*:)[0-9a-f:]{2,39}(?:\\.\\d{1,3}){0,3}");

    private Hosts() {}

    /// Lower case, in the form that the domain name system uses; empty if it is no host name.
    static Optional<String> read(String written) {
        String plain = written.strip().replaceFirst("\\.$", "");
        if (plain.isEmpty() || plain.length() > 253) {
            return Optional.empty();
        }
        try {
            boolean isWild = plain.startsWith("*.");
            String ascii = IDN.toASCII(isWild ? plain.substring(2) : plain, IDN.ALLOW_UNASSIGNED)
                    .toLowerCase(Locale.ROOT);
            return Optional.of(isWild ? "*." + ascii : ascii)
                    .filter(each -> HOST.matcher(each).matches());
        } catch (IllegalArgumentException noHost) {
            return Optional.empty();
        }
    }

    /// An address of the internet as written in figures.
    static Optional<String> address(String written) {
        String plain = written.strip().toLowerCase(Locale.ROOT);
        return NUMBERS.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }
}
