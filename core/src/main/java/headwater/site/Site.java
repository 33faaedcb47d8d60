package headwater.site;

import java.io.Serializable;
import java.util.List;

/// What lies under one registered domain, whatever the hosts in it are called.
///
/// @param hosts of which the case holds pages, sorted; none if only records name the domain
/// @param items how many items of it were read with their markup
/// @param made the programs and themes that its pages say they were made with, sorted
public record Site(String domain, List<String> hosts, int items, List<String> made) implements Serializable {
    public Site {
        hosts = List.copyOf(hosts);
        made = List.copyOf(made);
        if (domain.isBlank() || items < 0) {
            throw new IllegalArgumentException("not a site: \"" + domain + "\", " + items + " items");
        }
    }
}
