package headwater.trace;

import headwater.credit.Outlets;
import headwater.credit.Voice;
import headwater.delta.Version;
import headwater.descent.FirstChance;
import headwater.lexicon.Plain;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import headwater.text.Document;
import headwater.text.Span;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One published item of a narrative, however often it was captured, with what comparing it needs; of an item
/// that held several texts, one of them.
///
/// @param observation the fullest capture; the item goes by its id
/// @param captures all of them, without those that hold another of its texts
/// @param published the narrowest statement of its time; of a later text the bounds of when it appeared
/// @param outlet who stands behind it, as far as the registry says
/// @param following the text that it followed
record Node(
        Observation observation,
        List<Observation> captures,
        Document document,
        Known<When> published,
        Outlets.Speaker outlet,
        Grams grams,
        Following following) {

    /// What an item's text followed in the same place.
    ///
    /// @param item one string for all texts of an item that held several; empty for all other items
    /// @param number how many of its texts certainly stood there before
    /// @param after the id of the last of them; empty if there was none
    /// @param gained the passages that none of them had
    record Following(String item, int number, String after, List<Span> gained) {

        static final Following NONE = new Following("", 0, "", List.of());

        boolean isLater() {
            return !after.isEmpty();
        }
    }

    private static final double HARDLY_OTHERWISE = 0.99;

    /// In letters. Shorter tags are topics that anybody may name so.
    private static final int SHORTEST_HEADLINE = 8;

    String id() {
        return observation.id();
    }

    /// The same as the text that followed another.
    Node following(Following what) {
        return new Node(observation, captures, document, published, outlet, grams, what);
    }

    /// The same with only these passages of its words, each at its place.
    Node cutTo(List<Span> passages) {
        char[] words = new char[document.text().length()];
        Arrays.fill(words, ' ');
        for (Span each : passages) {
            document.text().getChars(each.start(), each.end(), words, each.start());
        }
        Document cut = new Document(document.id(), document.language(), new String(words), document.titleLength());
        return new Node(observation, captures, cut, published, outlet, Grams.of(cut), following);
    }

    /// True if both are texts of one item.
    boolean isOfItem(Node other) {
        return !following.item().isEmpty() && following.item().equals(other.following.item());
    }

    String name() {
        return outlet.name();
    }

    String language() {
        return voice().language();
    }

    /// What deciding a credit needs to know of it.
    Voice voice() {
        return new Voice(observation, document, outlet);
    }

    /// True if one of its hashtags is the other's headline.
    boolean tags(Node other) {
        String headline = Plain.letters(other.document().title());
        return headline.length() >= SHORTEST_HEADLINE && Hashtags.in(this).contains(headline);
    }

    String platform() {
        return observation.channel().platform();
    }

    boolean isFull() {
        return observation.item().body().completeness() == Item.Completeness.FULL;
    }

    /// As it is compared with what was taken from it, or what it was taken from.
    Version version() {
        return new Version(
                document, language(), isFull(), observation.item().references().images());
    }

    /// True for a ranked list and for a topic on one: a list shows that words went round, not who wrote them.
    boolean isListEntry() {
        Item item = observation.item();
        return item.kind() == Item.Kind.LIST
                || (item.kind() == Item.Kind.POST
                        && item.body().completeness() == Item.Completeness.TITLE_ONLY
                        && published.map(When::basis).orElse(When.Basis.PLATFORM_TEXT) == When.Basis.ARCHIVE_CAPTURE);
    }

    /// True if a capture shows that it has been taken down since.
    boolean isRemoved() {
        return captures.stream().anyMatch(each -> each.item().deleted().isKnown() || isGone(each));
    }

    /// True if the observation is an empty place where this channel had an item of this date.
    boolean mayBeShownRemovedBy(Observation gone) {
        boolean empty = !gone.item().body().title().isKnown()
                && !gone.item().body().text().isKnown();
        return isGone(gone)
                && empty
                && published.isKnown()
                && gone.item().published().equals(published)
                && gone.channel().key().equals(observation.channel().key());
    }

    private static boolean isGone(Observation observation) {
        return switch (observation.capture().availability()) {
            case DELETED_BY_AUTHOR, REMOVED_BY_PLATFORM, REMOVED_LEGAL, ACCOUNT_REMOVED -> true;
            case AVAILABLE,
                    PARTIAL,
                    TEMPORARILY_UNAVAILABLE,
                    LOGIN_WALL,
                    VERIFICATION_PAGE,
                    GEO_BLOCKED,
                    NOT_FOUND,
                    UNKNOWN -> false;
        };
    }

    /// True if no reading of the two times allows another order, or hardly any does: two dates without a zone that
    /// lie two days apart overlap only if one was read at the eastern end of the Earth and one at the western.
    boolean before(Node other) {
        return (following.number() < other.following.number() && isOfItem(other))
                || certainlyBefore(other)
                || (published.isKnown()
                        && other.published.isKnown()
                        && FirstChance.withinBounds(published.get(), other.published.get()) >= HARDLY_OTHERWISE);
    }

    boolean certainlyBefore(Node other) {
        return published.isKnown()
                && other.published.isKnown()
                && published.get().certainlyBefore(other.published.get());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Node node && node.id().equals(id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }
}
