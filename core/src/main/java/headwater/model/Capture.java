package headwater.model;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// The act of capturing: when, from which address, in which file and place, with which bytes.
///
/// @param captured when the material was taken, not when the item was published
/// @param url the address that answered, after redirects
/// @param status the HTTP status, or -1 if the capture does not carry one
/// @param digests at least one, of the file or record the observation was read from
/// @param format such as `warc/1.1`, `html`, `csv:manual-review`
/// @param locator the way back to the place: `file#line`, `file#record-id`, a JSON pointer
public record Capture(
        When captured,
        Known<String> url,
        int status,
        Availability availability,
        List<Digest> digests,
        String format,
        String locator,
        Collector collector)
        implements Serializable {

    /// What was there to be captured.
    public enum Availability {
        AVAILABLE,
        PARTIAL,
        DELETED_BY_AUTHOR,
        REMOVED_BY_PLATFORM,
        REMOVED_LEGAL,
        ACCOUNT_REMOVED,
        TEMPORARILY_UNAVAILABLE,
        LOGIN_WALL,
        VERIFICATION_PAGE,
        GEO_BLOCKED,
        NOT_FOUND,
        UNKNOWN
    }

    /// A digest as lower-case hexadecimal, or as the archive wrote it.
    ///
    /// @param of `file`, `record-block`, `record-payload`, `text-normalized` or `media`
    public record Digest(String algorithm, String value, String of) implements Serializable {
        public Digest {
            if (value.isBlank()) {
                throw new IllegalArgumentException("an empty " + algorithm + " digest");
            }
        }

        public static Digest sha256(String hex) {
            return new Digest("sha256", hex, "file");
        }
    }

    /// Who or what took the capture, and on what public basis.
    ///
    /// @param accessBasis `open-web`, `public-account`, `published-dataset`, `official-release` or
    ///     `submitted-with-consent`; nothing else may be kept
    /// @param query the search that found it, or empty
    public record Collector(String tool, String person, AccessBasis accessBasis, String query) implements Serializable {
        public Collector {
            Objects.requireNonNull(accessBasis, "accessBasis");
        }
    }

    /// On what basis the material is public. Material without one is not kept.
    public enum AccessBasis {
        OPEN_WEB,
        PUBLIC_ACCOUNT,
        PUBLISHED_DATASET,
        OFFICIAL_RELEASE,
        SUBMITTED_WITH_CONSENT;

        /// As it is written: `open-web`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// The basis written so, in upper or lower case, with hyphens or underscores; absent if it is none.
        public static Known<AccessBasis> read(String code) {
            String name = code.strip().toUpperCase(Locale.ROOT).replace('-', '_');
            return Stream.of(values())
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .map(Known::of)
                    .orElse(Known.notStated());
        }
    }

    /// The same on another basis.
    public Capture on(AccessBasis basis) {
        return new Capture(
                captured,
                url,
                status,
                availability,
                digests,
                format,
                locator,
                new Collector(collector.tool(), collector.person(), basis, collector.query()));
    }

    public Capture {
        Objects.requireNonNull(captured, "captured");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(availability, "availability");
        Objects.requireNonNull(collector, "collector");
        digests = List.copyOf(digests);
        if (digests.isEmpty()) {
            throw new IllegalArgumentException("a capture without a digest cannot be traced: " + locator);
        }
        if (format.isBlank() || locator.isBlank()) {
            throw new IllegalArgumentException(
                    "a capture needs a format and a locator, not \"" + format + "\", \"" + locator + "\"");
        }
    }
}
