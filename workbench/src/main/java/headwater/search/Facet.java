package headwater.search;

import java.util.Locale;

/// By what found items are counted, and what they can be narrowed to.
public enum Facet {
    LANGUAGE,
    PLATFORM,
    CHANNEL,
    /// Of publication, as the source writes it.
    MONTH;

    /// The month of what may lie in several.
    public static final String SEVERAL = "several";

    /// The month of what has no time of publication, and the language of what has none.
    public static final String UNKNOWN = "unknown";

    /// As it is written in a query and in an address: `language`.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
