package headwater.importing.table;

import headwater.importing.FormReader.Sort;
import headwater.model.Capture;
import headwater.model.Count;
import headwater.model.Credit;
import headwater.model.Item;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// One column of the table in which a person writes down what a page showed.
///
/// @param name as it stands in the header
/// @param field what [Mapping] calls it; empty where it goes with another column
record ReviewColumn(String name, String field, Sort sort) {

    /// In the order in which a person fills them in.
    static final List<ReviewColumn> ALL = Stream.of(
                    Stream.of(
                            new ReviewColumn("url", "url", Sort.ADDRESS),
                            new ReviewColumn("platform", "platform", Sort.WORDS),
                            new ReviewColumn("native_id", "id", Sort.WORDS),
                            new ReviewColumn("account", "account.name", Sort.WORDS),
                            new ReviewColumn("account_id", "account.id", Sort.WORDS),
                            new ReviewColumn("kind", "kind", Sort.CODE),
                            new ReviewColumn("title", "title", Sort.WORDS),
                            new ReviewColumn("text", "text", Sort.WORDS),
                            new ReviewColumn("text_completeness", "completeness", Sort.CODE),
                            new ReviewColumn("language", "language", Sort.WORDS),
                            new ReviewColumn("screenshot", "images", Sort.FILE),
                            new ReviewColumn("screenshot_sha256", "", Sort.DIGEST),
                            new ReviewColumn("seen", "captured", Sort.TIME),
                            new ReviewColumn("seen_zone", "", Sort.ZONE),
                            new ReviewColumn("published", "published", Sort.TIME),
                            new ReviewColumn("published_zone", "", Sort.ZONE),
                            new ReviewColumn("availability", "availability", Sort.CODE),
                            new ReviewColumn("notice", "notice", Sort.WORDS)),
                    Stream.of("reads", "views", "plays", "likes", "comments", "shares", "reposts", "saves", "reactions")
                            .map(each -> new ReviewColumn(each, each, Sort.COUNT)),
                    Stream.of(
                            new ReviewColumn("credit", "", Sort.CODE),
                            new ReviewColumn("credit_name", "credit.name", Sort.WORDS),
                            new ReviewColumn("credit_url", "credit.url", Sort.ADDRESS),
                            new ReviewColumn("coder", "reviewer", Sort.WORDS),
                            new ReviewColumn("access_basis", "access_basis", Sort.CODE),
                            new ReviewColumn("note", "note", Sort.WORDS)))
            .flatMap(each -> each)
            .toList();

    /// The words that may stand in it; empty for any.
    List<String> codes() {
        return switch (name) {
            case "kind" -> Mapping.codes(Item.Kind.class);
            case "text_completeness" -> Mapping.codes(Item.Completeness.class);
            case "availability" -> Mapping.codes(Capture.Availability.class);
            case "credit" -> Mapping.codes(Credit.Status.class);
            case "access_basis" -> Mapping.codes(Capture.AccessBasis.class);
            default -> List.of();
        };
    }

    Count.Name count() {
        return Count.Name.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
