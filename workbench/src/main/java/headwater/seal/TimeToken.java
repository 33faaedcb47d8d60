package headwater.seal;

import headwater.problem.Problem;
import headwater.problem.ProblemException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/// A time authority's signed word that a hash existed at a time (RFC 3161). It says nothing of what was hashed, and
/// whether the signer is to be believed is a person's to decide.
public final class TimeToken {

    private final TimeStampToken token;
    private final byte[] bytes;

    private TimeToken(TimeStampToken token, byte[] bytes) {
        this.token = token;
        this.bytes = bytes;
    }

    /// What a token says once it was found to be sound.
    ///
    /// @param at the time it states
    /// @param signer the name in the signer's certificate
    /// @param issuer the name of whoever issued that
    /// @param trusted whether a chain leads to one of the certificates a person gave; false if none were given
    public record Word(Instant at, String signer, String issuer, boolean trusted) {

        /// In one sentence.
        ///
        /// @param asked whether a person gave certificates to trust
        public String text(boolean asked) {
            String trust =
                    "whether to believe the signer is yours to decide (--ca FILE checks it against a certificate)";
            if (asked) {
                trust = trusted
                        ? "a certificate that you gave vouches for the signer"
                        : "no certificate that you gave vouches for the signer";
            }
            return "stamped " + at + " by " + signer + ", issued by " + issuer + "; " + trust;
        }
    }

    /// @param bytes the token in DER, as in a `.tsr` file without the response around it
    public static TimeToken read(byte[] bytes) {
        try {
            return new TimeToken(new TimeStampToken(new CMSSignedData(bytes)), bytes.clone());
        } catch (TSPException | CMSException | IOException | RuntimeException e) {
            // Of bytes that are no token the library throws whatever it trips over.
            throw Problem.BROKEN_RECORD.at("time token", "it cannot be read: " + e.getMessage());
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /// Checks that it is for this hash and that its signature holds, and says what it says.
    public Word of(String sha256) {
        return of(sha256, List.of());
    }

    /// @param anchors certificates that a person believes
    public Word of(String sha256, List<X509Certificate> anchors) {
        if (!TSPAlgorithms.SHA256.equals(token.getTimeStampInfo().getMessageImprintAlgOID())) {
            throw wrong("it is over another kind of hash than SHA-256");
        }
        String stated = HexFormat.of().formatHex(token.getTimeStampInfo().getMessageImprintDigest());
        if (!stated.equals(sha256)) {
            throw wrong("it is for " + stated + ", not " + sha256);
        }
        X509CertificateHolder signer = signer().orElseThrow(() -> wrong("it does not hold its signer's certificate"));
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
        } catch (TSPException | OperatorCreationException | CertificateException | RuntimeException e) {
            throw wrong("its signature does not hold: " + e.getMessage());
        }
        return new Word(
                token.getTimeStampInfo().getGenTime().toInstant(),
                signer.getSubject().toString(),
                signer.getIssuer().toString(),
                leads(signer, anchors));
    }

    @SuppressWarnings("unchecked")
    private Optional<X509CertificateHolder> signer() {
        try {
            Collection<X509CertificateHolder> found = token.getCertificates().getMatches(token.getSID());
            return found.stream().findFirst();
        } catch (RuntimeException unreadable) {
            // As above: damaged certificates are none.
            return Optional.empty();
        }
    }

    /// Whether a chain leads from the signer to one of these at the stated time. What was revoked since is not asked,
    /// for that would need the network.
    private boolean leads(X509CertificateHolder signer, List<X509Certificate> anchors) {
        if (anchors.isEmpty()) {
            return false;
        }
        try {
            X509CertSelector selector = new X509CertSelector();
            selector.setCertificate(new JcaX509CertificateConverter().getCertificate(signer));
            Set<TrustAnchor> trusted =
                    anchors.stream().map(each -> new TrustAnchor(each, null)).collect(Collectors.toSet());
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(trusted, selector);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(token.getTimeStampInfo().getGenTime().toInstant()));
            parameters.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(certificates())));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException none) {
            return false;
        }
    }

    private List<X509Certificate> certificates() throws CertificateException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (X509CertificateHolder each : token.getCertificates().getMatches(null)) {
            certificates.add(new JcaX509CertificateConverter().getCertificate(each));
        }
        return certificates;
    }

    private static ProblemException wrong(String why) {
        return Problem.HASH_MISMATCH.at("time token", why);
    }
}
