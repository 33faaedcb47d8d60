package headwater.river;

import headwater.agreement.Agreement;
import headwater.assess.Assessment;
import headwater.assess.Material;
import headwater.assess.NarrativeAssessment;
import headwater.assess.Settings;
import headwater.credit.CreditGiven;
import headwater.impact.Impact;
import headwater.model.Capture;
import headwater.model.Channel;
import headwater.model.Context;
import headwater.model.Count;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.When;
import headwater.narrative.Narrative;
import headwater.text.Foldings;
import headwater.trace.Derivation;
import headwater.trace.Trace;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A case of any size from a seed: bursts over three years, some outlets with most of the items, a fifth of the times
/// known to a day, one in fifty not at all, and in a narrative each item but the first taken from an earlier one.
public final class MadeRiver {

    private static final List<String> PLATFORMS =
            List.of("web", "wechat", "weibo", "douyin", "toutiao", "zhihu", "x", "xigua");
    private static final List<String> LANGUAGES = List.of("zh-Hans", "en", "fr", "zh-Hant");
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Instant FROM = Instant.parse("2019-01-01T00:00:00Z");
    private static final int OUTLETS = 240;
    private static final int STORY = 400;

    private final SplittableRandom random;

    private MadeRiver(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public static Assessment of(int size, long seed) {
        return new MadeRiver(seed).assessment(size);
    }

    private Assessment assessment(int size) {
        List<Observation> items = new ArrayList<>();
        List<NarrativeAssessment> narratives = new ArrayList<>();
        for (int i = 0; i < size; i += STORY) {
            Instant burst =
                    FROM.plusSeconds(random.nextLong(Duration.ofDays(3 * 365).toSeconds()));
            int first = i;
            List<Observation> story = IntStream.range(i, Math.min(size, i + STORY))
                    .mapToObj(n -> item(n, first, burst))
                    .toList();
            items.addAll(story);
            if (story.size() > 1) {
                narratives.add(narrative(story));
            }
        }
        return new Assessment(
                new Material("made", items, context(), List.of()),
                new Settings(Instant.parse("2022-06-01T00:00:00Z"), 1, ZoneId.of("America/Toronto"), Foldings.ALL),
                new Assessment.Compared(items, List.of()),
                narratives,
                List.of(),
                Assessment.Across.NOTHING,
                Agreement.NONE,
                List.of());
    }

    private Observation item(int number, int first, Instant burst) {
        String hex = "%016x".formatted(number * 0x9e3779b97f4a7c15L);
        int outlet = (int) Math.min(OUTLETS - 1.0, OUTLETS * Math.pow(random.nextDouble(), 2.5));
        String platform = PLATFORMS.get(outlet % PLATFORMS.size());
        String language = LANGUAGES.get(outlet % LANGUAGES.size());
        String title = language.startsWith("zh") ? "第" + number + "条转载的报道" : "Story " + first + ", item " + number;
        Instant captured = Instant.parse("2022-05-01T00:00:00Z");
        return new Observation(
                "o-" + hex,
                new Capture(
                        When.at(captured, When.Zone.UTC_EPOCH, When.Basis.COLLECTOR_CLOCK, captured.toString()),
                        Known.notStated(),
                        200,
                        Capture.Availability.AVAILABLE,
                        List.of(Capture.Digest.sha256(hex.repeat(4))),
                        "made:item",
                        "made#" + number,
                        new Capture.Collector("made", "", Capture.AccessBasis.OPEN_WEB, "")),
                new Channel(
                        platform,
                        Known.of("outlet-" + outlet),
                        Known.notStated(),
                        Known.of((language.startsWith("zh") ? "媒体 " : "Outlet ") + outlet),
                        Known.notStated(),
                        Known.notStated(),
                        Known.notStated(),
                        List.of()),
                new Item(
                        Item.Kind.ARTICLE,
                        Known.notStated(),
                        Item.Address.of("https://made.example/" + number),
                        new Item.Body(
                                Known.of(title),
                                Known.notStated(),
                                Known.of(title),
                                Item.Completeness.TITLE_ONLY,
                                Known.of(language),
                                Item.LanguageBasis.DECLARED),
                        published(burst),
                        Known.notStated(),
                        Known.notStated(),
                        new Item.References(List.of(), List.of(), List.of(), List.of())),
                List.of(),
                new Credit(
                        Credit.Status.NOT_DETERMINABLE,
                        Credit.DeclaredOriginal.NOT_OFFERED_BY_PLATFORM,
                        List.of(),
                        List.of()),
                reach(),
                List.of());
    }

    /// Half of a story within some days of its beginning, the rest in the year that follows.
    private Known<When> published(Instant burst) {
        double spread = Duration.ofDays(random.nextBoolean() ? 3 : 365).toSeconds();
        Instant at = burst.plusSeconds((long) (spread * Math.pow(random.nextDouble(), 2)));
        double kind = random.nextDouble();
        if (kind < 0.02) {
            return Known.notStated();
        }
        LocalDateTime local = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        return Known.of(
                kind < 0.22
                        ? When.local(
                                local,
                                BEIJING,
                                When.Precision.DAY,
                                When.Zone.PLATFORM_DISPLAY,
                                When.Basis.PLATFORM_TEXT,
                                local.toLocalDate().toString())
                        : When.at(at, When.Zone.UTC_EPOCH, When.Basis.PLATFORM_EPOCH, "" + at.getEpochSecond()));
    }

    private List<Count> reach() {
        double kind = random.nextDouble();
        long value = (long) Math.pow(10, 6 * random.nextDouble());
        if (kind < 0.4) {
            return List.of();
        }
        return List.of(
                value > 100_000
                        ? Count.moreThan(Count.Name.READS, 100_000, "10万+")
                        : Count.exact(Count.Name.READS, value, "" + value));
    }

    private NarrativeAssessment narrative(List<Observation> story) {
        List<String> ids = story.stream().map(Observation::id).sorted().toList();
        List<Derivation> derivations = new ArrayList<>();
        for (int i = 1; i < story.size(); i++) {
            derivations.add(new Derivation(
                    story.get(i).id(),
                    story.get(random.nextInt(i)).id(),
                    one(List.of(Derivation.Manner.values())),
                    CreditGiven.of(one(List.of(CreditGiven.Status.values())), List.of("made")),
                    List.of(),
                    List.of(Phrase.of("report.none")),
                    Known.notStated(),
                    0.5 + random.nextDouble() / 2));
        }
        String id = "n-" + ids.getFirst().substring(2);
        return new NarrativeAssessment(
                new Narrative(id, story.getFirst().label(), ids, List.of()),
                new Trace(id, List.of(), List.of(), derivations, List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Impact.of(List.of(), List.of(), List.of(), 1));
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<Context> context() {
        List<Context> context = new ArrayList<>();
        context.add(new Context.Question("q", "Where did it come from?", "To measure.", "Made data.", "Made data."));
        context.add(new Context.Searched(
                "s", "*", LocalDate.parse("2019-06-01"), LocalDate.parse("2021-06-01"), BEIJING, "by words"));
        for (int i = 0; i < 12; i++) {
            Instant at = FROM.plus(Duration.ofDays(90L * i));
            context.add(new Context.Event(
                    "e-" + i,
                    i % 3 == 0 ? "poll" : "debate",
                    List.of("Event " + i, "Événement " + i),
                    When.at(at, When.Zone.UTC_EPOCH, When.Basis.ANALYST_STATED, at.toString()),
                    i % 4 == 1,
                    "made"));
        }
        return context;
    }
}
