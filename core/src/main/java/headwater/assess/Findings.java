package headwater.assess;

import headwater.control.ControlResult;
import headwater.control.ControlTest;
import headwater.coordination.CoordinationTest;
import headwater.coordination.CoordinationTests;
import headwater.engagement.AuthenticityTest;
import headwater.engagement.PathTest;
import headwater.influence.InfluenceTest;
import headwater.model.Context;
import headwater.model.Finding;
import headwater.model.Observation;
import headwater.model.Plan;
import headwater.model.When;
import headwater.narrative.Narrative;
import headwater.ranking.RankPaths;
import headwater.timing.BurstTest;
import headwater.timing.EventTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The tests of one narrative, in the order of the stages.
///
/// @param published what accounts published, one capture an item: topics of ranked lists are not among them
/// @param captures all captures of those items
/// @param all every item of the case: what else was going on
/// @param topics how many topics of ranked lists are among its members
/// @param paths the ways of the narrative's topics on ranked lists
/// @param whole what holds for every narrative of the case
record Findings(
        Narrative narrative,
        List<Observation> published,
        List<Observation> captures,
        List<Observation> all,
        List<Context> context,
        int topics,
        List<RankPaths.Path> paths,
        Whole whole) {

    /// @param counters of the whole case
    /// @param beside what the case has beside its items
    record Whole(AuthenticityTest.Beside counters, CoordinationTest.Beside beside) {
        List<Plan.Kept> kept() {
            return beside.kept();
        }
    }

    List<Finding> findings(When earliest, List<ControlResult> controls, long seed) {
        List<Finding> findings = new ArrayList<>();
        CoordinationTests.all().forEach(test -> findings.add(test.test(narrative, published, whole.beside(), seed)));
        List<Context.Event> events = Given.events(context);
        Stretch window = Stretch.over(events, published, earliest);
        findings.add(EventTest.coincidence(
                new EventTest.Study(earliest, published, window.from(), window.to()), context, whole.kept(), seed));
        if (events.stream().anyMatch(event -> event.kind().equals("poll"))) {
            findings.add(EventTest.polls(earliest, events, seed));
        }
        findings.add(BurstTest.test(published, context, seed));
        if (!controls.isEmpty()) {
            findings.add(ControlTest.test(published, controls, context, whole.kept(), seed));
        }
        if (InfluenceTest.isAsked(published)) {
            findings.add(InfluenceTest.test(published, all, context, seed));
        }
        findings.addAll(AuthenticityTest.findings(captures, whole.counters(), seed));
        findings.addAll(PathTest.findings(topics, paths, seed));
        return findings;
    }

    /// The study window: from the first to the last of the listed events and the narrative's items.
    record Stretch(Instant from, Instant to) {
        static Stretch over(List<Context.Event> events, List<Observation> items, When earliest) {
            List<When> times = Stream.of(
                            events.stream().map(Context.Event::when),
                            items.stream().flatMap(item -> item.item().published().stream()),
                            Stream.of(earliest))
                    .flatMap(each -> each)
                    .toList();
            return new Stretch(
                    times.stream()
                            .map(When::earliest)
                            .min(Comparator.naturalOrder())
                            .orElse(earliest.earliest()),
                    times.stream()
                            .map(When::latest)
                            .max(Comparator.naturalOrder())
                            .orElse(earliest.latest()));
        }
    }
}
