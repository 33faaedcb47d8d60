package headwater.seal;

import headwater.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/// Certificates that a person believes, from a file.
public final class Certificates {

    private Certificates() {}

    /// @param file one or several in PEM or one in DER; the empty path for none
    public static List<X509Certificate> of(Path file) {
        if (file.toString().isEmpty()) {
            return List.of();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (IOException | CertificateException e) {
            throw Problem.UNREADABLE_FILE.at(
                    file.toString(), "holds no certificate that can be read: " + e.getMessage());
        }
    }
}
