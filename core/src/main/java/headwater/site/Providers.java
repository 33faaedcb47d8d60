package headwater.site;

import headwater.registry.Domains;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What is known to belong to a provider, and what nobody filled in.
final class Providers {

    /// More domains than this share something only where it belongs to a service and not to its customers.
    static final int COMMON = 20;

    private static final Set<String> KNOWN = known();

    /// Left over from templates, or the same on every page that embeds a public service.
    private static final Pattern PLACEHOLDER =
            Pattern.compile("(?i)([a-z-]+-)?([x0]+|12345(6(7(8(90?)?)?)?)?)(-[x\\d]+)?|.*(your[-_]|x{5,}).*");

    private Providers() {}

    static boolean isPlaceholder(String value) {
        return PLACEHOLDER.matcher(value.substring(value.indexOf(':') + 1)).matches();
    }

    /// @param id as [SiteTie#id] gives it
    static boolean isKnown(String id) {
        return KNOWN.contains(id);
    }

    /// Whether a delivery service's own domain is among those of a certificate.
    static boolean isDelivered(Collection<String> domains) {
        return domains.stream().anyMatch(each -> KNOWN.contains("domain:" + each));
    }

    /// Whether what lies there are pages of others: archives, caches and translators bring the ids of whoever made
    /// them.
    static boolean isCarrier(String domain) {
        return KNOWN.contains("carrier:" + domain) || KNOWN.contains("carrier:" + Domains.roof(domain));
    }

    /// Whether one provider houses all of them, so that it may have put there what they share.
    static boolean isOneRoof(Collection<String> sites) {
        Set<String> roofs = sites.stream().map(Domains::roof).collect(Collectors.toSet());
        return roofs.size() == 1 && !sites.containsAll(roofs);
    }

    private static Set<String> known() {
        try (InputStream in = Objects.requireNonNull(Providers.class.getResourceAsStream("providers.txt"));
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
