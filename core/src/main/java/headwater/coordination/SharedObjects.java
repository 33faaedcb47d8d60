package headwater.coordination;

import headwater.match.Match;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import headwater.synchrony.Shares;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What accounts share alike: texts, links and pictures, as a table of shares.
///
/// Where a member is the very page that others link to, the moment it was published is when that link became
/// public. For texts and pictures nobody knows that.
final class SharedObjects {

    private final SharedTexts texts;
    private final Map<String, Long> published = new HashMap<>();

    private SharedObjects(List<Observation> members, List<Match> matches) {
        texts = SharedTexts.of(members, matches);
        members.forEach(member -> second(member.item().published())
                .forEach(second -> published.merge(member.itemKey(), second, Math::min)));
    }

    /// @param members items of accounts; only those whose time is known to `precision` seconds share anything
    /// @param matches which of them repeat which
    static Shares of(List<Observation> members, List<Match> matches, long precision) {
        SharedObjects objects = new SharedObjects(members, matches);
        Shares.Table table = new Shares.Table();
        members.stream().filter(member -> isFine(member, precision)).forEach(member -> objects.add(member, table));
        return table.shares();
    }

    /// Whether it is known within so many seconds when an item was published.
    static boolean isFine(Observation member, long precision) {
        return member.item().published().stream().anyMatch(when -> when.width().toSeconds() <= precision);
    }

    private void add(Observation member, Shares.Table table) {
        long second = second(member.item().published()).findFirst().orElseThrow();
        String account = member.channel().key();
        table.add(account, "text " + texts.textOf(member.id()), second, member.id());
        links(member).forEach(link -> {
            table.add(account, "link " + link, second, member.id());
            Long since = published.get(link);
            if (since != null) {
                table.origin("link " + link, since, link.replaceFirst("/.*", ""), "link");
            }
        });
        member.item().references().images().stream()
                .distinct()
                .forEach(image -> table.add(account, "image " + image, second, member.id()));
    }

    /// Pages an item links to from its own text, itself left out.
    private static Stream<String> links(Observation member) {
        return member.item().references().links().stream()
                .filter(link -> !link.role().equals("nav") && !link.role().equals("self"))
                .map(link -> Item.Address.key(link.url()))
                .filter(key -> !key.isEmpty() && !key.equals(member.itemKey()))
                .distinct();
    }

    private static Stream<Long> second(Known<When> published) {
        return published.stream().map(when -> when.earliest().getEpochSecond());
    }
}
