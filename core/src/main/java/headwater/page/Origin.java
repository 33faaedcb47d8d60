package headwater.page;

import headwater.model.Capture;
import headwater.model.Known;
import headwater.model.When;
import java.util.List;
import java.util.Objects;

/// How a page was come by: everything the page itself cannot say.
///
/// @param captured when it was captured, if the file or record around it says so
/// @param receivedBy when it was handed over at the latest: the bound for a capture without a time
/// @param charset the encoding the server declared, or empty
public record Origin(
        Known<When> captured,
        java.time.Instant receivedBy,
        Known<String> url,
        int status,
        Capture.Availability availability,
        Capture.Digest digest,
        Place place,
        String charset) {

    /// Where the bytes stand.
    ///
    /// @param file the name of the file the digest is of
    /// @param inside the place in that file, such as `#record-id`; empty if the page is the whole file
    /// @param further digests beside the one the id is made from
    public record Place(String format, String file, String inside, List<Capture.Digest> further) {
        public Place {
            further = List.copyOf(further);
        }

        public String locator() {
            return file + inside;
        }
    }

    /// The id of what these bytes at this place give. The same bytes have it under any name.
    public String observationId(Known<String> nativeId) {
        return headwater.model.Observation.idOf(digest, place.inside(), nativeId);
    }

    public Origin {
        Objects.requireNonNull(captured, "captured");
        Objects.requireNonNull(receivedBy, "receivedBy");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(availability, "availability");
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(place, "place");
    }
}
