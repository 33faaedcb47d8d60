package headwater.footprint;

import java.util.Arrays;
import java.util.Optional;

/// What kind of thing a page carries that its operator set up. Kept as an id of the page's channel under [#code].
public enum IdKind {
    /// An account, property or container with a service that counts readers.
    ANALYTICS("analytics"),
    /// An account that is paid for advertisements, or pays for them.
    ADS("ads"),
    /// An app or page on a platform that the site says is its own.
    APP("app"),
    /// An app registered with Facebook.
    FACEBOOK_APP("fb:app_id"),
    /// A token by which a service knows that somebody may speak for the site.
    VERIFICATION("verification"),
    /// The program that made the page.
    GENERATOR("generator"),
    /// The theme it is dressed in.
    THEME("theme"),
    /// How it is built: a [Template].
    TEMPLATE("template");

    private final String code;

    IdKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<IdKind> read(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
