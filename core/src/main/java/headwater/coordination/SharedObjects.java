package headwater.coordination;

import headwater.match.Match;
import headwater.model.Item;
import headwater.model.Observation;
import headwater.narrative.Groups;
import headwater.synchrony.Shares;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What accounts share alike: texts, links and pictures, as a table of shares.
///
/// Where a member is the very page that others link to, and its time is fine enough, that is when the link became
/// public. For texts and pictures nobody knows that.
final class SharedObjects {

    /// Partial copies, rewordings and translations leave too much room to count as one act.
    private static final Set<Match.Kind> SAME_TEXT = Set.of(Match.Kind.VERBATIM, Match.Kind.NEAR_VERBATIM);

    private final List<Observation> fine;
    private final Groups texts = new Groups();
    private final Map<String, Long> published = new HashMap<>();
    private final Set<String> wanted;

    private SharedObjects(List<Observation> fine, List<Match> matches, List<String> wanted) {
        this.fine = fine;
        this.wanted = Set.copyOf(AccountLists.keys(wanted));
        Set<String> ids = fine.stream().map(Observation::id).collect(Collectors.toSet());
        matches.stream()
                .filter(match -> SAME_TEXT.contains(match.kind()))
                .filter(match -> ids.contains(match.a()) && ids.contains(match.b()))
                .forEach(match -> texts.join(match.a(), match.b()));
        fine.forEach(member -> published.merge(member.itemKey(), second(member), Math::min));
    }

    /// @param members items of accounts; only those whose time is known to `precision` seconds share anything
    /// @param matches which of them repeat which
    /// @param wanted addresses of the links that count as shared; none: texts, links and pictures, whichever
    ///   they are
    static Shares of(List<Observation> members, List<Match> matches, long precision, List<String> wanted) {
        SharedObjects objects = new SharedObjects(fine(members, precision), matches, wanted);
        Shares.Table table = new Shares.Table();
        objects.fine.forEach(member -> objects.add(member, table));
        return table.shares();
    }

    /// The same, to be asked item by item.
    static SharedObjects of(List<Observation> members, List<Match> matches, long precision) {
        return new SharedObjects(fine(members, precision), matches, List.of());
    }

    private static List<Observation> fine(List<Observation> members, long precision) {
        return members.stream().filter(member -> isFine(member, precision)).toList();
    }

    /// What one account published, as far as its times are fine enough.
    List<Observation> of(String account) {
        return fine.stream()
                .filter(each -> each.channel().key().equals(account))
                .toList();
    }

    /// What an item shares: its text, its pictures, its links.
    List<String> shared(Observation member) {
        return Stream.concat(own(member), links(member).map(link -> "link " + link))
                .toList();
    }

    private Stream<String> own(Observation member) {
        return Stream.concat(
                Stream.of("text " + texts.of(member.id())),
                member.item().references().images().stream().distinct().map(image -> "image " + image));
    }

    /// Whether it is known within so many seconds when an item was published.
    static boolean isFine(Observation member, long precision) {
        return member.item().published().stream().anyMatch(when -> when.width().toSeconds() <= precision);
    }

    private void add(Observation member, Shares.Table table) {
        long second = second(member);
        String account = member.channel().key();
        if (!wanted.isEmpty() && links(member).noneMatch(wanted::contains)) {
            table.addOther(account, second);
            return;
        }
        if (wanted.isEmpty()) {
            own(member).forEach(object -> table.add(account, object, second, member.id()));
        }
        links(member).filter(link -> wanted.isEmpty() || wanted.contains(link)).forEach(link -> {
            table.add(account, "link " + link, second, member.id());
            Long since = published.get(link);
            if (since != null) {
                table.origin("link " + link, since, link.replaceFirst("/.*", ""), "link");
            }
        });
    }

    /// Pages an item links to from its own text, itself left out.
    static Stream<String> links(Observation member) {
        return member.item().references().links().stream()
                .filter(link -> !link.role().equals("nav") && !link.role().equals("self"))
                .map(link -> Item.Address.key(link.url()))
                .filter(key -> !key.isEmpty() && !key.equals(member.itemKey()))
                .distinct();
    }

    static long second(Observation member) {
        return member.item().published().get().earliest().getEpochSecond();
    }
}
