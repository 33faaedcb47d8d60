package headwater.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/// The site a page belongs to: its host, as far as an address says so, and the names it gives itself.
record Site(String host, List<String> names) {

    Site {
        names = List.copyOf(names);
    }

    /// The host in lower case without `www.`, or empty.
    static String host(String url) {
        try {
            String host = new URI(url.strip().replace(" ", "%20").replaceFirst("[?#].*", "")).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (URISyntaxException broken) {
            return "";
        }
    }

    /// True also for the mobile or sectional host of one site.
    static boolean sameSite(String one, String other) {
        return one.equals(other)
                || one.endsWith("." + other)
                || other.endsWith("." + one)
                || (!one.isEmpty() && domain(one).equals(domain(other)));
    }

    private static String domain(String host) {
        String[] parts = host.split("\\.", -1);
        int keep = parts.length > 2 && parts[parts.length - 2].matches("com|co|net|org|gov|edu|gc|qc") ? 3 : 2;
        return parts.length <= keep
                ? host
                : String.join(".", List.of(parts).subList(parts.length - keep, parts.length));
    }

    boolean isCalled(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return names.stream()
                .map(each -> each.toLowerCase(Locale.ROOT))
                .anyMatch(each -> each.equals(plain) || (plain.length() > 3 && each.startsWith(plain)));
    }
}
