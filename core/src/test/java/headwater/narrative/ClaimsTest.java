package headwater.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.LocalFlow;
import headwater.match.Match;
import headwater.match.Matching;
import headwater.match.Samples;
import headwater.model.Observation;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One topic, the platform of a party before an election, and two claims about it. Every text was written for this
/// test.
class ClaimsTest {

    private static final String TRADE_EN =
            "The Harbour Party promises in its platform to leave the trade agreement with the southern islands. "
                    + "Exporters of timber warn that the islands will answer with tariffs, and that four thousand workers "
                    + "in the sawmills will lose their jobs before the winter.";
    private static final String TRADE_FR =
            "Dans son programme, le Parti du port promet de quitter l’accord commercial avec les îles du Sud. "
                    + "Les exportateurs de bois préviennent que les îles répondront par des droits de douane, et que quatre mille "
                    + "ouvriers des scieries perdront leur emploi avant l’hiver.";
    private static final String TRADE_ZH = "海港党在竞选纲领中承诺退出与南方群岛的贸易协定。木材出口商警告说，群岛将以关税回应，锯木厂的四千名工人将在冬天之前失去工作。";

    private static final String SCHOOL_EN =
            "The Harbour Party promises in its platform to close every school with fewer than thirty pupils. "
                    + "Parents in the mountain villages say that their children would ride a bus for two hours each morning, "
                    + "and that the party never asked the teachers.";
    private static final String SCHOOL_FR =
            "Dans son programme, le Parti du port promet de fermer toutes les écoles de moins de trente élèves. "
                    + "Les parents des villages de montagne disent que leurs enfants feraient deux heures de bus chaque matin, "
                    + "et que le parti n’a jamais consulté les enseignants.";
    private static final String SCHOOL_ZH = "海港党在竞选纲领中承诺关闭所有学生少于三十人的学校。山村的家长说，孩子们每天早上要坐两个小时的公共汽车，该党从未征求过教师的意见。";

    private static final List<Observation> ITEMS = List.of(
            Samples.item("te", "", TRADE_EN),
            Samples.item("tf", "", TRADE_FR),
            Samples.item("tz", "", TRADE_ZH),
            Samples.item("se", "", SCHOOL_EN),
            Samples.item("sf", "", SCHOOL_FR),
            Samples.item("sz", "", SCHOOL_ZH));

    private static List<List<String>> members(List<Observation> items) {
        return Narratives.of(Matching.matches(LocalFlow.of(items), List.of()), items).stream()
                .map(each -> each.members().stream()
                        .map(id -> id.substring("o-0000000000".length()))
                        .toList())
                .toList();
    }

    @Test
    void oneClaimInThreeLanguagesIsOneNarrativeAndTheOtherClaimAnother() {
        assertThat(members(ITEMS)).containsExactlyInAnyOrder(List.of("te", "tf", "tz"), List.of("se", "sf", "sz"));
    }

    @Test
    void theTopicAloneJoinsNothing() {
        assertThat(members(List.of(ITEMS.get(0), ITEMS.get(3)))).isEmpty();
        assertThat(members(List.of(ITEMS.get(1), ITEMS.get(4)))).isEmpty();
        assertThat(members(List.of(ITEMS.get(2), ITEMS.get(5)))).isEmpty();
        assertThat(members(List.of(ITEMS.get(0), ITEMS.get(5), ITEMS.get(4)))).containsExactly(List.of("sf", "sz"));
    }

    @Test
    void theSameClaimInOtherWordsOfOneLanguageJoinsIt() {
        Observation retold = Samples.item(
                "tr",
                "",
                "Four thousand workers in the sawmills will lose their jobs before the winter, exporters of timber warn, if "
                        + "the Harbour Party keeps its promise to leave the trade agreement: the southern islands will answer "
                        + "with tariffs.");
        List<Observation> items = List.of(ITEMS.get(0), ITEMS.get(3), retold);
        assertThat(Matching.matches(LocalFlow.of(items), List.of()))
                .filteredOn(match -> match.kind().asserts())
                .extracting(Match::a)
                .containsExactly("o-0000000000te");
        assertThat(members(items)).containsExactly(List.of("te", "tr"));
    }
}
