package headwater.importing.infrastructure;

import headwater.importing.Imported;
import headwater.importing.Importer;
import headwater.importing.Source;
import headwater.importing.value.Decoding;
import headwater.model.About;
import headwater.model.Infrastructure;
import headwater.model.Infrastructure.Certificate;
import headwater.model.Infrastructure.Validity;
import headwater.model.Known;
import headwater.model.When;
import headwater.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/// X.509 certificates in PEM, one or several in a file, as a browser or a command saves them.
///
/// Whether a certificate was signed by whom it says is not checked.
public final class CertificateFile implements Importer {

    private static final int LARGEST = 32 << 20;

    /// In base64; real ones with a hundred names have some 10,000.
    private static final int LONGEST = 1 << 20;

    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN CERTIFICATE-----([^-]*)(-----END CERTIFICATE-----)?");

    private static final int DNS_NAME = 2;

    private static final int EMAIL = 1;

    @Override
    public About about() {
        return new About("importing", "certificate", 1, List.of());
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        return Decoding.headText(head)
                .lines()
                .filter(line -> !line.isBlank())
                .limit(200)
                .anyMatch(line -> line.strip().equals(BEGIN));
    }

    @Override
    public Stream<Imported> read(Source source) throws IOException {
        return source.whole(LARGEST, "a file of certificates", bytes -> read(source, bytes).stream());
    }

    private static List<Imported> read(Source source, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher block = BLOCK.matcher(text);
        List<Imported> imported = new ArrayList<>();
        int line = 1;
        int at = 0;
        int number = 0;
        while (block.find()) {
            for (; at < block.start(); at++) {
                line += text.charAt(at) == '\n' ? 1 : 0;
            }
            number++;
            String where = source.name() + " line " + line;
            imported.add(
                    block.group(2) == null
                            ? rejected(where, "the certificate breaks off")
                            : one(Infrastructure.id(source.sha256(), "" + number), block.group(1), where));
        }
        return imported;
    }

    private static Imported one(String id, String base64, String where) {
        if (base64.length() > LONGEST) {
            return new Imported.Rejected(
                    where, Problem.TOO_LARGE, "a certificate of more than " + LONGEST + " characters");
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(base64);
            X509Certificate read = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
            return certificate(id, read, where);
        } catch (CertificateException | IllegalArgumentException broken) {
            return rejected(where, "is no X.509 certificate: " + broken.getMessage());
        }
    }

    private static Imported certificate(String id, X509Certificate read, String where) throws CertificateException {
        TreeSet<String> names = new TreeSet<>();
        int dropped = 0;
        Collection<List<?>> alternatives = read.getSubjectAlternativeNames();
        for (List<?> each : alternatives == null ? List.<List<?>>of() : alternatives) {
            if (each.getFirst().equals(DNS_NAME)) {
                Hosts.read(String.valueOf(each.getLast())).ifPresent(names::add);
            }
            dropped += each.getFirst().equals(EMAIL) ? 1 : 0;
        }
        String subject = read.getSubjectX500Principal().getName();
        if (names.isEmpty()) {
            // Old certificates name their host here and nowhere else.
            part(subject, "CN").flatMap(Hosts::read).ifPresent(names::add);
        }
        if (names.isEmpty()) {
            return rejected(where, "names no host");
        }
        Known<String> organisation =
                part(subject, "O").map(Registrants::organisation).orElseGet(Known::notStated);
        dropped += organisation.equals(Known.absent(Known.Why.NOT_COLLECTED)) ? 1 : 0;
        String issuer = read.getIssuerX500Principal().getName();
        // Whoever signs for himself may be a person.
        String signer = issuer.equals(subject)
                ? organisation.orElse("")
                : part(issuer, "O").or(() -> part(issuer, "CN")).orElse("");
        return new Imported.Noted(new Certificate(
                id,
                List.copyOf(names),
                signer,
                organisation,
                read.getSerialNumber().toString(16),
                new Validity(at(read.getNotBefore()), at(read.getNotAfter())),
                dropped,
                where));
    }

    private static Known<When> at(Date date) {
        Instant instant = date.toInstant();
        return Known.of(When.at(instant, When.Zone.EXPLICIT_OFFSET, When.Basis.PLATFORM_TEXT, instant.toString()));
    }

    /// The first value of one attribute of a distinguished name (RFC 2253).
    static Optional<String> part(String distinguished, String attribute) {
        try {
            return new LdapName(distinguished)
                    .getRdns().reversed().stream()
                            .filter(each -> each.getType().equalsIgnoreCase(attribute))
                            .map(Rdn::getValue)
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .findFirst();
        } catch (InvalidNameException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static Imported rejected(String where, String why) {
        return new Imported.Rejected(where, Problem.BROKEN_RECORD, why);
    }
}
