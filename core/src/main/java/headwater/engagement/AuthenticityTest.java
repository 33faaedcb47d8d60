package headwater.engagement;

import headwater.coordination.PlatformEvidence;
import headwater.model.About;
import headwater.model.Count;
import headwater.model.Finding;
import headwater.model.Finding.Code;
import headwater.model.Finding.Missing;
import headwater.model.Observation;
import headwater.model.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Asks whether activity on the items of a narrative was inauthentic, such as bought reads.
///
/// Without repeated readings of the counters nothing can show a step, and who stands behind an account only the
/// platforms know: the answer names, for each platform, what is missing. Benford's law is not used, for
/// counters of ordinary items fail it.
public final class AuthenticityTest {

    /// How often an item's counter must have been read before a step could be looked for.
    public static final int POLLS = 24;

    private static final Phrase PROPOSITION = Phrase.of("engagement.authenticity.proposition");

    private AuthenticityTest() {}

    public static About about() {
        return new About("engagement", "authenticity", 1, List.of(new About.Parameter("polls", String.valueOf(POLLS))));
    }

    /// @param members all captures of the narrative's items that an account published, further captures of one
    ///     item among them
    public static Finding test(List<Observation> members, long seed) {
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
        long floors = floors(members);
        if (floors > 0 && missing.stream().noneMatch(each -> each.code() == Code.CAPPED_COUNT)) {
            missing.add(new Missing(Code.CAPPED_COUNT, "*", Phrase.of("engagement.missing.floors", (int) floors)));
        }
        int polls = polls(members);
        missing.add(new Missing(Code.NO_BASELINE, "*", Phrase.of("engagement.missing.polls", polls, POLLS)));
        List<Phrase> reasons = List.of(
                Phrase.of("engagement.authenticity.counts", items(members), platforms.size(), (int) floors),
                Phrase.of("engagement.authenticity.polls", polls, POLLS),
                Phrase.of("engagement.authenticity.identity"));
        return new Finding.Undetermined(
                PROPOSITION,
                missing,
                reasons,
                new Finding.Method(
                        "authenticity/1",
                        List.of("polls=" + POLLS, "platforms=" + PlatformEvidence.VERSION),
                        seed,
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

    /// The most often that one counter of one item was read with a number.
    private static int polls(List<Observation> members) {
        Map<String, Integer> readings = new TreeMap<>();
        for (Observation member : members) {
            member.counts().stream()
                    .filter(count -> !count.qualifier().isAbsent() && count.scope() == Count.Scope.ITEM)
                    .map(count -> member.itemKey() + " " + count.name())
                    .distinct()
                    .forEach(key -> readings.merge(key, 1, Integer::sum));
        }
        return readings.values().stream().mapToInt(each -> each).max().orElse(0);
    }
}
