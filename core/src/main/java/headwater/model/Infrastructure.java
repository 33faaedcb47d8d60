package headwater.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/// What registers and services on the net say of domains, given as files: certificates, registrations and answers of
/// the domain name system. Nothing of it is looked up by this program.
///
/// None of it says who decides what a site publishes. Persons are in none of it: names, addresses, e-mails and
/// telephone numbers of persons are dropped where a file is read.
public sealed interface Infrastructure extends Context {

    /// The file and the place in it.
    String place();

    /// How many of its fields name or may name a person and were not kept.
    default int dropped() {
        return 0;
    }

    /// A certificate by which servers show that they answer for these names.
    ///
    /// @param names host names in lower case, sorted; `*.` stands for every host below
    /// @param issuer the organisation that signed it, as written
    /// @param organisation the organisation it was issued to; most only show that somebody ran the host
    /// @param serial hexadecimal, lower case
    record Certificate(
            String id,
            List<String> names,
            String issuer,
            Known<String> organisation,
            String serial,
            Validity validity,
            int dropped,
            String place)
            implements Infrastructure {
        public Certificate {
            names = List.copyOf(names);
            Objects.requireNonNull(organisation, "organisation");
            Objects.requireNonNull(validity, "validity");
            if (names.isEmpty() || place.isBlank()) {
                throw new IllegalArgumentException("a certificate names a host and has a place: " + id);
            }
        }
    }

    /// From when until when a certificate holds.
    record Validity(Known<When> from, Known<When> until) implements Serializable {
        public Validity {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(until, "until");
        }
    }

    /// What a register says of one domain, when it was asked.
    ///
    /// @param domain in lower case
    /// @param nameServers host names in lower case, sorted
    record DomainRegistration(
            String id,
            String domain,
            Dates dates,
            Known<String> registrar,
            List<String> nameServers,
            Registrant registrant,
            Known<When> asOf,
            String place)
            implements Infrastructure {
        public DomainRegistration {
            nameServers = List.copyOf(nameServers);
            Objects.requireNonNull(dates, "dates");
            Objects.requireNonNull(registrant, "registrant");
            Objects.requireNonNull(asOf, "asOf");
            if (domain.isBlank() || place.isBlank()) {
                throw new IllegalArgumentException("a registration has a domain and a place: " + id);
            }
        }

        @Override
        public int dropped() {
            return registrant.dropped();
        }
    }

    /// When a domain was registered, when the register last changed its entry, and until when it is paid for.
    record Dates(Known<When> registered, Known<When> changed, Known<When> expires) implements Serializable {
        public static final Dates NONE = new Dates(Known.notStated(), Known.notStated(), Known.notStated());

        public Dates {
            Objects.requireNonNull(registered, "registered");
            Objects.requireNonNull(changed, "changed");
            Objects.requireNonNull(expires, "expires");
        }
    }

    /// For whom a domain is registered, where that is an organisation.
    ///
    /// @param organisation hidden if a service stands in for whoever it is
    /// @param country as written
    /// @param dropped how many fields that name or may name a person were not kept
    record Registrant(Known<String> organisation, Known<String> country, int dropped) implements Serializable {
        public Registrant {
            Objects.requireNonNull(organisation, "organisation");
            Objects.requireNonNull(country, "country");
            if (dropped < 0) {
                throw new IllegalArgumentException("dropped " + dropped);
            }
        }
    }

    /// One answer of the domain name system.
    ///
    /// @param type `A`, `AAAA`, `NS`, `MX`, …
    /// @param value an address or a host name, in lower case
    record DnsRecord(String id, String domain, String type, String value, Known<When> seen, String place)
            implements Infrastructure {
        public DnsRecord {
            Objects.requireNonNull(seen, "seen");
            if (domain.isBlank() || type.isBlank() || value.isBlank() || place.isBlank()) {
                throw new IllegalArgumentException("an answer has a domain, a type, a value and a place: " + id);
            }
        }
    }

    /// The same record of the same file has the same id, whatever the file is called.
    static String id(String sha256, String record) {
        return Digests.id("n-", sha256, record);
    }
}
