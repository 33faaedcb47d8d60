package headwater.site;

import java.io.Serializable;
import java.util.List;

/// Sites that are joined by ties, each to at least one other. They are run with something in common; that says
/// nothing of who owns them, nor that one person decides what they publish.
///
/// @param sites registered domains, sorted
/// @param joining the ties that join them
/// @param supporting ties between two of them or more that would join nobody by themselves
public record SiteCluster(List<String> sites, List<SiteTie> joining, List<SiteTie> supporting) implements Serializable {
    public SiteCluster {
        sites = List.copyOf(sites);
        joining = List.copyOf(joining);
        supporting = List.copyOf(supporting);
        if (sites.size() < 2 || joining.isEmpty()) {
            throw new IllegalArgumentException("not a cluster: " + sites);
        }
    }

    /// Known by the first of its sites.
    public String id() {
        return sites.getFirst();
    }
}
