package headwater.match;

import headwater.model.Context;
import java.util.List;

/// Every way of matching, in the order in which they are tried.
public final class Matchers {

    private Matchers() {}

    /// @param outlets the registry, to know by name whom an item credits
    public static List<Matcher> all(List<Context.Outlet> outlets) {
        return List.of(new SharedText(), new RewordedText(), new TranslatedText(), new CreditedSource(outlets));
    }
}
