package headwater.trace;

import headwater.credit.Outlets;
import headwater.match.Match;
import headwater.model.Capture;
import headwater.model.Channel;
import headwater.model.Context;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Profile;
import headwater.model.Relation;
import headwater.model.When;
import headwater.narrative.Narrative;
import headwater.revision.Histories;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/// Short items and contexts, modelled on the reference case and written for these tests.
public final class Samples {

    static final Context.Outlet PAPER = outlet("paper", List.of("The Ottawa Paper", "渥太华日报", "渥太華日報"), "paper.example");

    static final Context.Outlet GAZETTE =
            outlet("gazette", List.of("World Gazette", "世界公报", "世界公報"), "gazette.example");

    static final Context.Outlet BLOG = outlet("blog", List.of("街坊公众号"), "blog.example");

    static final Context.Outlet ECHO = outlet("echo", List.of("回声公众号"), "echo.example");

    static final List<Context> OUTLETS = List.of(PAPER, GAZETTE, BLOG, ECHO);

    static final String PAPER_TITLE = "Party plank could lead to retaliation, say experts";

    static final String PAPER_TEXT =
            "The party platform names China 31 times. Carrying it out could lead to retaliation"
                    + " from Beijing, experts told this newspaper.";

    static final String GAZETTE_TITLE = "加拿大某党竞选纲领31次提中国";

    static final String FIRST_SENTENCE = "投票临近，渥太华出现怪异的一幕：这个党的纲领31次提到中国，专家看了都说几乎像要断交，若真付诸实施必将招来反制。";

    static final String CREDIT_SENTENCE = "据《渥太华日报》8日报道，该报记者一页一页数过这份纲领。";

    static final String REST = "纲领依次谈到贸易、通信网络、投资银行和海峡局势。另一个党的纲领却只提到中国一次，放在谈国际秩序的那一节里。两位受访专家都认为选民很难据此判断今后的政策。";

    static final String GAZETTE_TEXT = FIRST_SENTENCE + "\n" + CREDIT_SENTENCE + REST;

    private Samples() {}

    static Context.Outlet outlet(String id, List<String> names, String host) {
        return new Context.Outlet(
                id,
                names,
                List.of(host),
                Context.Category.UNATTRIBUTED,
                "",
                "2021-09-13",
                Profile.Registration.UNKNOWN,
                Profile.Link.UNCLEAR);
    }

    static When naiveDay(String date) {
        return When.naive(LocalDateTime.parse(date + "T00:00"), When.Precision.DAY, When.Basis.HTML_META, date);
    }

    /// An item on a site, its parts set one by one.
    public static final class Draft {
        private final String id;
        private final String host;
        private String language = "zh-Hans";
        private Known<String> title = Known.notStated();
        private String text = "";
        private Known<When> when = Known.notStated();
        private Known<When> deleted = Known.notStated();
        private Item.Completeness completeness = Item.Completeness.FULL;
        private Item.Kind kind = Item.Kind.ARTICLE;
        private Credit credit = new Credit(
                Credit.Status.NONE_FOUND,
                Credit.DeclaredOriginal.NOT_OFFERED_BY_PLATFORM,
                List.of(),
                List.of("据…报道", "来源"));
        private List<Relation> relations = List.of();
        private List<String> images = List.of();
        private List<String> hashtags = List.of();
        private String path = "";
        private String seen = "2021-09-13T14:00:00Z";
        private Capture.Availability availability = Capture.Availability.AVAILABLE;

        public Draft(String id, String host) {
            this.id = "o-0000000" + id;
            this.host = host;
        }

        public Draft text(String tag, String headline, String body) {
            this.language = tag;
            this.title = Known.ofText(headline);
            this.text = body;
            return this;
        }

        public Draft at(When time) {
            this.when = Known.of(time);
            return this;
        }

        Draft deleted(When time) {
            this.deleted = Known.of(time);
            return this;
        }

        Draft captured(Item.Completeness how, Item.Kind what) {
            this.completeness = how;
            this.kind = what;
            if (how != Item.Completeness.FULL) {
                this.credit = Credit.notDeterminable(List.of());
            }
            return this;
        }

        Draft credits(String... names) {
            List<Credit.Credited> credited = new ArrayList<>();
            for (String name : names) {
                credited.add(new Credit.Credited(name, Known.notStated(), Relation.Evidence.at("text", name)));
            }
            this.credit = new Credit(
                    Credit.Status.TEXT_CREDITED,
                    Credit.DeclaredOriginal.NOT_OFFERED_BY_PLATFORM,
                    credited,
                    List.of("据…报道", "来源"));
            return this;
        }

