package headwater.pairs;

import headwater.match.Match;
import java.util.List;

/// Two rows that share text, the earlier one first where both have a time, else by id.
///
/// @param score how likely the pair is what its kind says, from 0 to 1
/// @param kind as it is written: `near-verbatim`
record Pair(String a, String b, String kind, double score, List<Match.Passage> passages) {

    static Pair of(Match match, boolean swapped) {
        List<Match.Passage> passages = swapped
                ? match.passages().stream()
                        .map(each -> new Match.Passage(each.bStart(), each.bEnd(), each.aStart(), each.aEnd()))
                        .sorted((one, other) -> Integer.compare(one.aStart(), other.aStart()))
                        .toList()
                : match.passages();
        return new Pair(
                swapped ? match.b() : match.a(),
                swapped ? match.a() : match.b(),
                kind(match.kind()),
                match.confidence(),
                passages);
    }

    static String kind(Match.Kind kind) {
        return switch (kind) {
            case VERBATIM -> "verbatim";
            case NEAR_VERBATIM -> "near-verbatim";
            case PARTIAL -> "partial";
            case REWORDED -> "reworded";
            case TRANSLATED -> "translated";
            case TEMPLATE -> "template";
            case CANDIDATE -> "candidate";
        };
    }
}
