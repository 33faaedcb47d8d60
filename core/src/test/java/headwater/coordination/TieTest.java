package headwater.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwater.model.Context;
import headwater.model.Context.Category;
import headwater.model.Context.Outlet;
import headwater.model.Finding;
import headwater.model.Finding.Link;
import headwater.model.Finding.Strength;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.Profile;
import headwater.registry.Registry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Two accounts that pass on the pages of a third within seconds, and what else ties them together.
class TieTest {

    private static final long START = 1_631_059_200;
    private static final Context WATCHED = new Context.Watched("w", "*", "*", 20, 20, "all of them");
    private static final Tie SHARED =
            Tie.infrastructure("analytics:UA-7", List.of("weibo:first", "weibo:second"), List.of("o-1", "o-2"));

    @Test
    void timesAloneGiveSomeIndicators() {
        assertEquals(Strength.SOME_INDICATORS, strength(List.of()));
    }

    @Test
    void aSharedIdOnBothMakesThemStrong() {
        assertEquals(new Strength.StrongIndicators(List.of(SHARED.link())), strength(List.of(SHARED)));
        assertEquals(
                List.of("o-1", "o-2"),
                strength(List.of(SHARED)).links().getFirst().evidence());
    }

    @Test
    void aTieToSomebodyElseChangesNothing() {
        Tie other = Tie.infrastructure("analytics:UA-7", List.of("weibo:first", "weibo:third"), List.of("o-1"));

        assertEquals(Strength.SOME_INDICATORS, strength(List.of(other)));
    }

    @Test
    void aTieWithoutSynchronyIsNoFinding() {
        Finding finding = finding(List.of(SHARED), 1_900);

        assertThat(finding).isNotInstanceOf(Finding.Supported.class);
        assertThat(finding.reasons()).extracting(Phrase::key).doesNotContain("coordination.linked");
    }

    @Test
    void outletsRegisteredToOneBodyAreTied() {
        List<Tie> ties = ties(List.of(
                registered("one", "weibo:first", "Harbour Media"), registered("two", "second", "harbour media")));

        assertThat(ties)
                .singleElement()
                .satisfies(
                        each -> assertEquals(List.of("one", "two"), each.link().evidence()));
        assertThat(strength(ties)).isInstanceOf(Strength.StrongIndicators.class);
    }

    @Test
    void aStatementWithoutABasisIsNoTie() {
        assertThat(ties(List.of(stated("one", "first", "ownership", ""), stated("two", "second", "ownership", ""))))
                .isEmpty();
        assertThat(ties(List.of(stated("one", "first", "ownership", "p. 3"), stated("two", "second", "staff", "p. 4"))))
                .hasSize(1);
    }

    @Test
    void evidenceThatTheCaseDoesNotHoldTiesNobody() {
        List<Tie> ties = Tie.ofBodies(
                Registry.of(
                        List.of(stated("one", "first", "ownership", "p. 3"), stated("two", "second", "staff", "p. 4")),
                        posts(9)),
                posts(9));

        assertThat(ties).isEmpty();
    }

    @Test
    void whoTakesAWireIsNotTiedToWhoElseTakesIt() {
        assertThat(ties(List.of(
                        stated("one", "first", "content-supply", "credited"),
                        stated("two", "second", "content-supply", "credited"))))
                .isEmpty();
    }

    @Test
    void moreThanSomeIndicatorsCannotBeSaidWithoutEvidence() {
        Phrase said = Phrase.of("coordination.link.stated", "x");

        assertThrows(IllegalArgumentException.class, () -> new Strength.StrongIndicators(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Strength.Observed(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Link(Link.Kind.STATED, List.of(), said));
        assertThrows(IllegalArgumentException.class, () -> new Link(Link.Kind.STATED, List.of(" "), said));
    }

    /// In a case that holds one document.
    private static List<Tie> ties(List<Context> outlets) {
        List<Context> context = new ArrayList<>(outlets);
        context.add(new Context.Document("register", "Register", "", "", "2026-01", "Who owns what"));
        return Tie.ofBodies(Registry.of(context, posts(9)), posts(9));
    }

    private static Strength strength(List<Tie> ties) {
        return ((Finding.Supported) finding(ties, 9)).strength();
    }

    private static Finding finding(List<Tie> ties, long apart) {
        List<Observation> posts = posts(apart);
        CoordinationTest.Beside beside = new CoordinationTest.Beside(List.of(WATCHED), List.of(), ties);
        return CoordinationTests.all().getFirst().test(Samples.manyTexts(posts), posts, beside, 42);
    }

    /// The second comes so many seconds after the first.
    private static List<Observation> posts(long apart) {
        List<Observation> posts = new ArrayList<>();
        for (int day = 0; day < 12; day++) {
            long out = START + day * 86_400L + 3_600;
            long later = out + 1_800 + 3_600L * (day % 5);
            posts.add(Samples.page(3 * day, "page" + day, Samples.second(out)));
            posts.add(Samples.link(3 * day + 1, "first", "page" + day, Samples.second(later)));
            posts.add(Samples.link(3 * day + 2, "second", "page" + day, Samples.second(later + apart)));
        }
        return posts;
    }

    private static Outlet registered(String id, String channel, String entity) {
        return outlet(id, channel, new Profile.Registration("", entity, "companies house"), Profile.Link.UNCLEAR);
    }

    private static Outlet stated(String id, String channel, String kind, String basis) {
        return outlet(
                id,
                channel,
                Profile.Registration.UNKNOWN,
                new Profile.Link(kind, "Harbour Media", basis, "2026-01", List.of("register")));
    }

    private static Outlet outlet(String id, String channel, Profile.Registration registration, Profile.Link link) {
        return new Outlet(
                id, List.of("Outlet " + id), List.of(channel), Category.UNATTRIBUTED, "", "", registration, link);
    }
}
