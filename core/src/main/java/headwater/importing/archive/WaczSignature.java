package headwater.importing.archive;

import headwater.model.Observation.Warning;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Who signed the description of a package, as far as the package itself can show it.
///
/// A sound signature says that whoever held the key signed this description. Whether the certificate deserved trust on
/// that day is not checked: that needs lists of authorities and of what they revoked.
record WaczSignature(JsonNode signed) {

    private static final String PATH = "datapackage-digest.json#signedData";

    /// What a reader should know about it: sound with who signed, or wrong.
    Warning verdict(String descriptionHash) {
        String hash = signed.path("hash").asString("");
        if (!hash.equals(descriptionHash)) {
            return new Warning("signature-wrong", PATH, "signed " + hash + ", the description has " + descriptionHash);
        }
        try {
            Optional<X509Certificate> certificate = certificate();
            PublicKey key = certificate.isPresent() ? certificate.get().getPublicKey() : statedKey();
            String who = certificate.map(WaczSignature::names).orElse("a key without a name");
            return isSound(key, hash)
                    ? new Warning("signed", PATH, "by " + who + "; whether that is to be trusted is not checked")
                    : new Warning("signature-wrong", PATH, "the signature was not made with the key of " + who);
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return new Warning("signature-unreadable", PATH, String.valueOf(unreadable.getMessage()));
        }
    }

    private Optional<X509Certificate> certificate() throws GeneralSecurityException {
        String pem = signed.path("domainCert").asString("");
        return pem.isBlank()
                ? Optional.empty()
                : Optional.of((X509Certificate) CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
    }

    private PublicKey statedKey() throws GeneralSecurityException {
        byte[] key = Base64.getMimeDecoder().decode(signed.path("publicKey").asString(""));
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(key));
    }

    private static String names(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName() + ", certified by "
                + certificate.getIssuerX500Principal().getName() + " from "
                + certificate.getNotBefore().toInstant() + " to "
                + certificate.getNotAfter().toInstant();
    }

    /// Browsers write the two numbers of a signature side by side, servers in DER.
    private boolean isSound(PublicKey key, String hash) throws GeneralSecurityException {
        byte[] signature =
                Base64.getMimeDecoder().decode(signed.path("signature").asString(""));
        for (String form : List.of("SHA256withECDSA", "SHA256withECDSAinP1363Format")) {
            Signature verifier = Signature.getInstance(form);
            verifier.initVerify(key);
            verifier.update(hash.getBytes(StandardCharsets.US_ASCII));
            try {
                if (verifier.verify(signature)) {
                    return true;
                }
            } catch (GeneralSecurityException otherForm) {
                // The next form is tried; none fitting is a wrong signature.
            }
        }
        return false;
    }
}
