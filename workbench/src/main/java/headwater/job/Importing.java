package headwater.job;

import headwater.importing.Imported;
import headwater.importing.Reading;
import headwater.json.ContextJson;
import headwater.json.ObservationJson;
import headwater.model.Observation;
import headwater.store.CaseStore;
import headwater.store.Receipt;
import headwater.store.Refusal;
import headwater.store.Row;
import headwater.store.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads one file into a case, in one transaction: its records and its bytes are kept together or not at all.
final class Importing {

    private final CaseStore store;
    private final String importer;
    private final Instant now;

    Importing(CaseStore store, String importer, Instant now) {
        this.store = store;
        this.importer = importer;
        this.now = now;
    }

    ImportResult.FileResult read(FileSource source) {
        Receipt receipt = new Receipt(
                source.name(), source.sha256(), source.size(), String.join("\n", source.mapping()), source::open);
        FileSource known = source.named(store.firstNameOf(source.sha256(), source.name()));
        File file = new File(known.name(), source.name());
        store.write(writer -> {
            file.begin(writer, receipt);
            try (Stream<Imported> read = importer.isEmpty() ? Reading.read(known) : Reading.readAs(known, importer)) {
                read.forEach(each -> file.add(writer, each));
            }
            file.finish(writer, receipt);
        });
        return file.result(receipt);
    }

    /// The counts of one file while it is read.
    private final class File {
        private final Map<String, int[]> formats = new TreeMap<>();
        private final List<ImportResult.Rejection> rejected = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();
        private int noted;
        private int context;
        private long number;
        private boolean otherwise;
        private final String known;
        private final String given;

        File(String known, String given) {
            this.known = known;
            this.given = given;
        }

        void begin(Writer writer, Receipt receipt) {
            otherwise = writer.readOtherwise(receipt);
            number = writer.begin(receipt, now);
        }

        void add(Writer writer, Imported imported) {
            switch (imported) {
                case Imported.Accepted(Observation observation) -> {
                    Row row = new Row(observation.id(), ObservationJson.write(observation));
                    boolean added = otherwise ? writer.replace(row, number, now) : writer.add(row, number);
                    formats.computeIfAbsent(observation.capture().format(), format -> new int[2])[added ? 0 : 1]++;
                }
                case Imported.Noted(var entry) -> {
                    context++;
                    noted += writer.note(new Row(entry.id(), ContextJson.write(entry)), now) ? 1 : 0;
                }
                case Imported.Rejected(String where, var problem, String detail) -> {
                    String place =
                            Names.plain(where.startsWith(known) ? given + where.substring(known.length()) : where);
                    refusals.add(new Refusal(place, problem.name(), Names.plain(detail)));
                    rejected.add(new ImportResult.Rejection(place, problem.code(), Names.plain(detail)));
                }
            }
        }

        void finish(Writer writer, Receipt receipt) {
            writer.reject(receipt.sha256(), refusals);
            // The bytes of a file that gave nothing are no evidence of anything, and may be gigabytes.
            if (!formats.isEmpty() || context > 0) {
                writer.keep(receipt);
            }
            writer.log(now, "import", receipt.sha256(), given + ": " + counts());
        }

        private String counts() {
            int[] sums = new int[2];
            formats.values().forEach(each -> {
                sums[0] += each[0];
                sums[1] += each[1];
            });
            return "accepted " + sums[0] + ", repeated " + sums[1] + ", context " + noted + ", rejected "
                    + rejected.size() + (importer.isEmpty() ? "" : ", read as " + importer)
                    + (formats.isEmpty() && context == 0 ? "; no copy was kept, as it gave nothing" : "");
        }

        ImportResult.FileResult result(Receipt receipt) {
            List<ImportResult.Tally> tallies = formats.entrySet().stream()
                    .map(each -> new ImportResult.Tally(each.getKey(), each.getValue()[0], each.getValue()[1]))
                    .toList();
            return new ImportResult.FileResult(
                    receipt.name(), receipt.sha256(), tallies, noted, context - noted, rejected);
        }
    }
}
