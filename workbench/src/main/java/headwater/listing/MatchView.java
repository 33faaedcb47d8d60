package headwater.listing;

import headwater.match.Match;
import headwater.model.Observation;
import headwater.problem.Problem;
import headwater.text.Document;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/// Two observations side by side, their words cut where the aligned passages begin and end.
public record MatchView(Match match, Side a, Side b) implements Serializable {

    /// One side.
    public record Side(Observation observation, String language, List<Piece> pieces) implements Serializable {
        public Side {
            pieces = List.copyOf(pieces);
        }
    }

    /// A stretch of the original words.
    ///
    /// @param passage the number of the passage, the same on both sides, or 0 if it has no counterpart
    public record Piece(String text, int passage) implements Serializable {}

    /// @param texts what was compared
    public static MatchView of(Match match, List<Observation> texts) {
        Observation a = item(texts, match.a());
        Observation b = item(texts, match.b());
        return new MatchView(
                match,
                side(a, match.passages(), Match.Passage::aStart, Match.Passage::aEnd),
                side(b, match.passages(), Match.Passage::bStart, Match.Passage::bEnd));
    }

    private static Observation item(List<Observation> texts, String id) {
        return texts.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.NO_SUCH_RESULT.at(Names.plain(id), "there is no such item"));
    }

    private static Side side(
            Observation observation,
            List<Match.Passage> passages,
            ToIntFunction<Match.Passage> start,
            ToIntFunction<Match.Passage> end) {
        Document document = Document.of(observation);
        List<Match.Passage> ordered =
                passages.stream().sorted(Comparator.comparingInt(start)).toList();
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Match.Passage each : ordered) {
            int from = Math.max(at, start.applyAsInt(each));
            int to = Math.min(document.text().length(), end.applyAsInt(each));
            if (to > from) {
                add(pieces, document.text().substring(at, from), 0);
                add(pieces, document.text().substring(from, to), passages.indexOf(each) + 1);
                at = to;
            }
        }
        add(pieces, document.text().substring(at), 0);
        return new Side(observation, document.language(), pieces);
    }

    private static void add(List<Piece> pieces, String text, int passage) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, passage));
        }
    }
}
