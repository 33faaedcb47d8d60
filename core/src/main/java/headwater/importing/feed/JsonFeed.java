package headwater.importing.feed;

import headwater.importing.Imported;
import headwater.importing.Importer;
import headwater.importing.Source;
import headwater.importing.value.Decoding;
import headwater.model.About;
import headwater.page.Markup;
import headwater.page.PageReading;
import headwater.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A feed in JSON, versions 1 and 1.1; one observation an item.
public final class JsonFeed implements Importer {

    private static final Pattern VERSION = Pattern.compile(
            "^\\s*\\{.*\"version\"\\s*:\\s*\"https?:\\\\?/\\\\?/jsonfeed\\.org\\\\?/version", Pattern.DOTALL);

    @Override
    public About about() {
        return new About("importing", "json-feed", 1, List.of());
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        String text = Decoding.headText(head);
        return VERSION.matcher(text.substring(0, Math.min(text.length(), 4096))).find();
    }

    @Override
    public Stream<Imported> read(Source source) throws IOException {
        return source.whole(PageReading.LARGEST, "a feed", bytes -> read(source, bytes));
    }

    private static Stream<Imported> read(Source source, byte[] bytes) {
        try {
            return new FeedObservations(
                            source, "feed:json", feed(JsonMapper.shared().readTree(bytes)), List.of())
                    .all();
        } catch (JacksonException e) {
            return Stream.of(
                    new Imported.Rejected(source.name(), Problem.BROKEN_RECORD, "no JSON: " + e.getOriginalMessage()));
        }
    }

    private static Feed feed(JsonNode root) {
        List<Feed.Entry> entries = new ArrayList<>();
        root.path("items").forEach(item -> entries.add(entry(item)));
        return new Feed(text(root, "title"), text(root, "home_page_url"), text(root, "language"), entries);
    }

    private static Feed.Entry entry(JsonNode item) {
        String html = text(item, "content_html");
        String content = html.isEmpty() ? text(item, "content_text") : Markup.plain(html);
        List<String> images = new ArrayList<>(Markup.images(html));
        images.addAll(Stream.of(text(item, "image"), text(item, "banner_image"))
                .filter(each -> each.startsWith("http"))
                .toList());
        JsonNode authors = item.path("authors");
        String author = authors.isEmpty() ? text(item.path("author"), "name") : text(authors.path(0), "name");
        String external = text(item, "external_url");
        return new Feed.Entry(
                new Feed.Identity(text(item, "id"), text(item, "url").isEmpty() ? external : text(item, "url")),
                new Feed.Words(
                        text(item, "title"),
                        content.isEmpty() ? text(item, "summary") : content,
                        !content.isEmpty(),
                        author,
                        text(item, "language"),
                        images.stream().distinct().toList()),
                new Feed.Times(text(item, "date_published"), text(item, "date_modified")),
                external.isEmpty() || external.equals(text(item, "url"))
                        ? Feed.Source.NONE
                        : new Feed.Source("", external));
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asString("").strip() : "";
    }
}
