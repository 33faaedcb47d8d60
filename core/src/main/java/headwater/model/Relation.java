package headwater.model;

import java.io.Serializable;
import java.util.Objects;

/// A tie to another item that the material itself declares, such as a canonical link to another host.
///
/// What the program infers from comparing texts is a derivation, never a relation.
public record Relation(Type type, Target target, Basis basis, Evidence evidence) implements Serializable {

    /// What the tie is.
    public enum Type {
        REPOST_OF,
        REPRINT_OF,
        QUOTE_OF,
        REPLY_TO,
        FORWARD_OF,
        SHARE_CARD_OF,
        DUET_OF,
        USES_AUDIO,
        LINKS_TO,
        CITES,
        SYNDICATED_FROM,
        TRANSLATION_OF,
        SAME_ITEM
    }

    /// What declares it.
    public enum Basis {
        PLATFORM_MARK,
        HTML_META,
        JSON_LD,
        TEXT_PATTERN,
        ANALYST,
        SIMILARITY
    }

    /// The other end, as far as the material names it.
    public record Target(Known<String> nativeId, Known<String> channelName, Known<String> url, Known<String> title)
            implements Serializable {
        public static Target url(String url) {
            return new Target(Known.notStated(), Known.notStated(), Known.ofText(url), Known.notStated());
        }

        public static Target named(String channelName) {
            return new Target(Known.notStated(), Known.ofText(channelName), Known.notStated(), Known.notStated());
        }
    }

    /// Where in the material it stands.
    ///
    /// @param path a CSS selector, JSON pointer, column name or `title`, `text`
    /// @param start offset of the quote in that part in UTF-16 units, or -1
    /// @param end end of the quote, exclusive, or -1
    public record Evidence(String path, String quote, int start, int end) implements Serializable {
        public Evidence {
            if (path.isBlank()) {
                throw new IllegalArgumentException("evidence needs a path");
            }
            if (end < start) {
                throw new IllegalArgumentException("evidence ends at " + end + " before it starts at " + start);
            }
        }

        public static Evidence at(String path, String quote) {
            return new Evidence(path, quote, -1, -1);
        }
    }

    public Relation {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(evidence, "evidence");
    }
}
