package headwater.seal;

import headwater.problem.Problem;
import headwater.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/// A time stamping authority that a person chose, asked over HTTP as RFC 3161, section 3.4, says. Nothing is sent to it
/// but a hash and a random number.
public final class TimeAuthority {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int NONCE_BITS = 64;

    /// More than any chain of certificates needs.
    private static final int LARGEST_ANSWER = 1 << 20;

    private final URI address;

    private TimeAuthority(URI address) {
        this.address = address;
    }

    /// The one a person named, if they did.
    ///
    /// @param address as for [#at], or blank
    public static Optional<TimeAuthority> of(String address) {
        return address.isBlank() ? Optional.empty() : Optional.of(at(address));
    }

    /// @param address of the web, such as `https://tsa.example/tsr`
    static TimeAuthority at(String address) {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return new TimeAuthority(uri);
            }
        } catch (IllegalArgumentException noAddress) {
            // Said below, as of any other text that is none.
        }
        throw Problem.BAD_PARAMETER.at("--timestamp", "\"" + address + "\" is no address of the web");
    }

    /// Its token over a SHA-256 hash, which was checked to be for that hash and signed.
    ///
    /// @param sha256 in hexadecimal
    public TimeToken stamp(String sha256) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        try {
            TimeStampRequest request = generator.generate(
                    TSPAlgorithms.SHA256,
                    HexFormat.of().parseHex(sha256),
                    new BigInteger(NONCE_BITS, new SecureRandom()));
            TimeStampResponse response = new TimeStampResponse(answer(request.getEncoded()));
            response.validate(request);
            if (response.getTimeStampToken() == null) {
                throw refused("it gave no token: " + response.getStatusString());
            }
            TimeToken token = TimeToken.read(response.getTimeStampToken().getEncoded());
            token.of(sha256);
            return token;
        } catch (TSPException | IOException e) {
            throw refused(e.getMessage() == null ? "it cannot be reached" : e.getMessage());
        }
    }

    private byte[] answer(byte[] query) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(query))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] bytes = body.readNBytes(LARGEST_ANSWER);
                if (response.statusCode() != 200) {
                    throw refused("it answered with status " + response.statusCode());
                }
                return bytes;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused("waiting for it was interrupted");
        }
    }

    private ProblemException refused(String why) {
        return Problem.NO_TIMESTAMP.at(address.toString(), why);
    }
}
