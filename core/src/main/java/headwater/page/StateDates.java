package headwater.page;

import headwater.model.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Dates in the state that a page carries for its scripts. It is read as text and never run.
final class StateDates {

    /// The article's own record in a page's embedded state, as one widespread publishing system writes it.
    private static final String RECORD = "globalContent=";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern PUBLISHED = Pattern.compile(
            "\"(?:date_?[Pp]ublished|published(?:_?(?:[Aa]t|[Dd]ate|[Oo]n|[Tt]ime))?"
                    + "|publi(?:sh|cation)_?[Dd]ate|pub_?[Dd]ate|first_?[Pp]ublished\\w{0,8})\\\\?\"\\s*:\\s*\\\\?\"([^\"\\\\]{8,40})");

    /// Searched of one script.
    private static final int MOST = 1 << 20;

    private StateDates() {}

    /// The day that a page's record of its article gives.
    static List<DateMark> ofRecord(Document page) {
        List<DateMark> found = new ArrayList<>();
        for (Element script : page.select("script")) {
            int start = script.data().indexOf(RECORD);
            if (start >= 0 && found.isEmpty()) {
                record(script.data().substring(start + RECORD.length()), found);
            }
        }
        return found;
    }

    private static void record(String state, List<DateMark> into) {
        try {
            JsonNode article = MAPPER.readTree(state);
            for (String field : List.of("display_date", "publish_date")) {
                mark("script#/" + field, article.path(field).asString("")).ifPresent(into::add);
            }
        } catch (JacksonException notJson) {
            // A page's state in another form says nothing here.
        }
    }

    /// The one day on which everything in a page's state was published. Where it tells of several, none is the page's.
    static Optional<DateMark> theOnlyDay(Document page) {
        List<DateMark> found = new ArrayList<>();
        for (Element script : page.select("script")) {
            String data = script.data();
            PUBLISHED
                    .matcher(data.length() > MOST ? data.substring(0, MOST) : data)
                    .results()
                    .limit(50)
                    .forEach(each -> mark("script", each.group(1)).ifPresent(found::add));
        }
        return found.stream()
                .findFirst()
                .filter(first -> found.stream()
                        .allMatch(each -> each.stamp()
                                .local()
                                .toLocalDate()
                                .equals(first.stamp().local().toLocalDate())));
    }

    private static Optional<DateMark> mark(String path, String text) {
        return Stamp.in(text, Stamp.Order.UNTOLD).map(stamp -> new DateMark(path, When.Basis.PLATFORM_TEXT, stamp));
    }
}
