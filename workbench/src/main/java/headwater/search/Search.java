package headwater.search;

import headwater.problem.Problem;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What somebody looks for.
///
/// @param words a query: words, phrases in quotes, `field:value`, `-` for not, `OR` between alternatives
/// @param only values of facets that all found items have
/// @param from a day, month, year or time with its offset; empty for no bound
/// @param page counted from 1
public record Search(
        String words, Writing writing, Map<Facet, String> only, String from, String to, Order order, int page) {

    /// How many found items one page holds.
    public static final int PAGE = 20;

    private static final int LONGEST = 2_000;

    /// In which order found items are shown. Where two are equal, the id decides.
    public enum Order {
        /// By how often and how closely they have the words (BM25).
        BEST,
        /// By the earliest time at which they can have been published; items without a time come last.
        OLDEST,
        /// By the latest.
        NEWEST;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Search {
        if (words.length() > LONGEST) {
            throw Problem.BAD_PARAMETER.at("query", "has " + words.length() + " characters, more than " + LONGEST);
        }
        if (page < 1 || page > Integer.MAX_VALUE / PAGE) {
            throw Problem.BAD_PARAMETER.at("page", page + " is no page");
        }
        Map<Facet, String> given = new EnumMap<>(Facet.class);
        only.forEach((facet, value) -> {
            if (!value.isBlank()) {
                given.put(facet, value.strip());
            }
        });
        only = Map.copyOf(given);
        words = words.strip();
        from = from.strip();
        to = to.strip();
    }

    /// For these words and nothing more.
    public static Search of(String words) {
        return new Search(words, Writing.FOLDED, Map.of(), "", "", Order.BEST, 1);
    }

    /// Read from what an address or a kept search says; what is not there is taken for the default.
    public static Search of(Map<String, String> said) {
        Map<Facet, String> only = new EnumMap<>(Facet.class);
        for (Facet each : Facet.values()) {
            only.put(each, said.getOrDefault(each.toString(), ""));
        }
        return new Search(
                said.getOrDefault("q", ""),
                writing(said.getOrDefault("writing", "")),
                only,
                said.getOrDefault("from", ""),
                said.getOrDefault("to", ""),
                order(said.getOrDefault("order", "")),
                page(said.getOrDefault("page", "")));
    }

    /// Names of everything that [#of(Map)] reads.
    public static final java.util.List<String> NAMES = java.util.List.of(
            "q", "writing", "language", "platform", "channel", "month", "from", "to", "order", "page");

    /// The same as an address says it; defaults are left out.
    public Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("q", words);
        said.put("writing", writing == Writing.FOLDED ? "" : "as-written");
        new TreeMap<>(only).forEach((facet, value) -> said.put(facet.toString(), value));
        said.put("from", from);
        said.put("to", to);
        said.put("order", order == Order.BEST ? "" : order.toString());
        said.put("page", page == 1 ? "" : Integer.toString(page));
        said.values().removeIf(String::isEmpty);
        return said;
    }

    /// The same on another page.
    public Search on(int another) {
        return new Search(words, writing, only, from, to, order, another);
    }

    Window window() {
        return Window.of(from, to);
    }

    private static Writing writing(String said) {
        return switch (said) {
            case "", "folded" -> Writing.FOLDED;
            case "as-written" -> Writing.AS_WRITTEN;
            default -> throw Problem.BAD_PARAMETER.at("writing", "\"" + said + "\" is neither folded nor as-written");
        };
    }

    private static Order order(String said) {
        return said.isEmpty()
                ? Order.BEST
                : Arrays.stream(Order.values())
                        .filter(each -> each.toString().equals(said))
                        .findFirst()
                        .orElseThrow(() -> Problem.BAD_PARAMETER.at(
                                "order", "\"" + said + "\" is none of " + Arrays.toString(Order.values())));
    }

    private static int page(String said) {
        if (!said.matches("[0-9]{0,8}")) {
            throw Problem.BAD_PARAMETER.at("page", "\"" + said + "\" is no page");
        }
        return said.isEmpty() ? 1 : Integer.parseInt(said);
    }
}
