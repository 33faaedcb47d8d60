package headwater.match;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.HostileFlow;
import headwater.flow.LocalFlow;
import headwater.model.Context;
import headwater.model.Observation;
import headwater.narrative.Narrative;
import headwater.narrative.Narratives;
import headwater.text.Foldings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreditedSourceTest {

    static final List<Context.Outlet> OUTLETS = List.of(
            Samples.outlet("weekly", List.of("The Capital Weekly", "首都周报", "首都週報"), "weekly.example"),
            Samples.outlet("gazette", List.of("World Gazette", "世界公报"), "gazette.example"));

    static final Observation SOURCE = Samples.item(
            "a8",
            "weekly.example",
            "Silence on one side, threats on the other, say experts",
            "The opposition platform of Canada names China 31 times; the governing party names it once."
                    + " Carrying it out could lead to retaliation, experts said.",
            List.of(),
            "2021-09-08T12:00:00Z");

    static final Observation OTHER = Samples.item(
            "a3",
            "weekly.example",
            "Ambassador speaks about trade",
            "In an interview of 20 minutes he said that Canada sells canola to China.",
            List.of(),
            "2021-08-25T12:00:00Z");

    static final Observation TAKER = Samples.item(
            "a10",
            "gazette.example",
            "加拿大反对党纲领31次提中国",
            "怪异的一幕出现了：该党纲领31次提到中国，而执政党只提了一次。据《首都週報》8日报道，专家认为这必将招来反制。",
            List.of("首都週報"),
            "2021-09-09T02:28:00Z");

    static final Observation REGISTRY = Samples.item(
            "b1",
            "radio.example",
            "登记法案要来了",
            "据《首都周报》此前报道，加拿大一名议员4月提出登记法案，凡与中国有来往的人可能都要登记。",
            List.of("首都周报"),
            "2021-09-06T12:00:00Z");

    private static List<Match> matches(Observation... items) {
        return Matching.matches(LocalFlow.of(List.of(items)), OUTLETS);
    }

    @Test
    void aCreditAndASharedRareFigureAreATranslation() {
        List<Match> found = matches(SOURCE, OTHER, TAKER, REGISTRY);
        assertThat(found.stream().filter(match -> match.kind().asserts()))
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.kind()).isEqualTo(Match.Kind.TRANSLATED);
                    assertThat(List.of(match.a(), match.b())).containsExactlyInAnyOrder(SOURCE.id(), TAKER.id());
                    assertThat(match.reasons().toString()).contains("首都週報").contains("1 / 31");
                });
    }

    @Test
    void aCreditAloneIsACandidate() {
        assertThat(matches(SOURCE, REGISTRY)).allMatch(match -> match.kind() == Match.Kind.CANDIDATE);
    }

    @Test
    void anItemThatCameLaterIsNotTheSource() {
        Observation later = Samples.item(
                "a8", "weekly.example", "", SOURCE.item().body().text().get(), List.of(), "2021-09-10T00:00:00Z");
        assertThat(matches(later, TAKER)).noneMatch(Match::isCredited);
    }

    @Test
    void withoutACreditSharedFiguresLinkNothing() {
        Observation uncredited =
                Samples.item("c", "x.example", "", TAKER.item().body().text().get(), List.of(), "2021-09-09T12:00:00Z");
        assertThat(matches(SOURCE, uncredited)).isEmpty();
    }

    @Test
    void thePlatformAndTheRegistryStayApart() {
        List<Observation> items = new ArrayList<>(List.of(SOURCE, OTHER, TAKER, REGISTRY));
        items.add(Samples.item("a13", "怪异的一幕出现了", "怪异的一幕出现了：该党纲领31次提到中国，而执政党只提了一次。专家认为这必将招来反制。"));
        items.add(Samples.item("b2", "要登记了", "加拿大一名议员4月提出登记法案，凡与中国有来往的人可能都要登记。他是从香港来的，大家要当心。"));
        List<Match> found = Matching.matches(HostileFlow.of(items), OUTLETS);
        List<Narrative> narratives = Narratives.of(found, items, Foldings.ALL);
        assertThat(narratives).hasSize(2);
        assertThat(narratives.stream().map(Narrative::members))
                .containsExactlyInAnyOrder(
                        List.of("o-0000000000a10", "o-0000000000a13", "o-0000000000a8"),
                        List.of("o-0000000000b1", "o-0000000000b2"));
    }

    @Test
    void aSharedPartThatCreditsItsSourceKeepsThePassageAndTheCredit() {
        Observation quoting = Samples.item(
                "a9",
                "gazette.example",
                "Posturing",
                "The Capital Weekly counts 31 mentions of China in Canada. Carrying it out could lead to retaliation,"
                        + " experts said. The opposition platform of Canada names China 31 times; the governing party"
                        + " names it once. Much else is said here about farms, fish, timber and the long winter.",
                List.of("The Capital Weekly"),
                "2021-09-08T15:00:00Z");
        assertThat(matches(SOURCE, quoting)).singleElement().satisfies(match -> {
            assertThat(match.isCredited()).isTrue();
            assertThat(match.reasons()).extracting(each -> each.key()).anyMatch(key -> !key.equals("match.credit"));
        });
    }
}
