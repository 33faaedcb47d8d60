package headwater.importing.infrastructure;

import headwater.importing.Imported;
import headwater.importing.Importer;
import headwater.importing.Source;
import headwater.importing.value.Decoding;
import headwater.model.About;
import headwater.model.Infrastructure;
import headwater.model.Infrastructure.Dates;
import headwater.model.Infrastructure.DomainRegistration;
import headwater.model.Infrastructure.Registrant;
import headwater.model.Known;
import headwater.model.When;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Answers of registers about a domain in the form of RDAP (RFC 9083): one object, an array of them, or one a line.
///
/// Of contacts nothing is kept but the organisation and the country of the registrant, and the registrar's name.
public final class RdapFile implements Importer {

    private static final Pattern DOMAIN = Pattern.compile("\"objectClassName\"\\s*:\\s*\"domain\"");

    /// Of contacts that name persons: what is not kept, and counted.
    private static final List<String> PERSONAL = List.of("fn", "n", "email", "tel", "adr", "nickname", "note", "url");

    /// Contacts hold contacts; no register nests them deeper.
    private static final int DEEPEST = 6;

    @Override
    public About about() {
        return new About("importing", "rdap", 1, List.of());
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        String text = Decoding.headText(head);
        return (text.stripLeading().startsWith("{") || text.stripLeading().startsWith("["))
                && DOMAIN.matcher(text).find();
    }

    @Override
    public Stream<Imported> read(Source source) throws IOException {
        String sha256 = source.sha256();
        return Records.read(
                source,
                "an answer of a register",
                (object, inside, where) -> one(Infrastructure.id(sha256, inside), object, where));
    }

    private static Imported one(String id, JsonNode object, String where) {
        if (!Records.text(object, "objectClassName").equals("domain")) {
            return Records.rejected(
                    where, "is about no domain: objectClassName \"" + Records.text(object, "objectClassName") + "\"");
        }
        Optional<String> domain =
                Hosts.read(Records.text(object, "ldhName")).or(() -> Hosts.read(Records.text(object, "unicodeName")));
        if (domain.isEmpty()) {
            return Records.rejected(where, "names no domain: ldhName \"" + Records.text(object, "ldhName") + "\"");
        }
        TreeSet<String> servers = new TreeSet<>();
        object.path("nameservers")
                .values()
                .forEach(each -> Hosts.read(Records.text(each, "ldhName")).ifPresent(servers::add));
        Contacts contacts = Contacts.of(object);
        return new Imported.Noted(new DomainRegistration(
                id,
                domain.get(),
                new Dates(event(object, "registration"), event(object, "last changed"), event(object, "expiration")),
                contacts.registrar,
                List.copyOf(servers),
                new Registrant(contacts.organisation, contacts.country, contacts.dropped),
                event(object, "last update of RDAP database"),
                where));
    }

    private static Known<When> event(JsonNode object, String action) {
        return object.path("events").values().stream()
                .filter(each -> Records.text(each, "eventAction").equalsIgnoreCase(action))
                .map(each -> Dated.read(Records.text(each, "eventDate")))
                .findFirst()
                .orElseGet(Known::notStated);
    }

    /// What the contacts say that names no person.
    private static final class Contacts {
        private Known<String> registrar = Known.notStated();
        private Known<String> organisation = Known.notStated();
        private Known<String> country = Known.notStated();
        private int dropped;

        private record Open(JsonNode entity, int depth) {}

        static Contacts of(JsonNode object) {
            Contacts contacts = new Contacts();
            Deque<Open> open = new ArrayDeque<>();
            object.path("entities").values().forEach(each -> open.add(new Open(each, 1)));
            while (!open.isEmpty()) {
                Open next = open.poll();
                contacts.read(next.entity());
                if (next.depth() < DEEPEST) {
                    next.entity().path("entities").values().forEach(each -> open.add(new Open(each, next.depth() + 1)));
                }
            }
            return contacts;
        }

        private void read(JsonNode entity) {
            List<String> roles = entity.path("roles").values().stream()
                    .map(each -> each.asString(""))
                    .toList();
            JsonNode card = entity.path("vcardArray").path(1);
            if (roles.contains("registrar")) {
                registrar = Known.ofText(value(card, "fn").isBlank() ? value(card, "org") : value(card, "fn"));
                return;
            }
            if (roles.contains("registrant")) {
                registrant(card);
            }
            if (roles.equals(List.of("abuse"))) {
                return;
            }
            dropped += (int) card.values().stream()
                    .filter(each -> PERSONAL.contains(each.path(0).asString("")))
                    .filter(each -> !isBlank(each.path(3)))
                    .count();
        }

        /// The organisation; the full name only where the card says that it is one's.
        private void registrant(JsonNode card) {
            boolean isGroup = value(card, "kind").equals("org");
            String organisation = value(card, "org");
            String shown = organisation.isBlank() && isGroup ? value(card, "fn") : organisation;
            this.organisation = value(card, "kind").equals("individual")
                    ? Known.absent(Known.Why.NOT_COLLECTED)
                    : Registrants.organisation(shown);
            dropped += !shown.isBlank() && this.organisation.equals(Known.absent(Known.Why.NOT_COLLECTED)) ? 1 : 0;
            String in = country(card);
            country = Registrants.standsIn(in) ? Known.absent(Known.Why.HIDDEN) : Known.ofText(in);
        }

        /// A structured value may be a list of parts; only the first is the name.
        private static String value(JsonNode card, String property) {
            return card.values().stream()
                    .filter(each -> each.path(0).asString("").equals(property))
                    .map(each -> each.path(3).isArray() ? each.path(3).path(0) : each.path(3))
                    .filter(JsonNode::isString)
                    .map(each -> each.stringValue().strip())
                    .findFirst()
                    .orElse("");
        }

        /// The last part of an address, or the country code beside it (RFC 8605).
        private static String country(JsonNode card) {
            return card.values().stream()
                    .filter(each -> each.path(0).asString("").equals("adr"))
                    .map(each -> each.path(1).path("cc").isString()
                            ? each.path(1).path("cc").stringValue()
                            : each.path(3).path(6).asString(""))
                    .map(String::strip)
                    .filter(each -> each.length() <= 60)
                    .findFirst()
                    .orElse("");
        }

        private static boolean isBlank(JsonNode value) {
            return value.isArray() ? value.values().stream().allMatch(Contacts::isEmptyText) : isEmptyText(value);
        }

        private static boolean isEmptyText(JsonNode value) {
            return value.asString("").isBlank() || Registrants.standsIn(value.asString(""));
        }
    }
}
