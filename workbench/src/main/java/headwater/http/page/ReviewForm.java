package headwater.http.page;

import headwater.importing.FormReader;
import headwater.prose.Wording;
import headwater.review.Reviews;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The form in which a person writes down what a page showed: every field of the table of manual review with its
/// label, its hint, what was typed and what is wrong with it, in one language.
///
/// @param faults what no field is the cause of
public record ReviewForm(List<Group> groups, List<String> faults) {

    /// Offered, not demanded: another name may be written.
    public static final List<String> PLATFORMS =
            List.of("wechat", "wechat-channels", "douyin", "weibo", "xiaohongshu", "bilibili", "kuaishou", "web");

    /// Offered in the same way.
    public static final List<String> ZONES =
            List.of("Asia/Shanghai", "Asia/Taipei", "Asia/Hong_Kong", "America/Toronto", "America/Vancouver", "UTC");

    private static final List<String> FIRST = List.of(
            "coder", "access_basis", "url", "platform", "seen", "seen_zone", "title", "text", "text_completeness");

    private static final List<String> ITEM = List.of("native_id", "account", "account_id", "kind", "language");

    private static final List<String> TIME = List.of("published", "published_zone", "availability", "notice");

    private static final List<String> CREDIT = List.of("credit", "credit_name", "credit_url");

    /// The type under whose name a code has its word.
    private static final Map<String, String> TYPES = Map.of(
            "kind", "kind",
            "text_completeness", "completeness",
            "availability", "availability",
            "credit", "status",
            "access_basis", "accessbasis");

    public ReviewForm {
        groups = List.copyOf(groups);
        faults = List.copyOf(faults);
    }

    /// Fields that stand together.
    ///
    /// @param id empty for the first group, which is always open
    public record Group(String id, List<Input> inputs) {
        public Group {
            inputs = List.copyOf(inputs);
        }

        /// Nothing that was typed or is wrong may be out of sight.
        public boolean isOpen() {
            return inputs.stream().anyMatch(each -> !each.value().isEmpty() || each.isWrong());
        }
    }

    /// One field.
    ///
    /// @param choices empty where anything may be written
    public record Input(
            String name, Shape shape, String value, boolean isRequired, List<Choice> choices, List<String> faults) {
        public Input {
            choices = List.copyOf(choices);
            faults = List.copyOf(faults);
        }

        public boolean isWrong() {
            return !faults.isEmpty();
        }

        /// The list of what is offered; none where nothing is.
        public @Nullable String suggestions() {
            return name.equals("platform") ? "platforms" : name.endsWith("_zone") ? "zones" : null;
        }

        /// What describes it to those who hear it.
        public String describedBy() {
            return (isWrong() ? name + "-fault " : "") + name + "-hint";
        }
    }

    /// How a field looks.
    public enum Shape {
        LINE,
        WORDS,
        CHOICE,
        FILE
    }

    /// One of a list of choices; the first is none.
    public record Choice(String code, String text) {}

    /// @param accessStated whether the case itself states a basis
    static ReviewForm of(
            List<FormReader.Field> fields,
            Map<String, String> values,
            List<FormReader.Fault> faults,
            Words words,
            boolean accessStated) {
        Wording wording = Wording.of(words.locale());
        List<String> counts = fields.stream()
                .filter(each -> each.sort() == FormReader.Sort.COUNT)
                .map(FormReader.Field::name)
                .toList();
        List<String> grouped = Stream.of(FIRST, ITEM, TIME, counts, CREDIT)
                .flatMap(List::stream)
                .toList();
        List<String> rest = fields.stream()
                .map(FormReader.Field::name)
                .filter(each -> !grouped.contains(each))
                .toList();
        List<Input> inputs = fields.stream()
                .map(each -> input(each, values, told(faults, each.name(), wording), words, accessStated))
                .toList();
        return new ReviewForm(
                List.of(
                        withPicture(group("", FIRST, inputs), told(faults, Reviews.PICTURE, wording)),
                        group("time", TIME, inputs),
                        group("counts", counts, inputs),
                        group("credit", CREDIT, inputs),
                        group("item", ITEM, inputs),
                        group("more", rest, inputs)),
                told(faults, "", wording));
    }

    private static Group withPicture(Group first, List<String> faults) {
        List<Input> inputs = new ArrayList<>(first.inputs());
        inputs.add(new Input(Reviews.PICTURE, Shape.FILE, "", false, List.of(), faults));
        return new Group(first.id(), inputs);
    }

    private static Group group(String id, List<String> names, List<Input> inputs) {
        List<Input> inside = new ArrayList<>();
        for (String name : names) {
            inputs.stream().filter(each -> each.name().equals(name)).forEach(inside::add);
        }
        return new Group(id, inside);
    }

    private static Input input(
            FormReader.Field field,
            Map<String, String> values,
            List<String> faults,
            Words words,
            boolean accessStated) {
        boolean required = field.name().equals("coder") || (field.name().equals("access_basis") && !accessStated);
        Shape shape = field.sort() == FormReader.Sort.CODE
                ? Shape.CHOICE
                : List.of("text", "notice", "note").contains(field.name()) ? Shape.WORDS : Shape.LINE;
        return new Input(
                field.name(), shape, values.getOrDefault(field.name(), ""), required, choices(field, words), faults);
    }

    private static List<Choice> choices(FormReader.Field field, Words words) {
        if (field.codes().isEmpty()) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", words.say("review.none"))));
        field.codes()
                .forEach(each -> choices.add(
                        new Choice(each, words.say(TYPES.getOrDefault(field.name(), field.name()) + "." + each))));
        return choices;
    }

    private static List<String> told(List<FormReader.Fault> faults, String field, Wording wording) {
        return faults.stream()
                .filter(each -> each.field().equals(field))
                .map(each -> wording.say(each.said()))
                .toList();
    }

    /// Where a person begins to type: at the first line that is empty.
    public String first() {
        return groups.getFirst().inputs().stream()
                .filter(each -> each.shape() == Shape.LINE && each.value().isEmpty())
                .map(Input::name)
                .findFirst()
                .orElse("");
    }

    /// The fields that are wrong, in the order of the page.
    public List<Input> wrong() {
        return groups.stream()
                .flatMap(each -> each.inputs().stream())
                .filter(Input::isWrong)
                .toList();
    }

    public boolean isWrong() {
        return !faults.isEmpty() || !wrong().isEmpty();
    }
}
