package headwater.site;

import headwater.footprint.IdKind;
import headwater.model.Channel.OtherId;
import headwater.model.Infrastructure;
import headwater.model.Infrastructure.Certificate;
import headwater.model.Infrastructure.DnsRecord;
import headwater.model.Infrastructure.DomainRegistration;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import headwater.registry.Domains;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Everything that sites may have in common, by kind and value.
final class Gathered {

    /// `UA-1234-5` is the fifth property of one account, which may have one for each of its sites.
    private static final Pattern PROPERTY = Pattern.compile("(UA-\\d+)-\\d+");

    private static final Pattern PUBLISHER = Pattern.compile("ca-(?:mb-)?pub-(\\d+)");

    private record Key(TieKind kind, String value) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : value.compareTo(other.value);
        }
    }

    private final Map<Key, Held> held = new TreeMap<>();

    private final Map<String, String> spelled = new HashMap<>();

    /// Certificates that a delivery service holds for its customers, by the domains they name.
    private final TreeSet<String> delivered = new TreeSet<>();

    void add(String site, Observation page) {
        for (OtherId id : page.channel().otherIds()) {
            IdKind.read(id.kind())
                    .flatMap(kind -> key(kind, id.value()))
                    .ifPresent(key -> at(key.kind(), key.value())
                            .carried(
                                    site,
                                    page.itemKey(),
                                    page.id(),
                                    page.capture().captured()));
        }
    }

    private static Optional<Key> key(IdKind kind, String value) {
        Matcher publisher = PUBLISHER.matcher(value);
        if (publisher.matches()) {
            return Optional.of(new Key(TieKind.ADS, "ca-pub-" + publisher.group(1)));
        }
        return switch (kind) {
            case ANALYTICS -> {
                Matcher property = PROPERTY.matcher(value);
                yield Optional.of(new Key(TieKind.ANALYTICS, property.matches() ? property.group(1) : value));
            }
            case ADS -> Optional.of(new Key(TieKind.ADS, value));
            case APP -> Optional.of(new Key(TieKind.APP, value));
            case FACEBOOK_APP -> Optional.of(new Key(TieKind.APP, "facebook:" + value));
            case VERIFICATION -> Optional.of(new Key(TieKind.VERIFICATION, value));
            case GENERATOR, THEME, TEMPLATE -> Optional.empty();
        };
    }

    void add(Infrastructure record) {
        switch (record) {
            case Certificate certificate -> certificate(certificate);
            case DomainRegistration registration -> registration(registration);
            case DnsRecord answer -> answer(answer);
        }
    }

    /// Renewals name the same domains and are one tie.
    private void certificate(Certificate certificate) {
        TreeSet<String> domains = new TreeSet<>();
        certificate.names().forEach(each -> domains.add(Domains.registered(each.replaceFirst("^\\*\\.", ""))));
        boolean isDelivered = Providers.isDelivered(domains);
        String value = domains.size() <= Providers.COMMON
                ? String.join(" ", domains)
                : domains.size() + " domains: " + certificate.serial();
        if (isDelivered) {
            delivered.add(value);
        }
        List<String> values = new ArrayList<>(List.of(value));
        if (!isDelivered) {
            certificate.organisation().stream().map(this::organisation).forEach(values::add);
        }
        for (String each : values) {
            Held holders = at(TieKind.CERTIFICATE, each);
            domains.forEach(site -> holders.recorded(
                    site,
                    certificate.id(),
                    certificate.validity().from(),
                    certificate.validity().until()));
        }
    }

    private void registration(DomainRegistration registration) {
        String site = Domains.registered(registration.domain());
        Known<When> from = registration.dates().registered();
        // Since when it is registered for them no register says: a domain may have changed hands.
        registration.registrant().organisation().stream()
                .map(this::organisation)
                .forEach(each -> at(TieKind.REGISTRATION, each)
                        .recorded(site, registration.id(), registration.asOf(), registration.asOf()));
        from.stream()
                .filter(each -> registration.registrar().isKnown()
                        && each.precision() != When.Precision.MONTH
                        && each.precision() != When.Precision.YEAR)
                .forEach(each -> at(
                                TieKind.REGISTERED_TOGETHER,
                                day(each) + " " + registration.registrar().get())
                        .recorded(site, registration.id(), from, from));
        if (!registration.nameServers().isEmpty()) {
            at(TieKind.NAME_SERVERS, String.join(" ", registration.nameServers()))
                    .recorded(site, registration.id(), registration.asOf(), registration.asOf());
        }
    }

    /// The day as the register writes it. Without a zone its bounds lie fourteen hours before and twelve after.
    private static LocalDate day(When when) {
        Instant middle = when.earliest().plus(when.width().dividedBy(2));
        return (when.zone() == When.Zone.LOCAL_NAIVE ? middle.plus(Duration.ofHours(1)) : middle)
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }

    private void answer(DnsRecord answer) {
        if (answer.type().equals("A") || answer.type().equals("AAAA")) {
            at(TieKind.ADDRESS, answer.value())
                    .recorded(Domains.registered(answer.domain()), answer.id(), answer.seen(), answer.seen());
        }
    }

    /// One spelling for all that differ in capitals and spaces: that of the record with the first id.
    private String organisation(String written) {
        String plain = written.strip().replaceAll("\\s+", " ");
        return spelled.computeIfAbsent(plain.toLowerCase(Locale.ROOT), _ -> plain);
    }

    private Held at(TieKind kind, String value) {
        return held.computeIfAbsent(new Key(kind, value), _ -> new Held());
    }

    /// Whatever two sites or more have, by kind and value.
    List<SiteTie> ties() {
        List<SiteTie> ties = new ArrayList<>();
        held.forEach((key, holders) -> {
            if (holders.isShared()) {
                ties.add(new SiteTie(key.kind(), key.value(), standing(key, holders), holders.holders()));
            }
        });
        return ties;
    }

    private SiteTie.Standing standing(Key key, Held holders) {
        if (key.kind() != TieKind.CERTIFICATE && Providers.isPlaceholder(key.value())) {
            return SiteTie.Standing.PLACEHOLDER;
        }
        if (Providers.isKnown(key.kind().name().toLowerCase(Locale.ROOT) + ":" + key.value())
                || delivered.contains(key.value())) {
            return SiteTie.Standing.PROVIDER;
        }
        if (holders.spread() > Providers.COMMON) {
            return SiteTie.Standing.COMMON;
        }
        if (Providers.isOneRoof(holders.sites())) {
            return SiteTie.Standing.ONE_ROOF;
        }
        if (!key.kind().isStrong()) {
            return SiteTie.Standing.SUPPORTS;
        }
        return holders.holders().stream().filter(SiteTie.Holder::isSettled).count() > 1
                ? SiteTie.Standing.JOINS
                : SiteTie.Standing.ONE_PAGE;
    }
}
