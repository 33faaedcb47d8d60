package headwater.registry;

import headwater.model.Context;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.model.Profile;
import java.io.Serializable;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// How a channel of the material was found to be an outlet's. A name by itself finds nothing: it is a proposal until a
/// person has looked.
public sealed interface Matched extends Serializable {

    /// The outlet, unless there is none or it is only proposed.
    Known<String> outlet();

    /// In words.
    ///
    /// @param name what an outlet of this id is called
    default Phrase said(UnaryOperator<String> name) {
        return switch (this) {
            case ById byId -> Phrase.of("registry.matched.by-id", byId.id());
            case ByDomain byDomain ->
                byDomain.host().equals(byDomain.domain())
                        ? Phrase.of("registry.matched.by-host", byDomain.host())
                        : Phrase.of("registry.matched.by-domain", byDomain.host(), byDomain.domain());
            case ByName byName ->
                Phrase.of(
                        "registry.matched.by-name",
                        byName.name(),
                        byName.review().reviewedBy(),
                        byName.review().on());
            case Proposed proposed ->
                Phrase.of(
                        "registry.matched.proposed",
                        proposed.name(),
                        proposed.outlets().stream().map(name).collect(Collectors.joining(", ")));
            case Unmatched _ -> Phrase.of("registry.matched.none");
        };
    }

    /// Its key, its id or its handle on its platform stands in the entry.
    record ById(Known<String> outlet, String id) implements Matched {}

    /// Its host lies in a domain of the entry.
    record ByDomain(Known<String> outlet, String host, String domain) implements Matched {}

    /// It bears a name of the outlet, and somebody found it to be the outlet's.
    record ByName(Known<String> outlet, String name, Profile.NameMatch review) implements Matched {}

    /// It bears a name of these outlets, and nobody has looked.
    record Proposed(List<String> outlets, String name) implements Matched {
        public Proposed {
            outlets = List.copyOf(outlets);
            if (outlets.isEmpty()) {
                throw new IllegalArgumentException("a proposal proposes an outlet: " + name);
            }
        }

        @Override
        public Known<String> outlet() {
            return Known.notStated();
        }
    }

    /// Nothing in the registry is or is called so; or it is a private person's, who has no entry.
    record Unmatched() implements Matched {
        @Override
        public Known<String> outlet() {
            return Known.notStated();
        }
    }

    private static Known<String> id(Context.Outlet outlet) {
        return Known.of(outlet.id());
    }

    static Matched byId(Context.Outlet outlet, String id) {
        return new ById(id(outlet), id);
    }

    static Matched byDomain(Context.Outlet outlet, String host, String domain) {
        return new ByDomain(id(outlet), host, domain);
    }

    static Matched byName(Context.Outlet outlet, String name, Profile.NameMatch review) {
        return new ByName(id(outlet), name, review);
    }
}
