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
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What a search of certificate-transparency logs gives, in the form of crt.sh: a JSON array of entries, or one a line.
///
/// Its times are UTC and do not say so. A pre-certificate and its certificate are two entries with one serial.
public final class TransparencyFile implements Importer {

    private static final Pattern ENTRY =
            Pattern.compile("\\[?\\s*\\{(?=[^{}]{0,4000}\"name_value\"\\s*:)(?=[^{}]{0,4000}\"issuer_name\"\\s*:)");

    @Override
    public About about() {
        return new About("importing", "ct-log", 1, List.of());
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        return ENTRY.matcher(Decoding.headText(head).stripLeading()).lookingAt();
    }

    @Override
    public Stream<Imported> read(Source source) throws IOException {
        String sha256 = source.sha256();
        return Records.read(
                source,
                "an export of a certificate log",
                (entry, inside, where) -> one(Infrastructure.id(sha256, inside), entry, where));
    }

    private static Imported one(String id, JsonNode entry, String where) {
        TreeSet<String> names = new TreeSet<>();
        int dropped = 0;
        String written = Records.text(entry, "name_value") + "\n" + Records.text(entry, "common_name");
        for (String each : written.split("\\R")) {
            dropped += each.contains("@") ? 1 : 0;
            Hosts.read(each).ifPresent(names::add);
        }
        if (names.isEmpty()) {
            return Records.rejected(where, "names no host");
        }
        String issuer = Records.text(entry, "issuer_name");
        return new Imported.Noted(new Certificate(
                id,
                List.copyOf(names),
                CertificateFile.part(issuer, "O").orElse(issuer),
                Known.notStated(),
                Records.text(entry, "serial_number").toLowerCase(Locale.ROOT).replaceFirst("^0+(?=.)", ""),
                new Validity(Dated.utc(Records.text(entry, "not_before")), Dated.utc(Records.text(entry, "not_after"))),
                dropped,
                where));
    }
}
