package headwater.importing.indicator;

import headwater.model.Context.Asset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What one STIX object names on the net. Publishers put an account's address where its name belongs, and words where
/// an address belongs; words name nothing.
final class StixAssets {

    /// One comparison of a pattern: `[domain-name:value = 'example.com']`.
    private static final Pattern COMPARISON =
            Pattern.compile("(?:domain-name|url|email-addr|ipv4-addr|ipv6-addr|hostname):value\\s*=\\s*'([^']*)'");

    private StixAssets() {}

    static List<Asset> of(JsonNode object) {
        return switch (object.path("type").asString("")) {
            case "user-account" -> account(object);
            case "channel" -> Assets.of(text(object, "name"));
            case "media-content" -> first(Assets.of(text(object, "url")), Assets.of(text(object, "content")));
            case "indicator" -> pattern(text(object, "pattern"));
            case "observed-data" -> observed(object.path("objects"));
            default -> Assets.of(text(object, "value"));
        };
    }

    private static List<Asset> account(JsonNode object) {
        String platform = Stream.concat(Stream.of(text(object, "account_type")), labels(object))
                .filter(each -> !Assets.account(each, "name").isEmpty())
                .findFirst()
                .orElse("");
        return Stream.of("account_login", "user_id")
                .map(each -> text(object, each))
                .filter(each -> !each.isBlank())
                .map(each -> Assets.account(platform, each))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Stream<String> labels(JsonNode object) {
        return object.path("labels").values().stream().map(each -> each.asString(""));
    }

    private static List<Asset> pattern(String pattern) {
        List<Asset> assets = new ArrayList<>();
        Matcher comparison = COMPARISON.matcher(pattern);
        while (comparison.find()) {
            assets.addAll(Assets.of(comparison.group(1)));
        }
        return assets;
    }

    /// The older form holds what was observed inside; the newer one refers to objects that stand for themselves.
    private static List<Asset> observed(JsonNode objects) {
        return objects.values().stream().flatMap(each -> of(each).stream()).toList();
    }

    private static List<Asset> first(List<Asset> one, List<Asset> other) {
        return one.isEmpty() ? other : one;
    }

    private static String text(JsonNode object, String name) {
        return object.path(name).asString("");
    }
}
