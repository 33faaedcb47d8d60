package headwater.coordination;

import headwater.match.Match;
import headwater.model.Observation;
import java.util.List;
import java.util.TreeMap;

/// Which members carry the same text: those joined by verbatim or near-verbatim matches. Partial copies,
/// rewordings and translations leave too much room to count as one act.
final class SharedTexts {

    private final TreeMap<String, String> parent = new TreeMap<>();

    private SharedTexts() {}

    static SharedTexts of(List<Observation> members, List<Match> matches) {
        SharedTexts texts = new SharedTexts();
        members.forEach(member -> texts.parent.put(member.id(), member.id()));
        for (Match match : matches) {
            boolean same = match.kind() == Match.Kind.VERBATIM || match.kind() == Match.Kind.NEAR_VERBATIM;
            if (same && texts.parent.containsKey(match.a()) && texts.parent.containsKey(match.b())) {
                texts.join(match.a(), match.b());
            }
        }
        return texts;
    }

    /// The smallest id among the members with this text.
    String textOf(String observation) {
        String up = parent.getOrDefault(observation, observation);
        return up.equals(observation) ? observation : textOf(up);
    }

    private void join(String a, String b) {
        String rootA = textOf(a);
        String rootB = textOf(b);
        if (!rootA.equals(rootB)) {
            boolean aFirst = rootA.compareTo(rootB) < 0;
            parent.put(aFirst ? rootB : rootA, aFirst ? rootA : rootB);
        }
    }
}
