package headwater.credit;

import headwater.credit.CreditGiven.Found;
import headwater.credit.CreditGiven.Position;
import headwater.lexicon.Mentions;
import headwater.lexicon.Terms;
import headwater.model.Credit;
import headwater.model.Credit.Credited;
import headwater.model.Item;
import headwater.model.Relation;
import headwater.model.Relation.Evidence;
import headwater.text.CreditMarks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One item searched for every credit it gives: the marks in its title, byline and text, what it declares, and whether
/// it names or links a given outlet.
final class Sought {

    private static final Terms GENERIC = Terms.of("/headwater/credit/generic-credits.csv", "scope", false);

    /// What is looked for beside the marks in the text.
    static final List<String> BESIDE = List.of(
            "outlet-name", "outlet-host", "page-mark", "link", "declared-relation", "reprint-address", "generic-term");

    private final Voice voice;
    private final String byline;

    /// In the title and text, with offsets in both together, then in the byline.
    private final List<Found> named = new ArrayList<>();

    private final List<Found> hints = new ArrayList<>();

    Sought(Voice voice) {
        this.voice = voice;
        Item.Body body = voice.observation().item().body();
        this.byline = body.byline().orElse("");
        add(CreditMarks.find("title", voice.document().title()), 0);
        int start = voice.document().textStart();
        add(CreditMarks.find("text", voice.document().text().substring(start)), start);
        add(CreditMarks.find("byline", byline), -1);
    }

    private void add(List<CreditMarks.Found> found, int offset) {
        for (CreditMarks.Found each : found) {
            Evidence evidence = each.credited().evidence();
            boolean beside = offset < 0;
            int start = beside ? -1 : evidence.start() + offset;
            (each.hint() ? hints : named)
                    .add(new Found(
                            each.mark(),
                            each.credited().name(),
                            evidence.quote(),
                            beside ? Position.BYLINE : Places.of(voice.document(), start),
                            start,
                            beside ? -1 : evidence.end() + offset));
        }
    }

    /// Every mark that was looked for in this item, here and by whoever read it.
    List<String> checked() {
        Set<String> all = new LinkedHashSet<>(voice.observation().credit().checked());
        all.addAll(Credits.marks());
        return List.copyOf(all);
    }

    /// Where the item credits an outlet, what is read first coming first.
    Optional<Found> credits(Outlets.Speaker outlet) {
        return Stream.<Stream<Found>>of(
                        named.stream().filter(each -> outlet.isNamed(each.name())),
                        inText(outlet, true),
                        inByline(outlet),
                        declared().filter(each -> outlet.isNamed(each.name()) || outlet.isLinked(each.words())),
                        links(outlet),
                        relations(outlet))
                .flatMap(each -> each)
                .findFirst();
    }

    /// Where the item has the name of an outlet without crediting it.
    Optional<Found> mentions(Outlets.Speaker outlet) {
        return inText(outlet, false).findFirst();
    }

    private Stream<Found> inText(Outlets.Speaker outlet, boolean asSource) {
        String text = voice.document().text();
        Stream<Found> names = outlet.names().stream()
                .flatMap(name -> Mentions.all(text, name).stream()
                        .filter(at -> !asSource
                                || Naming.isSource(text, at, at + name.strip().length()))
                        .map(at -> at("outlet-name", at, name.strip().length())));
        Stream<Found> hosts = outlet.hosts().stream()
                .flatMap(host -> Mentions.all(text, host).stream().map(at -> at("outlet-host", at, host.length())));
        return Stream.concat(names, hosts);
    }

    private Found at(String mark, int start, int length) {
        String words = voice.document().text().substring(start, start + length);
        return new Found(mark, words, words, Places.of(voice.document(), start), start, start + length);
    }

    private Stream<Found> inByline(Outlets.Speaker outlet) {
        return outlet.names().stream()
                .filter(name -> Mentions.find(byline, name) >= 0)
                .map(name -> new Found("outlet-name", name, byline, Position.BYLINE, -1, -1));
    }

    /// What the page, the platform or whoever read the item says that it credits.
    private Stream<Found> declared() {
        return voice.observation().credit().credited().stream().map(this::declared);
    }

    private Found declared(Credited each) {
        String path = each.evidence().path();
        int offset = path.equals("text") ? voice.document().textStart() : path.equals("title") ? 0 : -1;
        int start =
                offset < 0 || each.evidence().start() < 0 ? -1 : each.evidence().start() + offset;
        boolean inText = start >= 0
                && each.evidence().end() + offset <= voice.document().text().length();
        Position position = inText ? Places.of(voice.document(), start) : Position.PAGE_MARK;
        return new Found(
                "page-mark",
                each.name(),
                each.url().orElse(each.evidence().quote()),
                position,
                inText ? start : -1,
                inText ? each.evidence().end() + offset : -1);
    }

    private Stream<Found> links(Outlets.Speaker outlet) {
        return voice.observation().item().references().links().stream()
                .filter(each -> !each.role().equals("nav") && !each.role().equals("self"))
                .map(Item.Link::url)
                .filter(outlet::isLinked)
                .map(url -> new Found("link", outlet.name(), url, Position.LINK, -1, -1));
    }

    private Stream<Found> relations(Outlets.Speaker outlet) {
        return voice.observation().relations().stream()
                .filter(each -> each.basis() != Relation.Basis.SIMILARITY)
                .flatMap(each ->
                        Stream.of(each.target().channelName(), each.target().url()))
                .flatMap(each -> each.stream())
                .filter(each -> outlet.isNamed(each) || outlet.isLinked(each))
                .map(each -> new Found("declared-relation", each, each, Position.PAGE_MARK, -1, -1));
    }

    /// The sources credited in so many words that are not the item's own outlet.
    List<Found> others() {
        boolean onlyHints = voice.observation().credit().status() == Credit.Status.PARTIAL;
        return Stream.concat(named.stream(), onlyHints ? Stream.of() : declared())
                .filter(each -> !voice.speaker().isNamed(each.name())
                        && !voice.speaker().isLinked(each.words())
                        && hints.stream().noneMatch(hint -> hint.name().equals(each.name()))
                        && GENERIC.in(each.name(), voice.language()).isEmpty())
                .toList();
    }

    /// A source that is hinted at and not named.
    Optional<Found> generic() {
        Stream<Found> listed = GENERIC.in(voice.document().text(), voice.language()).stream()
                .filter(hit -> hit.term().value().equals("text"))
                .map(hit -> at("generic-term", hit.start(), hit.end() - hit.start()));
        Stream<Found> stated =
                voice.observation().credit().status() == Credit.Status.PARTIAL ? declared() : Stream.of();
        return Stream.of(hints.stream(), listed, stated).flatMap(each -> each).findFirst();
    }
}
