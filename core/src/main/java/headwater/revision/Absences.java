package headwater.revision;

import headwater.lexicon.Plain;
import headwater.model.Capture;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Captures that show that an item was not there yet: its own address, at which nothing was found, and lists of
/// its own outlet, such as a front page, that reached further back than the time that the item states.
///
/// That a ranked list of others, such as the topics of a platform, did not show an item says nothing of when it
/// was published.
final class Absences {

    private static final Comparator<NotYet> LAST =
            Comparator.comparing((NotYet each) -> each.captured().earliest()).thenComparing(NotYet::observation);

    /// Of lists that show when they did not show something.
    ///
    /// @param reach the latest time before which something on it was published; null if nobody knows one
    private record Crawl(
            Observation list, Set<String> titles, @Nullable Instant reach) {}

    private final Map<String, List<Crawl>> byChannel = new HashMap<>();

    /// @param observations of any kind
    Absences(List<Observation> observations) {
        List<Observation> lists = observations.stream()
                .filter(each -> each.item().kind() == Item.Kind.LIST
                        && each.item().body().text().isKnown())
                .toList();
        if (lists.isEmpty()) {
            return;
        }
        Set<String> channels = lists.stream().map(each -> each.channel().key()).collect(Collectors.toSet());
        Map<String, Instant> published = new HashMap<>();
        observations.stream()
                .filter(each -> each.item().kind() != Item.Kind.LIST
                        && channels.contains(each.channel().key()))
                .forEach(each -> each.item().published().stream()
                        .forEach(when -> published.merge(
                                each.channel().key() + "\n" + title(each),
                                when.latest(),
                                (one, other) -> one.isBefore(other) ? one : other)));
        for (Observation list : lists) {
            byChannel
                    .computeIfAbsent(list.channel().key(), _ -> new ArrayList<>())
                    .add(crawl(list, published));
        }
    }

    private static Crawl crawl(Observation list, Map<String, Instant> published) {
        Set<String> titles = new HashSet<>();
        list.item().body().text().orElse("").lines().map(Plain::letters).forEach(titles::add);
        Instant reach = titles.stream()
                .flatMap(each -> Stream.ofNullable(published.get(list.channel().key() + "\n" + each)))
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Crawl(list, titles, reach);
    }

    private static String title(Observation each) {
        return Plain.letters(each.item().body().title().orElse(""));
    }

    /// False if nothing but captures of the item itself could say that it was not there yet.
    boolean mayTellOf(Observation capture) {
        return byChannel.containsKey(capture.channel().key());
    }

    /// The last capture without an item, of those that certainly came before the first with it.
    ///
    /// @param captures all of one item
    @Nullable
    NotYet of(List<Observation> captures, Known<When> stated) {
        List<Crawl> crawls = captures.stream()
                .map(each -> each.channel().key())
                .distinct()
                .flatMap(each -> byChannel.getOrDefault(each, List.of()).stream())
                .toList();
        Set<String> titles = captures.stream()
                .map(Absences::title)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
        Optional<Instant> seen = Stream.concat(
                        captures.stream().filter(Texts::isThere),
                        crawls.stream().filter(each -> shows(each, titles)).map(Crawl::list))
                .map(each -> each.capture().captured().earliest())
                .min(Comparator.naturalOrder());
        if (seen.isEmpty()) {
            return null;
        }
        Stream<NotYet> found = Stream.concat(
                captures.stream()
                        .filter(each -> isNotFound(each.capture()))
                        .map(each -> notYet(NotYet.How.ADDRESS, each, stated)),
                crawls.stream()
                        .filter(each -> !titles.isEmpty() && reaches(each, stated))
                        .map(each -> notYet(NotYet.How.LIST, each.list(), stated)));
        return found.filter(each -> each.captured().latest().isBefore(seen.get()))
                .max(LAST)
                .orElse(null);
    }

    private static NotYet notYet(NotYet.How how, Observation capture, Known<When> stated) {
        return new NotYet(how, capture.capture().captured(), capture.id(), stated);
    }

    /// An address that answers "gone" had something before.
    private static boolean isNotFound(Capture capture) {
        return capture.availability() == Capture.Availability.NOT_FOUND && capture.status() != 410;
    }

    private static boolean shows(Crawl crawl, Set<String> titles) {
        return titles.stream().anyMatch(crawl.titles()::contains);
    }

    private static boolean reaches(Crawl crawl, Known<When> stated) {
        Instant reach = crawl.reach();
        return reach != null && stated.isKnown() && !reach.isAfter(stated.get().earliest());
    }
}
