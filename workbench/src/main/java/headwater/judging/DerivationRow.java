package headwater.judging;

import headwater.assess.Assessment;
import headwater.assess.NarrativeAssessment;
import headwater.model.Judgement;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.narrative.Standing;
import headwater.trace.Derivation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A derivation in a list, with the last word that people said of it.
///
/// @param narrative the number of its narrative in the report, from 1
public record DerivationRow(
        int narrative,
        Derivation derivation,
        DerivationCard.Source child,
        DerivationCard.Source parent,
        Known<Judgement.Answer> said) {

    static List<DerivationRow> of(Assessment assessment, Heard heard) {
        Map<String, Observation> items = new HashMap<>();
        assessment.texts().forEach(each -> items.put(each.id(), each));
        Map<List<String>, Judgement.Answer> answers = new HashMap<>();
        for (Standing each : heard.standings()) {
            if (each.counts() && each.judgement().says() instanceof Judgement.Taken taken) {
                answers.put(heard.pair(taken.child(), taken.parent()), taken.answer());
            }
        }
        List<DerivationRow> rows = new ArrayList<>();
        List<NarrativeAssessment> narratives = assessment.narratives();
        for (int i = 0; i < narratives.size(); i++) {
            for (Derivation each : narratives.get(i).trace().derivations()) {
                Judgement.Answer answer = answers.get(heard.pair(each.child(), each.parent()));
                rows.add(new DerivationRow(
                        i + 1,
                        each,
                        DerivationCard.source(items, each.child()),
                        DerivationCard.source(items, each.parent()),
                        answer == null ? Known.notStated() : Known.of(answer)));
            }
        }
        return rows;
    }
}
