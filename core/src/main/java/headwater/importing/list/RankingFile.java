package headwater.importing.list;

import headwater.importing.Imported;
import headwater.importing.Importer;
import headwater.importing.Source;
import headwater.importing.value.Decoding;
import headwater.importing.value.Lines;
import headwater.importing.value.Rows;
import headwater.model.About;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Snapshots of ranked lists, such as hot-search boards: one observation a crawl, its text the titles in order.
///
/// A file that holds the union of a day has no order and no time of day, and the observation says so in its
/// format. A table of first sightings is no snapshot; each of its rows becomes a topic with a bracket.
public final class RankingFile implements Importer {

    private static final Pattern SNAPSHOT = Pattern.compile(
            "\\{[^\\[\\]{}]*\"(captured_at|day)\"[^\\[\\]{}]*\"(titles|items|topics)\"\\s*:\\s*\\[", Pattern.DOTALL);

    private static final Set<String> ENTRY = Set.of(
            "title",
            "word",
            "url",
            "realurl",
            "link",
            "rank",
            "position",
            "hot",
            "raw_hot",
            "num",
            "label",
            "category",
            "description");

    private static final Set<String> SUMMARY = Set.of("title", "first_seen", "last_seen");

    @Override
    public About about() {
        return new About(
                "importing",
                "ranking",
                1,
                List.of(
                        new About.Parameter("board", ""),
                        new About.Parameter("crawler", ""),
                        new About.Parameter("captured.zone", ""),
                        new About.Parameter("access_basis", "published-dataset")));
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        String text = Decoding.headText(head).stripLeading();
        if (text.startsWith("{")) {
            return SNAPSHOT.matcher(text).lookingAt();
        }
        if (text.startsWith("[")) {
            return recognisesArray(name, text);
        }
        String header = text.lines().findFirst().orElse("");
        return isRankingHeader(
                List.of(header.replace("\"", "").split(Pattern.quote(String.valueOf(Rows.separator(header))), -1)));
    }

    @Override
    public Stream<Imported> read(Source source) throws IOException {
        Decoding decoding = Decoding.of(source);
        RankingRecords records = RankingRecords.of(source, decoding);
        String start;
        try (java.io.Reader reader = decoding.reader(source)) {
            char[] head = new char[4096];
            int length = Math.max(0, reader.read(head));
            start = new String(head, 0, length).stripLeading();
        }
        if (start.startsWith("{")) {
            return Lines.of(decoding.reader(source)).flatMap(records::line);
        }
        if (start.startsWith("[")) {
            return records.array();
        }
        return RankingTable.read(source, decoding, records);
    }

    private static boolean recognisesArray(String name, String text) {
        String inside = text.substring(1).stripLeading();
        boolean dated = !Boards.day(name).isEmpty();
        if (inside.startsWith("]")) {
            return dated;
        }
        if (SNAPSHOT.matcher(inside).lookingAt()) {
            return true;
        }
        int end = inside.indexOf('}');
        if (!inside.startsWith("{") || end < 0) {
            return false;
        }
        try {
            JsonNode entry = JsonMapper.shared().readTree(inside.substring(0, end + 1));
            return (entry.has("title") || entry.has("word"))
                    && entry.propertyNames().stream().allMatch(ENTRY::contains)
                    && (dated || entry.has("rank"));
        } catch (JacksonException unreadable) {
            return false;
        }
    }

    static boolean isSummary(List<String> header) {
        return header.containsAll(SUMMARY);
    }

    private static boolean isRankingHeader(List<String> header) {
        boolean listed = header.contains("title") && header.contains("captured_at");
        return isSummary(header) || (listed && (header.contains("rank") || header.contains("board")));
    }
}
