package headwater.importing.infrastructure;

import headwater.importing.Imported;
import headwater.importing.Importer;
import headwater.importing.Source;
import headwater.importing.value.Decoding;
import headwater.importing.value.Lines;
import headwater.model.About;
import headwater.model.Infrastructure;
import headwater.model.Infrastructure.Dates;
import headwater.model.Infrastructure.DomainRegistration;
import headwater.model.Infrastructure.Registrant;
import headwater.model.Known;
import headwater.model.When;
import headwater.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Answers of registers in plain text (WHOIS) with a field a line, one answer or several one after the other.
///
/// Each register writes its own form. Lines that are no field we know are passed over; fields that name persons are
/// counted and not kept.
public final class WhoisFile implements Importer {

    private static final Pattern START =
            Pattern.compile("(?im)^[ \\t]*(?:domain name|domain)[ \\t]*:[ \\t]*\\S+\\.\\S+[ \\t]*\\r?$");

    private static final Pattern FURTHER = Pattern.compile(
            "(?im)^[ \\t]*(?:registrar|sponsoring registrar|registry domain id"
                    + "|roid|creation date|created|registration time|registrant|name server|nserver|domain status)[ \\t]*:");

    private static final Pattern FIELD = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9 ()/._-]{1,60}?)\\s*:\\s*(.*)");

    private static final Pattern ASKED = Pattern.compile("(?i).*last update of (?:the )?whois database:?\\s*(\\S+).*");

    /// What each field is, by its name in lower case.
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("domain name", "domain"),
            Map.entry("domain", "domain"),
            Map.entry("creation date", "registered"),
            Map.entry("created", "registered"),
            Map.entry("created on", "registered"),
            Map.entry("registered on", "registered"),
            Map.entry("registration date", "registered"),
            Map.entry("registration time", "registered"),
            Map.entry("updated date", "changed"),
            Map.entry("changed", "changed"),
            Map.entry("last updated", "changed"),
            Map.entry("last modified", "changed"),
            Map.entry("registry expiry date", "expires"),
            Map.entry("registrar registration expiration date", "expires"),
            Map.entry("expiration date", "expires"),
            Map.entry("expiration time", "expires"),
            Map.entry("expiry date", "expires"),
            Map.entry("paid-till", "expires"),
            Map.entry("registrar", "registrar"),
            Map.entry("sponsoring registrar", "registrar"),
            Map.entry("registrar name", "registrar"),
            Map.entry("name server", "server"),
            Map.entry("nserver", "server"),
            Map.entry("nameserver", "server"),
            Map.entry("registrant organization", "organisation"),
            Map.entry("registrant organisation", "organisation"),
            Map.entry("org", "organisation"),
            Map.entry("registrant", "organisation"),
            Map.entry("registrant country", "country"));

    /// Everything else about a contact may name a person.
    private static final Pattern PERSONAL = Pattern.compile(
            "(?:registrant|admin|administrative|tech|technical|billing|owner|holder|person|contact|e-?mail"
                    + "|phone|fax|address|zone)\\b.*");

    private static final Pattern HARMLESS =
            Pattern.compile(".*(?:country|state/province|abuse contact .*)|registrant id.*");

    /// An answer has some hundred lines.
    private static final int MOST = 5_000;

    @Override
    public About about() {
        return new About("importing", "whois", 1, List.of());
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        String text = Decoding.headText(head);
        Matcher start = START.matcher(text);
        return !text.stripLeading().startsWith("<")
                && !text.stripLeading().startsWith("{")
                && start.find()
                && FURTHER.matcher(text).find(start.end());
    }

    @Override
    public Stream<Imported> read(Source source) throws IOException {
        Stream<Lines.Line> lines = Lines.of(Decoding.of(source).reader(source));
        Reader reader = new Reader(source);
        return Stream.concat(lines.flatMap(reader::line), Stream.of(reader).flatMap(Reader::end))
                .onClose(lines::close);
    }

    /// One walk over the lines; a further domain begins a further answer.
    private static final class Reader {
        private final Source source;
        private final String sha256;
        private long start = 1;
        private Map<String, List<String>> fields = new TreeMap<>();
        private int lines;
        private int dropped;

        Reader(Source source) {
            this.source = source;
            this.sha256 = source.sha256();
        }

        Stream<Imported> line(Lines.Line line) {
            Matcher field = FIELD.matcher(line.tooLong() || line.text().length() > 4_000 ? "" : line.text());
            Matcher asked = ASKED.matcher(line.text().length() > 400 ? "" : line.text());
            if (asked.matches()) {
                add("asked", asked.group(1));
                return Stream.of();
            }
            if (!field.matches()) {
                return Stream.of();
            }
            String name = field.group(1).strip().toLowerCase(Locale.ROOT);
            String value = field.group(2).strip();
            String meant = MEANT.getOrDefault(name, "");
            boolean begins = meant.equals("domain") && isFurther(value);
            Stream<Imported> before = begins ? end() : Stream.of();
            if (begins) {
                start = line.number();
                fields = new TreeMap<>();
                dropped = 0;
                lines = 0;
            }
            if (!meant.isEmpty() && !value.isEmpty()) {
                add(meant, value);
            } else if (PERSONAL.matcher(name).matches()
                    && !HARMLESS.matcher(name).matches()
                    && !value.isEmpty()
                    && !Registrants.standsIn(value)) {
                dropped++;
            }
            return before;
        }

        /// A registrar's answer may stand below the register's and speak of the same domain.
        private boolean isFurther(String value) {
            List<String> domains = fields.getOrDefault("domain", List.of());
            return !domains.isEmpty() && !domains.getFirst().equalsIgnoreCase(value);
        }

        private void add(String meant, String value) {
            if (lines++ < MOST) {
                fields.computeIfAbsent(meant, _ -> new ArrayList<>()).add(value);
            }
        }

        private Stream<Imported> end() {
            String where = source.name() + " line " + start;
            if (lines > MOST) {
                return Stream.of(
                        new Imported.Rejected(where, Problem.TOO_LARGE, "an answer of more than " + MOST + " fields"));
            }
            Optional<String> domain = Hosts.read(first("domain"));
            if (domain.isEmpty()) {
                return Stream.of(Records.rejected(where, "names no domain: \"" + first("domain") + "\""));
            }
            TreeSet<String> servers = new TreeSet<>();
            fields.getOrDefault("server", List.of())
                    .forEach(each -> Hosts.read(each.replaceFirst("\\s.*", "")).ifPresent(servers::add));
            Known<String> organisation = Registrants.organisation(first("organisation"));
            int persons = organisation.equals(Known.absent(Known.Why.NOT_COLLECTED)) ? 1 : 0;
            String country = first("country");
            return Stream.of(new Imported.Noted(new DomainRegistration(
                    Infrastructure.id(sha256, "line " + start),
                    domain.get(),
                    new Dates(dated("registered"), dated("changed"), dated("expires")),
                    Known.ofText(first("registrar")),
                    List.copyOf(servers),
                    new Registrant(
                            organisation,
                            Registrants.standsIn(country) ? Known.absent(Known.Why.HIDDEN) : Known.ofText(country),
                            dropped + persons),
                    dated("asked"),
                    where)));
        }

        private Known<When> dated(String field) {
            return Dated.read(first(field));
        }

        private String first(String field) {
            List<String> values = fields.getOrDefault(field, List.of());
            return values.isEmpty() ? "" : values.getFirst();
        }
    }
}
