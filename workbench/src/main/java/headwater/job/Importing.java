package headwater.job;

import headwater.importing.Imported;
import headwater.importing.Reading;
import headwater.json.ContextJson;
import headwater.json.ObservationJson;
import headwater.listing.Names;
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
        // A copy without the mapping that its table was read with does not undo that reading.
        FileSource known = source.known(
                store.firstReceived(source.sha256(), now),
                source.mapping().isEmpty() ? store.mappingOf(source.sha256()) : source.mapping());
        Receipt receipt = new Receipt(
                known.name(), known.sha256(), known.size(), String.join("\n", known.mapping()), known::open);
        File file = new File(receipt);
        store.write(writer -> {
            file.begin(writer);
            try (Stream<Imported> read = importer.isEmpty() ? Reading.read(known) : Reading.readAs(known, importer)) {
                read.forEach(each -> file.add(writer, each));
            }
            file.finish(writer);
        });
        return file.result();
    }

    /// The counts of one file while it is read.
    private final class File {
        private final Map<String, int[]> formats = new TreeMap<>();
        private final List<ImportResult.Rejection> rejected = new ArrayList<>();
        private final Receipt receipt;
        private int refused;
        private int noted;
        private int context;
        private long number;
        private boolean otherwise;
        private String placeName = "";

        File(Receipt receipt) {
            this.receipt = receipt;
        }

        void begin(Writer writer) {
            otherwise = writer.readOtherwise(receipt);
            number = writer.begin(receipt, now);
            placeName = writer.placeName(receipt.sha256());
            writer.forgetRefusals(receipt.sha256());
        }

        void add(Writer writer, Imported imported) {
            switch (imported) {
                case Imported.Accepted(Observation observation) -> {
                    Row row = new Row(observation.id(), ObservationJson.write(observation));
                    boolean added = otherwise ? writer.replace(row, number, now) : writer.add(row, number, now);
                    formats.computeIfAbsent(observation.capture().format(), format -> new int[2])[added ? 0 : 1]++;
                }
                case Imported.Noted(var entry) -> {
                    context++;
                    noted += writer.note(new Row(entry.id(), ContextJson.write(entry)), number, now) ? 1 : 0;
                }
                case Imported.Rejected(String where, var problem, String detail) -> {
                    refused++;
                    String given = receipt.name();
                    String place = where.startsWith(given) ? placeName + where.substring(given.length()) : where;
                    writer.reject(
                            receipt.sha256(), new Refusal(Names.plain(place), problem.name(), Names.plain(detail)));
                    // All of them stand in the case; here only as many as anyone reads.
                    if (rejected.size() < ImportResult.MOST_REJECTIONS) {
                        rejected.add(
                                new ImportResult.Rejection(Names.plain(where), problem.code(), Names.plain(detail)));
                    }
                }
            }
        }

        void finish(Writer writer) {
            if (otherwise) {
                writer.drop(receipt, number, now);
            }
            // The bytes of a file that gave nothing are no evidence of anything, and may be gigabytes.
            if (!formats.isEmpty() || context > 0) {
                writer.keep(receipt);
            }
            writer.log(now, "import", receipt.sha256(), receipt.name() + ": " + counts());
        }

        private String counts() {
            int[] sums = new int[2];
            formats.values().forEach(each -> {
                sums[0] += each[0];
                sums[1] += each[1];
            });
            return "accepted " + sums[0] + ", repeated " + sums[1] + ", context " + noted + ", rejected "
                    + refused + (importer.isEmpty() ? "" : ", read as " + importer)
                    + (formats.isEmpty() && context == 0 ? "; no copy was kept, as it gave nothing" : "");
        }

        ImportResult.FileResult result() {
            List<ImportResult.Tally> tallies = formats.entrySet().stream()
                    .map(each -> new ImportResult.Tally(each.getKey(), each.getValue()[0], each.getValue()[1]))
                    .toList();
            return new ImportResult.FileResult(
                    receipt.name(), receipt.sha256(), tallies, noted, context - noted, refused, rejected);
        }
    }
}
