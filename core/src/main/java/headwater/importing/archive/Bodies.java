package headwater.importing.archive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRevisit;

/// Where in an archive the pages stand whose bytes later records say they found again. Places are kept and no bytes,
/// and of very long archives the places of the latest pages only.
final class Bodies {

    /// Two entries a page: some tens of megabytes at the most.
    private static final int MOST = 200_000;

    private final Map<String, String> places = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    };

    void keep(WarcRecord record, String place) {
        keys(record, "WARC-Record-ID").forEach(key -> places.put(key, place));
    }

    /// The place of the page that the revisit names by its record, else of the latest with the same digest.
    Optional<String> of(WarcRevisit revisit) {
        return keys(revisit, "WARC-Refers-To")
                .filter(places::containsKey)
                .findFirst()
                .map(places::get);
    }

    private static Stream<String> keys(WarcRecord record, String id) {
        return Stream.concat(
                record.headers().first(id).map(each -> "record " + each).stream(),
                record.headers().first("WARC-Payload-Digest").map(each -> "digest " + each).stream());
    }
}
