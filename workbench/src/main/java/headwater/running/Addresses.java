package headwater.running;

import headwater.custody.Sha256;
import headwater.listing.Names;
import headwater.problem.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Addresses that a person pasted. Nothing is fetched: they become a table of entries without words, which wait to be
/// read by hand.
///
/// @param taken each address once, in the order in which they were pasted
/// @param refused lines that are no address
public record Addresses(List<String> taken, List<Refused> refused) {

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s\"<>]{1,4000}");

    private static final String USUAL_BASIS = "open-web";

    /// One line that is no address.
    ///
    /// @param line from 1
    public record Refused(int line, String text) {}

    /// What was kept of them.
    ///
    /// @param path the table among the files
    public record Kept(String path, int addresses, List<Refused> refused) {
        public Kept {
            refused = List.copyOf(refused);
        }
    }

    public Addresses {
        taken = List.copyOf(taken);
        refused = List.copyOf(refused);
    }

    /// @param text one address a line; `www.` may stand for `https://www.`
    public static Addresses of(String text) {
        Set<String> taken = new LinkedHashSet<>();
        List<Refused> refused = new ArrayList<>();
        int number = 0;
        for (String each : text.split("\\R", -1)) {
            number++;
            String line = each.strip();
            String address = line.regionMatches(true, 0, "www.", 0, 4) ? "https://" + line : line;
            if (ADDRESS.matcher(address).matches()) {
                taken.add(address);
            } else if (!line.isEmpty()) {
                refused.add(new Refused(number, Names.plain(line)));
            }
        }
        return new Addresses(List.copyOf(taken), refused);
    }

    /// Puts them among the files that wait, with the mapping that says what they are.
    ///
    /// @param access on what public basis they are kept; empty for the open web
    public Kept keep(Arrivals arrivals, String id, String access) {
        if (taken.isEmpty()) {
            throw Problem.EMPTY_INPUT.at("addresses", "no line is an address such as https://example.org/page");
        }
        StringBuilder table = new StringBuilder("url,tool\n");
        taken.forEach(each -> table.append('"').append(each).append("\",pasted addresses\n"));
        // The same addresses have the same name, so that a list pasted twice is one file.
        String name = "addresses-" + Sha256.of(table.toString()).substring(0, 16) + ".csv";
        String mapping = "url=url\ntool=tool\ncompleteness=const:none\naccess_basis=const:"
                + (access.isEmpty() ? USUAL_BASIS : access.replaceAll("[^a-z-]", "")) + "\n";
        arrivals.put(id, name + ".mapping", stream(mapping));
        arrivals.put(id, name, stream(table.toString()));
        return new Kept(name, taken.size(), refused);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
