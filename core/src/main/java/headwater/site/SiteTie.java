package headwater.site;

import headwater.model.Known;
import headwater.model.When;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// One thing that several sites have in common, who has it, and what comes of it. It never says who owns or controls
/// any of them.
///
/// @param value the account, the domains a certificate names, the organisation, the address; of templates how alike
///     the least alike are to the one in the middle
/// @param holders sorted by site; those of which the case holds no page are named by a record
public record SiteTie(TieKind kind, String value, Standing standing, List<Holder> holders) implements Serializable {

    /// What comes of a tie.
    public enum Standing {
        /// It joins the sites that carry it on two items or more, or that a record names.
        JOINS,
        /// It is carried by one item of all but one site at the most, and may have come with copied items:
        /// undetermined.
        ONE_PAGE,
        /// It goes with a cluster and joins nobody by itself.
        SUPPORTS,
        /// All its sites lie under one provider's domain, who may have set it: joins nobody.
        ONE_ROOF,
        /// It belongs to a service or a theme that anybody may use: joins nobody.
        PROVIDER,
        /// It is on too many domains to belong to one of them: joins nobody.
        COMMON,
        /// It was left in a template unfilled: joins nobody.
        PLACEHOLDER
    }

    /// One site that has it.
    ///
    /// @param evidence ids of observations or of records, sorted
    /// @param items how many items carry it; 0 where a record says so
    /// @param first when it was first seen there, or the record says it began
    /// @param last when it was last seen there, or the record says it ends
    public record Holder(String site, List<String> evidence, int items, Known<When> first, Known<When> last)
            implements Serializable {

        /// Fewer items may have brought it along from where they were copied.
        private static final int ENOUGH = 2;

        public Holder {
            evidence = List.copyOf(evidence);
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(last, "last");
            if (evidence.isEmpty()) {
                throw new IllegalArgumentException("no tie without evidence: " + site);
            }
        }

        /// Whether it is the site that has it, and not a single item.
        public boolean isSettled() {
            return items == 0 || items >= ENOUGH;
        }
    }

    public SiteTie {
        Objects.requireNonNull(standing, "standing");
        holders = List.copyOf(holders);
        if (holders.size() < 2) {
            throw new IllegalArgumentException("a tie is between two sites at least: " + value);
        }
    }

    public List<String> sites() {
        return holders.stream().map(Holder::site).toList();
    }

    /// Those it joins: none unless it joins.
    public List<String> joined() {
        return standing == Standing.JOINS
                ? holders.stream().filter(Holder::isSettled).map(Holder::site).toList()
                : List.of();
    }

    public List<String> evidence() {
        return holders.stream()
                .flatMap(each -> each.evidence().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /// `analytics:UA-1234567`.
    public String id() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ":" + value;
    }
}
