package headwater.accumulation;

import headwater.accumulation.Accumulation.Missing;
import headwater.model.Framed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// What knowing one thing would change: the probability of a definition among the draws with each of the answers
/// that thing may have, against that among all, averaged over the answers.
final class Value {

    private Value() {}

    static List<Missing> of(Threshold threshold, List<Incident> incidents, Draws draws) {
        boolean[] met = draws.met(threshold, -1);
        List<Missing> missing = new ArrayList<>();
        for (int i = 0; i < incidents.size(); i++) {
            int at = i;
            Incident incident = incidents.get(i);
            missing.add(missing(incident, "real", threshold, moves(met, draw -> draws.isReal(draw, at) ? 1 : 0)));
            if (incident.severity().ability().isOpen()) {
                missing.add(missing(incident, "ability", threshold, moves(met, draw -> draws.ability(draw, at))));
            }
            if (incident.severity().credibility().isOpen()) {
                missing.add(
                        missing(incident, "credibility", threshold, moves(met, draw -> draws.credibility(draw, at))));
            }
        }
        return missing;
    }

    private static Missing missing(Incident incident, String what, Threshold threshold, double moves) {
        return new Missing(incident.id(), what, threshold.id(), moves);
    }

    private static double moves(boolean[] met, IntUnaryOperator answer) {
        int[] of = new int[Framed.Level.MOST + 1];
        int[] hits = new int[Framed.Level.MOST + 1];
        for (int draw = 0; draw < met.length; draw++) {
            int at = answer.applyAsInt(draw);
            of[at]++;
            hits[at] += met[draw] ? 1 : 0;
        }
        double all = Accumulation.share(met);
        double moved = 0;
        for (int at = 0; at < of.length; at++) {
            if (of[at] > 0) {
                moved += of[at] * Math.abs((double) hits[at] / of[at] - all) / met.length;
            }
        }
        return moved;
    }
}
