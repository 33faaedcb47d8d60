package headwater.engagement;

import headwater.coordination.PlatformEvidence;
import headwater.model.About;
import headwater.model.Count;
import headwater.model.Effect;
import headwater.model.Finding;
import headwater.model.Finding.Code;
import headwater.model.Finding.Missing;
import headwater.model.Observation;
import headwater.model.Phrase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Asks whether activity on the items of a narrative was inauthentic, such as bought reads, and whether its
/// counters move as those of comparable items do not.
///
/// The first is never answered from counters: who stands behind an account only the platforms know. The
/// second is answered where counters were read again and again beside those of enough other items.
/// Benford's law is not used, for counters of ordinary items fail it.
public final class AuthenticityTest {

    /// How often an item's counter must have been read before a step could be looked for.
    public static final int POLLS = Steps.LEAST_INCREMENTS;

    private static final String ID = "authenticity/2";

    private static final Phrase PROPOSITION = Phrase.of("engagement.authenticity.proposition");

    private AuthenticityTest() {}

    public static About about() {
        return new About("engagement", "authenticity", 2, List.of(new About.Parameter("polls", String.valueOf(POLLS))));
    }

    /// The second question.
    public static About aboutCounters() {
        return CounterAnomalies.about();
    }

    /// What the counters of all items of a case show, to compare those of a narrative with; made once for a
    /// case.
    public record Beside(Steps steps, Ratios ratios) {
        public static final Beside NOTHING = of(List.of());

        public static Beside of(List<Observation> captures) {
            return new Beside(Steps.of(Series.of(captures)), Ratios.of(captures));
        }
    }

    /// @param members all captures of the narrative's items that an account published, further captures of one
    ///     item among them
    public static List<Finding> findings(List<Observation> members, Beside beside, long seed) {
        Set<String> items = members.stream().map(Observation::itemKey).collect(Collectors.toCollection(TreeSet::new));
        CounterAnomalies anomalies =
                new CounterAnomalies(beside.steps().of(items), beside.ratios().of(items), beside.steps());
        List<Finding> findings = new ArrayList<>();
        findings.add(authenticity(members, anomalies, seed));
        anomalies.finding(seed).ifPresent(findings::add);
        return findings;
    }

    private static Finding authenticity(List<Observation> members, CounterAnomalies anomalies, long seed) {
        List<String> platforms = List.copyOf(members.stream()
                .map(member -> member.channel().platform())
                .collect(Collectors.toCollection(TreeSet::new)));
        List<Missing> missing = new ArrayList<>(PlatformEvidence.missing(
                platforms,
                List.of(
                        Code.NO_ACCOUNT_AGE,
                        Code.NO_ENGAGEMENT_LIST,
                        Code.CAPPED_COUNT,
                        Code.PRIVATE_SPACE,
                        Code.PLATFORM_OPAQUE)));
        int floors = (int) floors(members);
        if (floors > 0 && missing.stream().noneMatch(each -> each.code() == Code.CAPPED_COUNT)) {
            missing.add(new Missing(Code.CAPPED_COUNT, "*", Phrase.of("engagement.missing.floors", floors)));
        }
        int polls = polls(members);
        if (!anomalies.isCompared()) {
            missing.add(new Missing(Code.NO_BASELINE, "*", Phrase.of("engagement.missing.polls", polls, POLLS)));
        }
        if (missing.isEmpty()) {
            missing.add(new Missing(Code.PLATFORM_OPAQUE, "*", Phrase.of("engagement.missing.identity")));
        }
        List<Phrase> reasons = List.of(
                Phrase.of("engagement.authenticity.counts", items(members), platforms.size(), floors),
                Phrase.of("engagement.authenticity.polls", polls, POLLS),
                Phrase.of("engagement.authenticity.identity"));
        return new Finding.Undetermined(
                PROPOSITION,
                missing,
                Effect.none(Effect.Why.REFUSED),
                reasons,
                new Finding.Method(
                        ID,
                        List.of("polls=" + POLLS, "platforms=" + PlatformEvidence.VERSION),
                        seed,
                        Phrase.of("engagement.needed.identity"),
                        List.of(Phrase.of("engagement.change.polls", POLLS), Phrase.of("engagement.change.platform"))));
    }

    private static int items(List<Observation> members) {
        return (int) members.stream().map(Observation::itemKey).distinct().count();
    }

    private static long floors(List<Observation> members) {
        return members.stream()
                .filter(member ->
                        member.counts().stream().anyMatch(count -> count.qualifier() == Count.Qualifier.AT_LEAST))
                .map(Observation::itemKey)
                .distinct()
                .count();
    }

    /// The most often that one counter of one item was read with a number, at different times.
    private static int polls(List<Observation> members) {
        Map<String, Set<Instant>> readings = new TreeMap<>();
        for (Observation member : members) {
            for (Count count : member.counts()) {
                if (!count.qualifier().isAbsent() && count.scope() == Count.Scope.ITEM) {
                    readings.computeIfAbsent(member.itemKey() + " " + count.name(), key -> new TreeSet<>())
                            .add(count.observed()
                                    .orElse(member.capture().captured())
                                    .latest());
                }
            }
        }
        return readings.values().stream().mapToInt(Set::size).max().orElse(0);
    }
}
