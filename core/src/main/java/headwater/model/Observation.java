package headwater.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// One captured state of one published item, by one collector. The item's history is the set of its
/// observations; two observations of one item never overwrite each other.
///
/// @param id `o-` and the first 16 hexadecimal digits of a SHA-256 over digest, locator and native id, so
///     that the same input always has the same id
/// @param warnings what the importer could not map, path and reason
public record Observation(
        String id,
        Capture capture,
        Channel channel,
        Item item,
        List<Relation> relations,
        Credit credit,
        List<Count> counts,
        List<Warning> warnings)
        implements Serializable {

    /// Something in the material that was seen and not used.
    public record Warning(String code, String path, String detail) implements Serializable {

        private static final String REDACTED = "redacted";

        /// That something which belongs to the collector was taken out here. It stands in the original only.
        ///
        /// @param path a JSON pointer into the observation as written, or a name in the material
        public static Warning redacted(String path) {
            return new Warning(REDACTED, path, "");
        }

        public boolean isRedaction() {
            return code.equals(REDACTED) && detail.isEmpty();
        }

        public Warning {
            if (code.isBlank()) {
                throw new IllegalArgumentException("a warning needs a code");
            }
        }
    }

    public Observation {
        if (!id.startsWith("o-") || id.length() < 10) {
            throw new IllegalArgumentException("not an observation id: \"" + id + "\"");
        }
        Objects.requireNonNull(capture, "capture");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(credit, "credit");
        relations = List.copyOf(relations);
        counts = List.copyOf(counts);
        warnings = List.copyOf(warnings);
        if (credit.status() == Credit.Status.NONE_FOUND && item.body().completeness() != Item.Completeness.FULL) {
            throw new IllegalArgumentException(
                    "\"none found\" needs the full text, not " + item.body().completeness() + ": " + id);
        }
    }

    /// The same with further warnings.
    public Observation warned(List<Warning> more) {
        List<Warning> all = new ArrayList<>(warnings);
        all.addAll(more);
        return new Observation(id, capture, channel, item, relations, credit, counts, all);
    }

    /// The same on another public basis.
    public Observation on(Capture.AccessBasis basis) {
        return capture.collector().accessBasis() == basis
                ? this
                : new Observation(id, capture.on(basis), channel, item, relations, credit, counts, warnings);
    }

    /// The id for these bytes, this place in them and this item.
    ///
    /// @param inside the place in the bytes, without the name of a file: they have the same id under any name
    public static String idOf(Capture.Digest digest, String inside, Known<String> nativeId) {
        return Digests.observationId(digest.value(), inside, nativeId.orElse(""));
    }

    /// One string per published item, the same for all captures of it: its address, else the platform and its id
    /// there, else the address that answered, else the observation's own id.
    public String itemKey() {
        Known<String> stated = item.address().canonical().isKnown()
                ? item.address().canonical()
                : item.address().url();
        if (stated.isKnown()) {
            return Item.Address.key(stated.get());
        }
        return item.nativeId()
                .map(there -> channel.platform() + ":" + there)
                .orElse(capture.url().map(Item.Address::key).orElse(id));
    }

    /// The title, or the start of the text, or the id: something to call it in a list.
    public String label() {
        String text = item.body().title().orElse(item.body().text().orElse(id));
        return text.length() <= 120
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, 119))) + "…";
    }
}
