package headwater.importing.infrastructure;

import headwater.model.Known;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which names of registrants are kept. Only those that show by a word that they are an organisation's: a field called
/// "organisation" often holds the name of a person.
final class Registrants {

    private static final Set<String> WORDS = words();

    /// A service stands in for whoever it is, or the register does not show it.
    private static final Pattern STANDS_IN = Pattern.compile(
            "(?i).*\\b(redacted|privacy|private|proxy|whoisguard|withheld|not disclosed|undisclosed|data protected|"
                    + "gdpr|statutory masking|identity protect\\w*|perfect privacy|contact privacy|anonymi\\w+|masked)\\b.*"
                    + "|.*(隐私|隱私|不公开|不公開).*");

    private static final int LONGEST = 300;

    private Registrants() {}

    static boolean standsIn(String name) {
        return name.length() <= LONGEST && STANDS_IN.matcher(name).matches();
    }

    static boolean isOrganisation(String name) {
        if (name.isBlank() || name.length() > LONGEST || name.contains("@")) {
            return false;
        }
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(lower.split("[\\s,()]+")).anyMatch(WORDS::contains)
                || WORDS.stream().anyMatch(word -> word.charAt(0) > '\u2e7f' && lower.contains(word));
    }

    /// The name where it is an organisation's; hidden where a service stands in; not collected where it may be a
    /// person's.
    static Known<String> organisation(String name) {
        String plain = name.strip();
        if (plain.isEmpty()) {
            return Known.notStated();
        }
        if (standsIn(plain)) {
            return Known.absent(Known.Why.HIDDEN);
        }
        return isOrganisation(plain) ? Known.of(plain) : Known.absent(Known.Why.NOT_COLLECTED);
    }

    private static Set<String> words() {
        try (InputStream in = Objects.requireNonNull(Registrants.class.getResourceAsStream("organisations.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
