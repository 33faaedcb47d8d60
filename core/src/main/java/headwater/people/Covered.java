package headwater.people;

import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Observation.Warning;
import java.util.List;
import java.util.stream.Stream;

/// What is shown of an observation: where its words name a private person, that is covered sign for sign.
///
/// Everything that leaves the store goes through this: analysis, report, pages, exports. Places in the text stay where
/// they are, so that what was found in the covered text can be looked up in the captured one.
public final class Covered {

    static final String PERSONAL = "personal";

    private static final char COVER = '•';

    private Covered() {}

    /// Whether a private person published it.
    public static boolean isPerson(Observation observation) {
        return Stream.of(
                        observation.channel().nativeId(),
                        observation.channel().handle(),
                        observation.channel().displayName())
                .flatMap(Known::stream)
                .anyMatch(Pseudonyms::isOne);
    }

    /// Whether a private person published it, or is named in it.
    public static boolean isPersonal(Observation observation) {
        return isPerson(observation)
                || observation.warnings().stream().anyMatch(each -> each.code().equals(PERSONAL))
                || observation.relations().stream()
                        .flatMap(each -> each.target().channelName().stream())
                        .anyMatch(Pseudonyms::isOne);
    }

    public static Observation of(Observation observation) {
        List<Warning> spans = observation.warnings().stream()
                .filter(each -> each.code().equals(PERSONAL))
                .toList();
        if (spans.isEmpty()) {
            return observation;
        }
        Item item = observation.item();
        Item.Body body = item.body();
        Item.Body covered = new Item.Body(
                words(body.title(), "/item/title", spans),
                body.byline(),
                words(body.text(), "/item/text", spans),
                body.completeness(),
                body.language(),
                body.languageBasis());
        return new Observation(
                observation.id(),
                observation.capture(),
                observation.channel(),
                new Item(
                        item.kind(),
                        item.nativeId(),
                        item.address(),
                        covered,
                        item.published(),
                        item.modified(),
                        item.deleted(),
                        item.references()),
                observation.relations(),
                observation.credit(),
                observation.counts(),
                observation.warnings());
    }

    /// The same without a way back: where a word was covered is no longer noted, as nothing is left to cover.
    public static Observation forGood(Observation observation) {
        Observation covered = of(observation);
        List<Warning> left = covered.warnings().stream()
                .filter(each -> !each.code().equals(PERSONAL))
                .toList();
        return left.size() == observation.warnings().size()
                ? observation
                : new Observation(
                        covered.id(),
                        covered.capture(),
                        covered.channel(),
                        covered.item(),
                        covered.relations(),
                        covered.credit(),
                        covered.counts(),
                        left);
    }

    private static Known<String> words(Known<String> words, String path, List<Warning> spans) {
        return words.map(text -> spans.stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .map(each -> text(text, each.detail()))
                .orElse(text));
    }

    /// @param spans as `12-18 25-30`, in UTF-16 units; what lies outside the text is passed over
    static String text(String text, String spans) {
        if (spans.isEmpty()) {
            return text;
        }
        StringBuilder covered = new StringBuilder(text);
        for (String span : spans.split(" ")) {
            String[] ends = span.split("-", 2);
            int end = Math.min(text.length(), number(ends.length < 2 ? "" : ends[1]));
            for (int i = number(ends[0]); i < end; i++) {
                covered.setCharAt(i, COVER);
            }
        }
        return covered.toString();
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
    }
}
