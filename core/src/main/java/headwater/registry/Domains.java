package headwater.registry;

import crawlercommons.domains.EffectiveTldFinder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which part of a host name one body answers for, by the public suffix list: `news.a.com.cn` lies in `a.com.cn`,
/// and nobody owns `com.cn` or what others publish under `blogspot.com`.
public final class Domains {

    /// Where many publish under one roof and the public suffix list does not say so.
    private static final Set<String> SHARED = shared();

    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|.*:.*");

    /// No name in the domain name system is longer (RFC 1035), and what is lies in nothing.
    private static final int LONGEST = 253;

    private Domains() {}

    /// The host of an address or a host name as written: lower case, without `www.`.
    public static String host(String written) {
        return written.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^[a-z][a-z0-9+.-]*://", "")
                .replaceFirst("[/?#].*$", "")
                .replaceFirst("^[^@]*@", "")
                .replaceFirst(":\\d*$", "")
                .replaceFirst("\\.$", "")
                .replaceFirst("^www\\.(?=.+\\.)", "");
    }

    /// The domain that was registered for this host; the host itself where there is none above it.
    public static String registered(String host) {
        return lying(host).getLast();
    }

    /// The host and the domains it lies in, from the host upwards, as far as one body answers for them.
    public static List<String> lying(String host) {
        String plain = host(host);
        if (plain.length() > LONGEST) {
            return List.of(plain);
        }
        List<String> domains = new ArrayList<>(List.of(plain));
        String top = top(plain);
        while (!domains.getLast().equals(top) && domains.getLast().contains(".")) {
            String above = domains.getLast().substring(domains.getLast().indexOf('.') + 1);
            if (SHARED.contains(above) || !above.contains(".")) {
                break;
            }
            domains.add(above);
        }
        return List.copyOf(domains);
    }

    /// The domain of whoever houses this one: `blogspot.com` for `a.blogspot.com`, the domain itself where it stands
    /// alone.
    public static String roof(String domain) {
        String above = EffectiveTldFinder.getAssignedDomain(domain, true, true);
        return above == null ? domain : above;
    }

    /// Whether the public suffix list names it, so that an entry about it is none about whatever lies in it.
    public static boolean isNobodys(String domain) {
        return SHARED.contains(domain)
                || (assigned(domain) == null && EffectiveTldFinder.getEffectiveTLD(domain) != null);
    }

    private static String top(String host) {
        if (NUMBERS.matcher(host).matches()) {
            return host;
        }
        String assigned = assigned(host);
        if (assigned != null) {
            return assigned;
        }
        // A host that is itself a suffix is its own; one below a top level that the list does not know, such as
        // `.example`, is registered one label down.
        boolean isSuffix = EffectiveTldFinder.getEffectiveTLD(host) != null;
        String[] labels = host.split("\\.", -1);
        return isSuffix || labels.length < 3 ? host : labels[labels.length - 2] + "." + labels[labels.length - 1];
    }

    private static @Nullable String assigned(String host) {
        return EffectiveTldFinder.getAssignedDomain(host, true, false);
    }

    private static Set<String> shared() {
        try (InputStream in = Objects.requireNonNull(Domains.class.getResourceAsStream("shared-hosts.txt"));
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
