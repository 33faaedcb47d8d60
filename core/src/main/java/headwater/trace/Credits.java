package headwater.trace;

import headwater.credit.Outlets;
import headwater.lexicon.Mentions;
import headwater.lexicon.Terms;
import headwater.model.Context;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.Relation;
import headwater.trace.Derivation.CreditGiven;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whom an item credits, found by looking for names in every script, host names, links and declared relations.
final class Credits {

    private static final Terms GENERIC = Terms.of("/headwater/credit/generic-credits.csv", "scope", false);

    private final Outlets outlets;

    Credits(Outlets outlets) {
        this.outlets = outlets;
    }

    /// A credit and where it stands.
    record Found(CreditGiven given, Phrase why) {}

    /// The credit that a child gives for what it took.
    ///
    /// @param upstream the items from which the parent derives in turn, nearest first
    Found given(Node child, Node parent, List<Node> upstream) {
        if (child.outlet().key().equals(parent.outlet().key())) {
            return new Found(CreditGiven.CREDITED, Phrase.of("trace.credit.same-outlet", parent.name()));
        }
        Optional<String> named = mention(child, parent.outlet());
        if (named.isPresent()) {
            return new Found(CreditGiven.CREDITED, Phrase.of("trace.credit.named", parent.name(), named.get()));
        }
        for (Node further : upstream) {
            if (!further.outlet().key().equals(child.outlet().key())
                    && mention(child, further.outlet()).isPresent()) {
                return new Found(
                        CreditGiven.UPSTREAM_ONLY, Phrase.of("trace.credit.upstream", further.name(), parent.name()));
            }
        }
        List<String> others = otherSources(child);
        Optional<String> kept =
                others.stream().filter(each -> isCreditedBy(parent, each)).findFirst();
        if (kept.isPresent()) {
            return new Found(CreditGiven.UPSTREAM_ONLY, Phrase.of("trace.credit.upstream", kept.get(), parent.name()));
        }
        if (!others.isEmpty()) {
            return new Found(
                    CreditGiven.WRONG_SOURCE, Phrase.of("trace.credit.other", others.getFirst(), parent.name()));
        }
        return none(child, parent);
    }

    private static Found none(Node child, Node parent) {
        Optional<String> generic = generic(child);
        if (generic.isPresent()) {
            return new Found(CreditGiven.GENERIC, Phrase.of("trace.credit.generic", generic.get()));
        }
        int checked = child.observation().credit().checked().size();
        if (checked > 0 && child.isFull()) {
            return new Found(CreditGiven.NOT_CREDITED, Phrase.of("trace.credit.none", parent.name(), checked));
        }
        return new Found(
                CreditGiven.NOT_DETERMINABLE,
                Phrase.of(child.isFull() ? "trace.credit.unchecked" : "trace.credit.incomplete", parent.name()));
    }

    /// True if the child names or links the other's outlet, and the two are not one outlet.
    boolean names(Node child, Node other) {
        return !child.outlet().key().equals(other.outlet().key())
                && mention(child, other.outlet()).isPresent();
    }

    /// True if the item credits anybody but itself, by name or generically: it says that it is not the origin.
    boolean creditsAnybody(Node node) {
        return !otherSources(node).isEmpty() || generic(node).isPresent();
    }

    /// The words in which a child names an outlet.
    private static Optional<String> mention(Node child, Outlets.Speaker outlet) {
        Observation observation = child.observation();
        String searched = child.document().text() + "\n"
                + observation.item().body().byline().orElse("");
        Stream<String> inText = outlet.names().stream().filter(name -> Mentions.find(searched, name) >= 0);
        Stream<String> hosts = outlet.hosts().stream().filter(host -> Mentions.find(searched, host) >= 0);
        Stream<String> credited = observation.credit().credited().stream()
                .filter(each -> outlet.isNamed(each.name())
                        || outlet.isLinked(each.url().orElse("")))
                .map(Credit.Credited::name);
        Stream<String> linked = observation.item().references().links().stream()
                .filter(each -> !each.role().equals("nav") && !each.role().equals("self"))
                .map(Item.Link::url)
                .filter(outlet::isLinked);
        Stream<String> related = observation.relations().stream()
                .filter(each -> each.basis() != Relation.Basis.SIMILARITY)
                .flatMap(each ->
                        Stream.of(each.target().channelName(), each.target().url()))
                .flatMap(each -> each.stream())
                .filter(each -> outlet.isNamed(each) || outlet.isLinked(each));
        return Stream.of(inText, hosts, credited, linked, related)
                .flatMap(each -> each)
                .findFirst();
    }

    /// The sources credited in so many words that are not the item's own outlet.
    private List<String> otherSources(Node node) {
        Credit credit = node.observation().credit();
        if (credit.status() == Credit.Status.PARTIAL) {
            return List.of();
        }
        return credit.credited().stream()
                .filter(each -> !node.outlet().isNamed(each.name())
                        && !node.outlet().isLinked(each.url().orElse(""))
                        && GENERIC.in(each.name(), node.language()).isEmpty())
                .map(each -> registeredName(each.name()))
                .toList();
    }

    private String registeredName(String credited) {
        return outlets.namedIn(credited).stream()
                .map(Context.Outlet::name)
                .findFirst()
                .orElse(credited);
    }

    private boolean isCreditedBy(Node parent, String source) {
        return parent.observation().credit().credited().stream()
                .anyMatch(each -> registeredName(each.name()).equals(source));
    }

    private static Optional<String> generic(Node node) {
        Optional<String> listed = GENERIC.in(node.document().text(), node.language()).stream()
                .filter(hit -> hit.term().value().equals("text"))
                .map(hit -> node.document().text().substring(hit.start(), hit.end()))
                .findFirst();
        return listed.isPresent() || node.observation().credit().status() != Credit.Status.PARTIAL
                ? listed
                : Optional.of(node.observation().credit().credited().stream()
                        .map(Credit.Credited::name)
                        .findFirst()
                        .orElse("…"));
    }
}
