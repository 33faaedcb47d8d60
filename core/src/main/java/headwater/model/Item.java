package headwater.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/// The published thing itself, in the state one capture shows.
///
/// @param nativeId the platform's id, always a string: many exceed what a double can hold
public record Item(
        Kind kind,
        Known<String> nativeId,
        Address address,
        Body body,
        Known<When> published,
        Known<When> modified,
        Known<When> deleted,
        References references)
        implements Serializable {

    /// What sort of thing was published. `LIST` is a snapshot of a ranked list.
    public enum Kind {
        ARTICLE,
        POST,
        COMMENT,
        VIDEO,
        IMAGE_POST,
        LIVESTREAM,
        STORY,
        LIST,
        PROFILE,
        UNKNOWN
    }

    /// Its addresses. `canonical` is ours, `declaredCanonical` what the page declares.
    public record Address(Known<String> url, Known<String> canonical, Known<String> declaredCanonical)
            implements Serializable {
        public static Address of(String url) {
            return new Address(Known.ofText(url), Known.ofText(url), Known.notStated());
        }

        /// One spelling of an address, to tell items apart by: without scheme, `www.`, fragment and last slash. The
        /// query stays, for many sites name the item there.
        public static String key(String url) {
            String bare =
                    url.strip().replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://", "").replaceFirst("#.*$", "");
            int slash = bare.indexOf('/');
            String host = slash < 0 ? bare : bare.substring(0, slash);
            String path = slash < 0 ? "" : bare.substring(slash);
            return host.toLowerCase(java.util.Locale.ROOT).replaceFirst("^www\\.", "") + path.replaceFirst("/$", "");
        }
    }

    /// Its words.
    ///
    /// @param text as captured, never normalised
    /// @param language a BCP 47 tag such as `zh-Hans`, `zh-Hant`, `en`, `fr`
    public record Body(
            Known<String> title,
            Known<String> byline,
            Known<String> text,
            Completeness completeness,
            Known<String> language,
            LanguageBasis languageBasis)
            implements Serializable {
        public Body {
            Objects.requireNonNull(completeness, "completeness");
            Objects.requireNonNull(languageBasis, "languageBasis");
        }
    }

    /// How much of the text the capture holds.
    public enum Completeness {
        FULL,
        TRUNCATED,
        DIGEST,
        TITLE_ONLY,
        NONE,
        UNKNOWN
    }

    /// How the language is known.
    public enum LanguageBasis {
        DECLARED,
        PLATFORM_GUESS,
        DETECTED,
        ANALYST
    }

    /// What it points at and carries along.
    ///
    /// @param images addresses or digests of the images, in order
    /// @param marks what the platform itself says about it, in the platform's own words
    public record References(List<Link> links, List<String> hashtags, List<String> images, List<Mark> marks)
            implements Serializable {
        public static final References NONE = new References(List.of(), List.of(), List.of());

        public References {
            links = List.copyOf(links);
            hashtags = List.copyOf(hashtags);
            images = List.copyOf(images);
            marks = List.copyOf(marks);
        }

        public References(List<Link> links, List<String> hashtags, List<String> images) {
            this(links, hashtags, images, List.of());
        }
    }

    /// One thing a platform says about an item or an account and that no other field holds, as it says it: the region
    /// of an address in the network, that a title was changed, an entry in the list of an account's names.
    ///
    /// @param name lower case with hyphens, such as `ip-province`; a name may come more than once
    /// @param path where in the material it stands
    public record Mark(String name, String value, String path) implements Serializable {
        public Mark {
            if (!name.matches("[a-z][a-z0-9-]*") || value.isBlank() || path.isBlank()) {
                throw new IllegalArgumentException("a mark needs a name, a value and a place, not \"" + name + "\", \""
                        + value + "\", \"" + path + "\"");
            }
        }
    }

    /// A link in the item.
    ///
    /// @param role `body`, `card`, `read-original`, `source`, `self` or `nav`
    public record Link(String url, String text, String role) implements Serializable {}

    public Item {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(nativeId, "nativeId");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(modified, "modified");
        Objects.requireNonNull(deleted, "deleted");
        Objects.requireNonNull(references, "references");
    }
}
