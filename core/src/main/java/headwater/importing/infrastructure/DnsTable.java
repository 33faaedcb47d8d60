package headwater.importing.infrastructure;

import headwater.importing.Imported;
import headwater.importing.Importer;
import headwater.importing.Source;
import headwater.importing.value.Decoding;
import headwater.importing.value.Rows;
import headwater.model.About;
import headwater.model.Infrastructure;
import headwater.model.Infrastructure.DnsRecord;
import headwater.model.Known;
import headwater.model.When;
import headwater.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A table of answers of the domain name system, as somebody noted or exported them: `domain`, `type`, `value`, `seen`.
public final class DnsTable implements Importer {

    private static final Set<String> OF_ADDRESSES = Set.of("A", "AAAA");

    /// Others, such as TXT and SOA, hold words and e-mail addresses.
    private static final Set<String> OF_HOSTS = Set.of("NS", "MX", "CNAME");

    @Override
    public About about() {
        return new About("importing", "dns-table", 1, List.of());
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        String first = Decoding.headText(head).lines().findFirst().orElse("");
        List<String> header = Stream.of(first.split(String.valueOf(Rows.separator(first)), -1))
                .map(each -> each.replaceAll("^\\s*\"|\"\\s*$", "").strip().toLowerCase(Locale.ROOT))
                .toList();
        return header.containsAll(List.of("domain", "type", "value", "seen"));
    }

    @Override
    public Stream<Imported> read(Source source) throws IOException {
        String sha256 = source.sha256();
        Rows.Table table = Rows.delimited(source, Decoding.of(source));
        return table.rows()
                .filter(row ->
                        row.fault() != null || row.cells().values().stream().anyMatch(each -> !each.isBlank()))
                .map(row -> one(sha256, row, source.name() + " line " + row.number()))
                .onClose(() -> table.rows().close());
    }

    private static Imported one(String sha256, Rows.Row row, String where) {
        if (row.refusal() != null) {
            Rows.Fault fault = Objects.requireNonNull(row.refusal());
            return new Imported.Rejected(where, fault.problem(), fault.detail());
        }
        String type = cell(row, "type").toUpperCase(Locale.ROOT);
        Optional<String> domain = Hosts.read(cell(row, "domain"));
        String written = cell(row, "value");
        Optional<String> value = OF_ADDRESSES.contains(type)
                ? Hosts.address(written)
                : Hosts.read(type.equals("MX") ? written.replaceFirst("^\\d+\\s+", "") : written);
        if (!OF_ADDRESSES.contains(type) && !OF_HOSTS.contains(type)) {
            return Records.rejected(
                    where, "answers of the type \"" + type + "\" are not kept; A, AAAA, NS, MX and CNAME are");
        }
        if (domain.isEmpty()) {
            return Records.rejected(where, "\"" + cell(row, "domain") + "\" is no domain");
        }
        if (value.isEmpty()) {
            return Records.rejected(
                    where,
                    "\"" + written + "\" is no " + (OF_ADDRESSES.contains(type) ? "address" : "host") + " for " + type);
        }
        Known<When> seen = Dated.read(cell(row, "seen"));
        if (seen.equals(Known.absent(Known.Why.UNREADABLE))) {
            return new Imported.Rejected(where, Problem.BROKEN_RECORD, "\"" + cell(row, "seen") + "\" is no time");
        }
        return new Imported.Noted(new DnsRecord(
                Infrastructure.id(sha256, "" + row.number()), domain.get(), type, value.get(), seen, where));
    }

    /// By the name of its column, however that is written.
    private static String cell(Rows.Row row, String column) {
        return row.cells().entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(column))
                .map(each -> each.getValue().strip())
                .findFirst()
                .orElse("");
    }
}
