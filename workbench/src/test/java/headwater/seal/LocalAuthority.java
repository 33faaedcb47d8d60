package headwater.seal;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/// A time stamping authority of our own on this machine: a root, a signer, and RFC 3161 over HTTP.
public final class LocalAuthority implements AutoCloseable {

    private static final String ALGORITHM = "SHA256withECDSA";

    private final HttpServer server;
    private final X509Certificate root;
    private final X509Certificate signer;
    private final TimeStampTokenGenerator tokens;
    private final List<byte[]> asked = new CopyOnWriteArrayList<>();
    private final Instant now;

    public LocalAuthority(Instant now) throws IOException {
        this.now = now;
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(256);
            KeyPair top = keys.generateKeyPair();
            KeyPair own = keys.generateKeyPair();
            root = certificate("CN=Test root", top, "CN=Test root", top, true);
            signer = certificate("CN=Test root", top, "CN=Test time signer", own, false);
            tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build(ALGORITHM, own.getPrivate(), signer),
                    new JcaDigestCalculatorProviderBuilder()
                            .build()
                            .get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                    new ASN1ObjectIdentifier("1.2.3.4.1"));
            tokens.addCertificates(new JcaCertStore(List.of(signer, root)));
        } catch (GeneralSecurityException | OperatorException | TSPException e) {
            throw new IllegalStateException(e);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/tsr", exchange -> {
            byte[] query = exchange.getRequestBody().readAllBytes();
            asked.add(query);
            byte[] answer = answer(query);
            exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.createContext("/busy", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
    }

    private byte[] answer(byte[] query) throws IOException {
        try {
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(new TimeStampRequest(query), BigInteger.ONE, Date.from(now))
                    .getEncoded();
        } catch (TSPException e) {
            throw new IOException(e);
        }
    }

    private X509Certificate certificate(String issuer, KeyPair by, String subject, KeyPair of, boolean isRoot)
            throws GeneralSecurityException, OperatorException, IOException {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                new X500Name(issuer),
                BigInteger.valueOf(isRoot ? 1 : 2),
                Date.from(Instant.parse("2020-01-01T00:00:00Z")),
                Date.from(Instant.parse("2049-01-01T00:00:00Z")),
                new X500Name(subject),
                of.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isRoot));
        if (!isRoot) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(ALGORITHM).build(by.getPrivate())));
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/tsr";
    }

    public String busy() {
        return address().replace("/tsr", "/busy");
    }

    /// What it was sent.
    public List<byte[]> asked() {
        return List.copyOf(asked);
    }

    public X509Certificate root() {
        return root;
    }

    /// Its root as a file that openssl reads, too.
    public Path pem(Path file) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(root);
        }
        return Files.writeString(file, text.toString());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
