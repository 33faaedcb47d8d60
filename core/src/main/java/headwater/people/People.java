package headwater.people;

import headwater.json.ObservationJson;
import headwater.model.Channel;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Observation.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts pseudonyms where private accounts stand, after the importer and before anything is stored.
///
/// Id, handle and name of the account, the part of an address that names one, and accounts that a post refers to are
/// replaced. Text and title stay as captured, so that places in them hold; where they name somebody is noted as
/// `personal`, and [Covered] covers that in everything that is shown.
public final class People {

    /// Notes of an importer that name accounts.
    private static final Set<String> NAMING = Set.of("co-authors", "tagged", "via-bot", "staff", "mentions");

    /// Notes of an importer in which a platform describes the person.
    private static final Set<String> DESCRIBING = Set.of("verification", "stated-location", "place", "geotag");

    /// Fields that may hold an address, an id or a name; the others hold words of ours.
    private static final Pattern OPEN =
            Pattern.compile("/item/(?:native_id|byline|url|canonical_url|declared_canonical)"
                    + "|/item/(?:links/\\d+/(?:url|text)|media/\\d+/url|platform_marks/\\d+/value)"
                    + "|/capture/(?:final_url|query)|/relations/\\d+/target/(?:native_id|url|title)"
                    + "|/credit/credited/\\d+/(?:url|name)|/mapping_warnings/\\d+/detail");

    /// How a pointer to any field below begins. Most fields are none of them, and patterns take long to say so.
    private static final List<String> BEGINNINGS = List.of(
            "/item/", "/relations/", "/credit/credited/", "/mapping_warnings/", "/capture/final_url", "/capture/query");

    private static final String EVIDENCE = "/evidence/quote";

    private static final Pattern QUOTE = Pattern.compile(".*" + EVIDENCE);

    private static final Pattern TARGET = Pattern.compile("/relations/\\d+/target/channel_name");

    private static final Pattern CREDITED = Pattern.compile("/credit/credited/\\d+/name");

    private final Pseudonyms pseudonyms;
    private final Privacy privacy;

    public People(Pseudonyms pseudonyms, Privacy privacy) {
        this.pseudonyms = pseudonyms;
        this.privacy = privacy;
    }

    /// The observation without private persons; the very same where there are none.
    public Observation pseudonymised(Observation observation) {
        if (!Privacy.isAmongPersons(observation)) {
            return observation;
        }
        return new One(observation).result();
    }

    /// One observation on its way.
    private final class One {
        private final Observation given;
        private final boolean isPrivate;
        private final Names own;
        private final Set<String> targets;

        One(Observation given) {
            this.given = given;
            this.isPrivate = privacy.isPrivate(given);
            this.own = Names.of(given);
            this.targets = given.relations().stream()
                    .flatMap(each -> each.target().channelName().stream())
                    .collect(Collectors.toSet());
        }

        Observation result() {
            Observation renamed = ObservationJson.changed(given, this::changed);
            Channel channel = isPrivate ? channel(given.channel()) : given.channel();
            List<Warning> spans = spans();
            if (!isPrivate && spans.isEmpty() && renamed.equals(given)) {
                return given;
            }
            List<Warning> warnings = new ArrayList<>(renamed.warnings().stream()
                    .map(this::described)
                    .filter(each -> !spans.contains(each))
                    .toList());
            warnings.addAll(spans);
            return new Observation(
                    renamed.id(),
                    renamed.capture(),
                    channel,
                    isPrivate ? withoutByline(renamed.item()) : renamed.item(),
                    renamed.relations(),
                    renamed.credit(),
                    renamed.counts(),
                    warnings);
        }

        private String changed(String pointer, String text) {
            if (!mayName(pointer)) {
                return text;
            }
            if (TARGET.matcher(pointer).matches()
                    || (targets.contains(text) && QUOTE.matcher(pointer).matches())) {
                return account(text);
            }
            if (QUOTE.matcher(pointer).matches()) {
                return Covered.text(text, own.spans(text, this::stays, isPrivate));
            }
            if (CREDITED.matcher(pointer).matches() && text.startsWith("@")) {
                return account(text);
            }
            if (!OPEN.matcher(pointer).matches() || Pseudonyms.isOne(text)) {
                return text;
            }
            String renamed = AccountAddress.renamed(text, this::account);
            return isPrivate ? own.replaced(renamed, pseudonyms::of) : renamed;
        }

        private String account(String identifier) {
            return stays(identifier) ? identifier : pseudonyms.of(identifier);
        }

        private boolean stays(String identifier) {
            return (!isPrivate && own.holds(identifier))
                    || privacy.isListed(given.channel().platform(), identifier);
        }

        private Warning described(Warning warning) {
            if (NAMING.contains(warning.code())) {
                String names = String.join(
                        ", ",
                        Stream.of(warning.detail().split("\\s*,\\s*"))
                                .map(this::account)
                                .toList());
                return new Warning(warning.code(), warning.path(), names);
            }
            return isPrivate
                            && DESCRIBING.contains(warning.code())
                            && warning.detail().length() > 5
                    ? new Warning(warning.code(), warning.path(), "stated")
                    : warning;
        }

        private List<Warning> spans() {
            Item.Body body = given.item().body();
            return Stream.concat(spans("/item/title", body.title()), spans("/item/text", body.text()))
                    .toList();
        }

        private Stream<Warning> spans(String path, Known<String> words) {
            String spans =
                    words.map(each -> own.spans(each, this::stays, isPrivate)).orElse("");
            return spans.isEmpty() ? Stream.of() : Stream.of(new Warning(Covered.PERSONAL, path, spans));
        }
    }

    private static boolean mayName(String pointer) {
        return BEGINNINGS.stream().anyMatch(pointer::startsWith) || pointer.endsWith(EVIDENCE);
    }

    private Channel channel(Channel channel) {
        UnaryOperator<String> renamed = pseudonyms::of;
        boolean named = channel.nativeId().isKnown() || channel.handle().isKnown();
        return new Channel(
                channel.platform(),
                channel.nativeId().map(renamed),
                channel.handle().map(renamed),
                named && channel.displayName().isKnown()
                        ? Known.absent(Known.Why.NOT_COLLECTED)
                        : channel.displayName().map(renamed),
                channel.profileUrl().isKnown() ? Known.absent(Known.Why.NOT_COLLECTED) : channel.profileUrl(),
                channel.registeredEntity().isKnown()
                        ? Known.absent(Known.Why.NOT_COLLECTED)
                        : channel.registeredEntity(),
                channel.registrationRegion(),
                channel.otherIds().stream()
                        .map(each -> new Channel.OtherId(each.kind(), renamed.apply(each.value())))
                        .toList());
    }

    private Item withoutByline(Item item) {
        Item.Body body = item.body();
        if (!body.byline().isKnown()) {
            return item;
        }
        return new Item(
                item.kind(),
                item.nativeId(),
                item.address(),
                new Item.Body(
                        body.title(),
                        body.byline().map(pseudonyms::of),
                        body.text(),
                        body.completeness(),
                        body.language(),
                        body.languageBasis()),
                item.published(),
                item.modified(),
                item.deleted(),
                item.references());
    }
}
