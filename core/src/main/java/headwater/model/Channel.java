package headwater.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/// Where an item was published: an account on a platform, or a site on the web.
///
/// A channel says what the material shows. Who stands behind it, and in which category, is an analyst's
/// entry in the registry ([Context.Outlet]).
///
/// @param platform lower case: `wechat`, `weibo`, `douyin`, `xigua`, `toutiao`, `zhihu`, `web`, …
/// @param otherIds further ids the material carries, among them `analytics:…` and `fb:app_id`
public record Channel(
        String platform,
        Known<String> nativeId,
        Known<String> handle,
        Known<String> displayName,
        Known<String> profileUrl,
        Known<String> registeredEntity,
        Known<String> registrationRegion,
        List<OtherId> otherIds)
        implements Serializable {

    /// An id of another kind for the same channel.
    public record OtherId(String kind, String value) implements Serializable {
        public OtherId {
            if (kind.isBlank() || value.isBlank()) {
                throw new IllegalArgumentException(
                        "an id needs a kind and a value, not \"" + kind + "\", \"" + value + "\"");
            }
        }
    }

    public Channel {
        if (platform.isBlank()) {
            throw new IllegalArgumentException("a channel needs a platform");
        }
        Objects.requireNonNull(nativeId, "nativeId");
        otherIds = List.copyOf(otherIds);
    }

    /// A web site known by its host name.
    public static Channel site(String host, Known<String> siteName, List<OtherId> otherIds) {
        return new Channel(
                "web",
                Known.ofText(host),
                Known.notStated(),
                siteName,
                Known.notStated(),
                Known.notStated(),
                Known.notStated(),
                otherIds);
    }

    /// One string per channel, to group by: the platform and the best id the material carries.
    public String key() {
        return platform + ":" + nativeId.orElse(handle.orElse(displayName.orElse("?")));
    }

    /// What to call it in a table: its name, else its handle, else its id.
    public String label() {
        return displayName.orElse(handle.orElse(nativeId.orElse(platform)));
    }
}
