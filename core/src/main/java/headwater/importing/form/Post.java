package headwater.importing.form;

import headwater.importing.Imported;
import headwater.model.Capture;
import headwater.model.Channel;
import headwater.model.Count;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import headwater.text.CreditMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Turns a record into an observation as its form says.
final class Post {

    private static final Map<String, Credit.DeclaredOriginal> DECLARED = Map.of(
            "1", Credit.DeclaredOriginal.DECLARED,
            "2", Credit.DeclaredOriginal.DECLARED_REPRINT,
            "3", Credit.DeclaredOriginal.NOT_DECLARED);

    private final Entry entry;
    private final List<Observation.Warning> warnings;

    private Post(Entry entry) {
        this.entry = entry;
        this.warnings = new ArrayList<>(entry.fileWarnings());
    }

    static Imported read(Entry entry) {
        try {
            return new Imported.Accepted(new Post(entry).observation());
        } catch (ProblemException broken) {
            return new Imported.Rejected(entry.where(), broken.problem(), broken.where() + ": " + broken.detail());
        } catch (IllegalArgumentException | ArithmeticException impossible) {
            return new Imported.Rejected(entry.where(), Problem.BROKEN_RECORD, String.valueOf(impossible.getMessage()));
        }
    }

    private Observation observation() {
        requirePublic();
        Capture capture = Captures.of(entry, warnings);
        String platform = entry.text("platform").toLowerCase(Locale.ROOT);
        if (platform.isEmpty()) {
            throw Problem.BROKEN_RECORD.at("platform", "the record names no platform");
        }
        Channel channel = channel(platform);
        Item item = item(platform, capture.captured());
        if (!item.nativeId().isKnown()
                && !item.address().url().isKnown()
                && !item.body().text().isKnown()
                && !item.body().title().isKnown()) {
            throw Problem.BROKEN_RECORD.at("id", "has neither an id, an address, a title nor a text");
        }
        List<Count> counts = PostCounts.of(entry, capture.captured(), item.published(), warnings);
        notes();
        return new Observation(
                Observation.idOf(entry.digest(), entry.place(), item.nativeId()),
                capture,
                channel,
                item,
                PostRelations.of(entry),
                CreditMarks.credit(item.body(), List.of(), declared()),
                counts,
                warnings);
    }

    /// What only the followers of an account may see is no public material.
    private void requirePublic() {
        Form form = entry.form();
        form.settings("private")
                .filter(each -> Condition.of(each).holds(entry.record()))
                .findFirst()
                .ifPresent(each -> {
                    throw Problem.NOT_PUBLIC.at(each, "the record says that the account or the item is not public");
                });
        List<String> open = form.settings("public").toList();
        if (!open.isEmpty()
                && open.stream().noneMatch(each -> Condition.of(each).holds(entry.record()))) {
            throw Problem.NOT_PUBLIC.at(open.getFirst().replaceAll("[=?].*", ""), "does not say that it is public");
        }
    }

    private Channel channel(String platform) {
        List<Channel.OtherId> others = new ArrayList<>();
        for (String field : entry.form().starting("also.")) {
            String value = entry.text(field);
            if (!value.isEmpty()) {
                others.add(new Channel.OtherId(field.substring("also.".length()), value));
            }
        }
        return new Channel(
                platform,
                known("account.id"),
                known("account.handle").map(each -> each.replaceFirst("^@", "")),
                known("account.name"),
                known("account.url"),
                known("account.entity"),
                known("account.region"),
                others);
    }

    private Item item(String platform, When captured) {
        PostTimes times = new PostTimes(entry, platform, captured, warnings);
        return new Item(
                kind(),
                known("id"),
                Item.Address.of(entry.text("url")),
                PostBody.of(entry),
                times.published(),
                times.read("modified"),
                times.read("deleted"),
                new Item.References(
                        entry.list("links").stream()
                                .map(each -> new Item.Link(each, "", "body"))
                                .toList(),
                        entry.list("hashtags").stream()
                                .map(each -> each.replaceFirst("^#", ""))
                                .filter(each -> !each.isBlank())
                                .toList(),
                        entry.list("images"),
                        marks()));
    }

    private List<Item.Mark> marks() {
        List<Item.Mark> marks = new ArrayList<>();
        for (String field : entry.form().starting("mark.")) {
            String value = String.join(", ", entry.list(field)).strip();
            if (!Condition.isNo(value)) {
                marks.add(new Item.Mark(
                        field.substring("mark.".length()), value, entry.form().path(field)));
            }
        }
        return marks;
    }

    private Item.Kind kind() {
        String kind = entry.text("kind").toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(Item.Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(Item.Kind.POST);
    }

    private Credit.DeclaredOriginal declared() {
        return DECLARED.getOrDefault(entry.text("original"), Credit.DeclaredOriginal.NOT_OFFERED_BY_PLATFORM);
    }

    /// What the record says and an observation has no place for is told, not used.
    private void notes() {
        for (String field : entry.form().starting("note.")) {
            String value = String.join(", ", entry.list(field));
            if (!value.isBlank() && !Condition.isNo(value) && !value.equals(entry.text("id"))) {
                warnings.add(new Observation.Warning(
                        field.substring("note.".length()), entry.form().path(field), value));
            }
        }
        if (entry.text("text").isEmpty()
                && entry.text("excerpt").isEmpty()
                && entry.form().isSet(entry.record(), "withheld")) {
            warnings.add(new Observation.Warning(
                    "text-withheld",
                    entry.form().path("text"),
                    "the tool may not pass the words on; only the platform has them"));
        }
        List<String> unused = entry.form().unused(entry.record());
        if (!unused.isEmpty()) {
            warnings.add(new Observation.Warning(
                    "not-mapped", "record", unused.size() + " fields without a place: " + String.join(", ", unused)));
        }
        entry.form()
                .settings("secrets")
                .filter(each -> FieldPath.of(each).in(entry.record()).findAny().isPresent())
                .sorted()
                .map(Observation.Warning::redacted)
                .forEach(warnings::add);
    }

    private Known<String> known(String field) {
        return Known.ofText(entry.text(field)).map(String::strip);
    }
}