        Draft declares(Relation.Type type, String url) {
            this.relations = List.of(new Relation(
                    type,
                    Relation.Target.url(url),
                    Relation.Basis.HTML_META,
                    Relation.Evidence.at("link[rel=canonical]", url)));
            return this;
        }

        Draft seen(String instant) {
            this.seen = instant;
            return this;
        }

        Draft notFound(String instant) {
            this.availability = Capture.Availability.NOT_FOUND;
            return seen(instant).captured(Item.Completeness.NONE, Item.Kind.UNKNOWN);
        }

        Draft images(String... digests) {
            this.images = List.of(digests);
            return this;
        }

        Draft hashtags(String... tags) {
            this.hashtags = List.of(tags);
            return this;
        }

        Draft path(String value) {
            this.path = value;
            return this;
        }

        public Observation item() {
            String url = "https://" + host + "/" + (path.isEmpty() ? id : path);
            Capture.Digest digest = Capture.Digest.sha256("ab");
            return new Observation(
                    id,
                    new Capture(
                            When.at(Instant.parse(seen), When.Zone.UTC_EPOCH, When.Basis.COLLECTOR_CLOCK, seen),
                            Known.of(url),
                            200,
                            availability,
                            List.of(digest),
                            "html",
                            id + ".html",
                            new Capture.Collector("", "", Capture.AccessBasis.OPEN_WEB, "")),
                    Channel.site(host, Known.notStated(), List.of()),
                    new Item(
                            kind,
                            Known.notStated(),
                            Item.Address.of(url),
                            new Item.Body(
                                    title,
                                    Known.notStated(),
                                    Known.ofText(text),
                                    completeness,
                                    Known.of(language),
                                    Item.LanguageBasis.DECLARED),
                            when,
                            Known.notStated(),
                            deleted,
                            new Item.References(List.of(), hashtags, images)),
                    relations,
                    credit,
                    List.of(),
                    List.of());
        }
    }

    static Draft paper(String id) {
        return new Draft(id, "paper.example").text("en", PAPER_TITLE, PAPER_TEXT);
    }

    static Draft gazette(String id) {
        return new Draft(id, "gazette.example")
                .text("zh-Hans", GAZETTE_TITLE, GAZETTE_TEXT)
                .credits("渥太华日报");
    }

    static Match match(Observation x, Observation y, Match.Kind kind, double score) {
        boolean inOrder = x.id().compareTo(y.id()) < 0;
        return new Match(inOrder ? x.id() : y.id(), inOrder ? y.id() : x.id(), kind, score, List.of(), List.of());
    }

    /// A narrative in which every pair matches: copies within a language, translations across.
    static Narrative allMatched(List<Observation> items) {
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            for (int j = i + 1; j < items.size(); j++) {
                boolean same = language(items.get(i)).equals(language(items.get(j)));
                matches.add(match(
                        items.get(i),
                        items.get(j),
                        same ? Match.Kind.PARTIAL : Match.Kind.TRANSLATED,
                        same ? 0.9 : 0.7));
            }
        }
        return new Narrative(
                "n-1", "title", items.stream().map(Observation::id).sorted().toList(), matches);
    }

    /// Each as a node, in the order given.
    static List<Node> nodes(Observation... items) {
        List<Observation> all = List.of(items);
        Nodes nodes = Nodes.of(allMatched(all), all, Histories.of(all), new Outlets(OUTLETS));
        return all.stream()
                .map(item -> nodes.all().stream()
                        .filter(each -> each.id().equals(item.id()))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    static Trace trace(Observation... items) {
        return Tracing.trace(allMatched(List.of(items)), List.of(items), OUTLETS, 1);
    }

    static Trace trace(List<Context> more, Observation... items) {
        List<Context> context = new ArrayList<>(OUTLETS);
        context.addAll(more);
        return Tracing.trace(allMatched(List.of(items)), List.of(items), context, 1);
    }

    static Derivation taken(Trace trace, Observation child) {
        return trace.derivations().stream()
                .filter(each -> each.child().equals(child.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no derivation of " + child.id() + " in " + trace));
    }

    static Earliest earliest(Trace trace, String language, String platform) {
        return trace.earliest().stream()
                .filter(each ->
                        each.language().equals(language) && each.platform().equals(platform))
                .findFirst()
                .orElseThrow();
    }

    private static String language(Observation observation) {
        return observation.item().body().language().orElse("und").substring(0, 2);
    }
}
