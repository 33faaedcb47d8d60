package headwater.wacz;

import headwater.importing.value.Secrets;
import headwater.model.Observation;
import headwater.people.Covered;
import headwater.people.Withheld;
import java.util.Optional;
import org.netpreserve.jwarc.WarcRecord;

/// Why something captured stays here: the words under which it is counted, or none if it may go.
final class Held {

    private static final String TICKETS = "tickets of the collector";

    /// A record is held while it is looked through; what is larger stays here.
    static final int LARGEST = 64 << 20;

    private Held() {}

    static Optional<String> why(Observation observation) {
        if (Withheld.isOne(observation)) {
            return Optional.of("withheld");
        }
        if (observation.warnings().stream().anyMatch(Observation.Warning::isRedaction)) {
            return Optional.of(TICKETS);
        }
        return Covered.isPersonal(observation) ? Optional.of("private persons") : Optional.empty();
    }

    /// @param block its bytes, cookies and all
    static Optional<String> why(WarcRecord record, byte[] block) {
        if (!isDated(record)) {
            return Optional.of("records whose date is coarser than a second");
        }
        boolean stated = record.headers().map().values().stream()
                        .flatMap(java.util.List::stream)
                        .anyMatch(each -> !Secrets.address(each).equals(each))
                || isStatedIn(Blocks.headers(Blocks.withoutCookies(block)));
        return stated ? Optional.of(TICKETS) : why(block, Blocks.isText(block));
    }

    /// @param isText whether words may stand in it
    static Optional<String> why(byte[] bytes, boolean isText) {
        if (bytes.length > LARGEST) {
            return Optional.of("records of more than " + (LARGEST >> 20) + " MiB");
        }
        return isText && Secrets.areStatedIn(Blocks.text(bytes)) ? Optional.of(TICKETS) : Optional.empty();
    }

    private static boolean isStatedIn(String headers) {
        return headers.lines().anyMatch(each -> !Secrets.masked(each).equals(each));
    }

    /// The index of a package has seconds; a coarser date would have to be made up.
    private static boolean isDated(WarcRecord record) {
        return record.headers().first("WARC-Date").orElse("").strip().length() >= "2021-09-09T00:00:00Z".length();
    }
}
