package headwater.accuracy.origin;

import headwater.accuracy.Pairs;
import headwater.flow.LocalFlow;
import headwater.match.Matching;
import headwater.model.Channel;
import headwater.model.Context;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Profile;
import headwater.model.When;
import headwater.narrative.Narrative;
import headwater.trace.Trace;
import headwater.trace.Tracing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A topic of a platform: the posts collected under it, and the account that the platform lists as its owner.
///
/// The owner is the answer, and nothing of the topic itself, not even its title, is shown to the tracer: only posts.
///
/// @param owner empty where the platform lists none
record Topic(String id, String owner, List<Post> posts) {

    private static final long SEED = 20260829;

    /// "5 minutes ago" when read: one more or less.
    private static final Duration RELATIVE = Duration.ofMinutes(1);

    /// One post.
    record Post(String author, boolean isOrganisation, String text, Known<When> when, String id) {}

    /// All topics that have posts.
    ///
    /// @param part `dev` or `heldout`
    static List<Topic> read(Path folder, String part) throws IOException {
        Map<String, List<Post>> posts = new HashMap<>();
        for (String line : Pairs.lines(folder.resolve(part + "-posts.jsonl.gz"))) {
            JsonNode post = JsonMapper.shared().readTree(line);
            posts.computeIfAbsent(text(post, "topic_id"), _ -> new ArrayList<>())
                    .add(new Post(
                            text(post, "author"),
                            text(post, "author_kind").equals("organisation"),
                            text(post, "text"),
                            when(text(post, "created_at"), text(post, "time_precision")),
                            text(post, "post")));
        }
        List<Topic> topics = new ArrayList<>();
        for (String line : Pairs.lines(folder.resolve(part + "-topics.jsonl.gz"))) {
            JsonNode topic = JsonMapper.shared().readTree(line);
            String id = text(topic, "topic_id");
            if (posts.containsKey(id)) {
                topics.add(new Topic(id, text(topic.path("host"), "name"), posts.getOrDefault(id, List.of())));
            }
        }
        return topics;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static Known<When> when(String created, String precision) {
        if (created.isEmpty() || precision.equals("none")) {
            return Known.notStated();
        }
        OffsetDateTime time = OffsetDateTime.parse(created);
        return Known.of(
                switch (precision) {
                    case "second" -> local(time, When.Precision.SECOND);
                    case "minute" -> local(time, When.Precision.MINUTE);
                    case "relative" ->
                        new When(
                                time.toInstant().minus(RELATIVE),
                                time.toInstant().plus(RELATIVE),
                                When.Precision.RELATIVE,
                                When.Zone.EXPLICIT_OFFSET,
                                time.getOffset().getId(),
                                When.Basis.PLATFORM_TEXT,
                                created);
                    default -> throw new IllegalArgumentException("no such precision: " + precision);
                });
    }

    private static When local(OffsetDateTime time, When.Precision precision) {
        return When.local(
                time.toLocalDateTime(),
                time.getOffset(),
                precision,
                When.Zone.EXPLICIT_OFFSET,
                When.Basis.PLATFORM_TEXT,
                time.toString());
    }

    boolean hasOwner() {
        return !owner.isEmpty();
    }

    /// True if a post of the owner was collected.
    boolean isAnswerable() {
        return posts.stream().anyMatch(each -> each.author().equals(owner));
    }

    /// The half on which factors were chosen: by one bit of a hash of the id.
    boolean isChosenHalf() {
        return Integer.parseInt(md5(id).substring(1, 2), 16) % 2 == 0;
    }

    private static String md5(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("MD5")
                            .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has MD5", impossible);
        }
    }

    /// Who wrote the earliest post, which is what anybody would answer first.
    String earliest() {
        return posts.stream()
                .filter(each -> each.when().isKnown())
                .min(Comparator.comparing(each -> each.when().get().earliest()))
                .map(Post::author)
                .orElse("");
    }

    /// Traced as one narrative. Organisations are outlets of the registry; people are not.
    Trace trace() {
        List<Observation> items = posts.stream().map(Topic::observation).toList();
        List<Context.Outlet> registry = posts.stream()
                .filter(Post::isOrganisation)
                .map(Post::author)
                .distinct()
                .map(Topic::outlet)
                .toList();
        Narrative narrative = new Narrative(
                "n-" + id,
                "",
                items.stream().map(Observation::id).sorted().toList(),
                Matching.matches(LocalFlow.of(items), registry));
        return Tracing.trace(narrative, items, List.copyOf(registry), SEED);
    }

    /// Whose item it is.
    Optional<String> author(String observation) {
        return posts.stream()
                .filter(each -> observationId(each).equals(observation))
                .map(Post::author)
                .findFirst();
    }

    private static String observationId(Post post) {
        return "o-" + post.id();
    }

    private static Context.Outlet outlet(String name) {
        return new Context.Outlet(
                name,
                List.of(name),
                List.of("weibo:" + name),
                Context.Category.UNATTRIBUTED,
                "",
                "2026-08-10",
                Profile.Registration.UNKNOWN,
                Profile.Link.UNCLEAR);
    }

    private static Observation observation(Post post) {
        Observation like = headwater.match.Samples.unread(post.id(), post.text());
        Item.Body body = new Item.Body(
                Known.notStated(),
                Known.notStated(),
                Known.ofText(post.text()),
                Item.Completeness.FULL,
                Known.of("zh"),
                Item.LanguageBasis.DECLARED);
        Channel channel = new Channel(
                "weibo",
                Known.ofText(post.author()),
                Known.notStated(),
                Known.ofText(post.author()),
                Known.notStated(),
                Known.notStated(),
                Known.notStated(),
                List.of());
        Item item = new Item(
                Item.Kind.POST,
                Known.ofText(post.id()),
                like.item().address(),
                body,
                post.when(),
                Known.notStated(),
                Known.notStated(),
                Item.References.NONE);
        return new Observation(
                observationId(post), like.capture(), channel, item, List.of(), like.credit(), List.of(), List.of());
    }
}
