package headwater.importing.form;

import headwater.importing.value.Counts;
import headwater.model.Count;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The counts of a post, never more exact than the platform is.
///
/// TikTok writes plain digits that are rounded all the same: among 64 real rows every count of plays and likes from
/// 10,000 up ends in zeros, and where it gives both forms the exact one lies on either side of the rounded one. So a
/// number from there up that ends so is a range of one step around it.
final class PostCounts {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

    private final Entry entry;
    private final Set<String> placeholders;

    private PostCounts(Entry entry) {
        this.entry = entry;
        this.placeholders = entry.form()
                .settings("placeholders")
                .flatMap(path -> FieldPath.of(path).in(entry.record()))
                .flatMap(node -> Stream.of(FieldPath.text(node).split(",\\s*", -1)))
                .collect(Collectors.toSet());
    }

    /// @param published when the counts were read that the form says are of then
    static List<Count> of(Entry entry, When captured, Known<When> published, List<Observation.Warning> warnings) {
        PostCounts reader = new PostCounts(entry);
        List<Count> counts = new ArrayList<>();
        for (String field : entry.form().starting("count.")) {
            reader.read(field, warnings).ifPresent(counts::add);
        }
        for (String field : entry.form().starting("account-count.")) {
            reader.read(field, warnings)
                    .filter(each -> !each.qualifier().isAbsent())
                    .map(PostCounts::ofAccount)
                    .ifPresent(counts::add);
        }
        return counts.stream()
                .map(each -> each.qualifier().isAbsent() ? each : reader.observed(each, captured, published))
                .toList();
    }

    private Count observed(Count count, When captured, Known<When> published) {
        boolean atPosting = entry.form().settings("at-posting").anyMatch(code(count.name())::equals);
        Known<When> then = atPosting ? published : Known.of(captured);
        return then.isKnown() ? count.observedAt(then.get()) : count;
    }

    private Optional<Count> read(String field, List<Observation.Warning> warnings) {
        String code = field.substring(field.indexOf('.') + 1);
        Count.Name name = constant(Count.Name.class, code);
        String raw = entry.text(field).strip();
        Form form = entry.form();
        if (form.isSet(entry.record(), "hide." + code)) {
            return Optional.of(Count.absent(name, Count.Qualifier.HIDDEN));
        }
        if (placeholders.contains(form.path(field))) {
            return Optional.of(Count.absent(name, Count.Qualifier.NOT_COLLECTED));
        }
        if (raw.equals("0") && form.settings("zero-hidden").anyMatch(code::equals)) {
            return Optional.of(absent(name, Count.Qualifier.ZERO_MEANS_HIDDEN, raw));
        }
        if (raw.equals("0") && form.settings("zero-unknown").anyMatch(code::equals)) {
            return Optional.of(absent(name, Count.Qualifier.NOT_COLLECTED, raw));
        }
        if (!raw.isEmpty() && raw.equals(form.setting("cap", ""))) {
            long cap = Long.parseLong(raw);
            return Optional.of(
                    new Count(name, Count.Qualifier.AT_LEAST, cap, -1, raw, Count.Scope.ITEM, Known.notStated()));
        }
        Count count = DIGITS.matcher(raw).matches() ? digits(form, name, raw) : Counts.read(name, raw);
        if (count == null) {
            warnings.add(new Observation.Warning("count-unreadable", form.path(field), "\"" + raw + "\" is no count"));
        }
        return Optional.ofNullable(count).map(each -> asTheToolCounts(each, code));
    }

    /// A number that a tool models is no bound of anything; and a tool may count over more than the item.
    private Count asTheToolCounts(Count count, String code) {
        String stated = entry.text(entry.form().has("scope." + code) ? "scope." + code : "scope");
        Count.Scope scope = stated.isEmpty() ? count.scope() : constant(Count.Scope.class, stated);
        boolean estimated = !count.qualifier().isAbsent()
                && entry.form().settings("estimated").anyMatch(code::equals);
        return new Count(
                count.name(),
                estimated ? Count.Qualifier.ESTIMATED : count.qualifier(),
                estimated ? 0 : count.lower(),
                estimated ? -1 : count.upper(),
                count.raw(),
                scope,
                count.observed());
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String code(Count.Name name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Count absent(Count.Name name, Count.Qualifier why, String raw) {
        return new Count(name, why, -1, -1, raw, Count.Scope.ITEM, Known.notStated());
    }

    private static Count digits(Form form, Count.Name name, String raw) {
        long value = Long.parseLong(raw);
        long step = form.setting("rounding", "").equals("tiktok") ? step(value) : 1;
        return step == 1 || value % step != 0
                ? Count.exact(name, value, raw)
                : Count.between(name, value - step / 2, value + step / 2, raw);
    }

    /// What the last digit shown stands for: 12.3K, 1.2M, 1.2B.
    private static long step(long value) {
        if (value < 10_000) {
            return 1;
        }
        if (value < 1_000_000) {
            return 100;
        }
        return value < 1_000_000_000 ? 100_000 : 100_000_000;
    }

    private static Count ofAccount(Count count) {
        return new Count(
                count.name(),
                count.qualifier(),
                count.lower(),
                count.upper(),
                count.raw(),
                Count.Scope.ACCOUNT,
                count.observed());
    }
}
