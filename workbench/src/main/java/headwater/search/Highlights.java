package headwater.search;

import headwater.search.Asked.Words;
import headwater.search.Units.Unit;
import headwater.text.Document;
import headwater.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Where an item has what was looked for. Places are offsets into the words as captured ([Document]); what is handed
/// on is text in pieces, never markup.
public final class Highlights {

    /// How much is shown before and behind a place.
    private static final int AROUND = 60;

    /// How many stretches of a text are shown; how many places there are is told.
    private static final int STRETCHES = 3;

    /// A stretch of places close together goes no further, as a text may have a place in every word.
    private static final int LONGEST = 6 * AROUND;

    private final Asked asked;

    private Highlights(Asked asked) {
        this.asked = asked;
    }

    public static Highlights of(Asked asked) {
        return new Highlights(asked);
    }

    /// A piece of a text.
    ///
    /// @param start where it begins in the words of the item, in UTF-16 units
    public record Piece(int start, String text, boolean isFound) {}

    /// What is shown of one item.
    ///
    /// @param title the whole title
    /// @param text stretches around what was found, or the start of the text if nothing was found in it
    /// @param places how many places there are in all
    public record Shown(List<Piece> title, List<List<Piece>> text, int places) {
        public Shown {
            title = List.copyOf(title);
            text = text.stream().map(List::copyOf).toList();
        }
    }

    public Shown in(Document item) {
        String body = item.text().substring(item.textStart());
        List<Span> inTitle = places(item.title(), Field.TITLE);
        List<Span> inText = places(body, Field.TEXT);
        List<Piece> title = pieces(item.title(), new Span(0, item.titleLength()), inTitle, 0);
        List<List<Piece>> text = new ArrayList<>();
        for (Span each : stretches(body, inText)) {
            text.add(pieces(body, each, inText, item.textStart()));
        }
        return new Shown(title, text, inTitle.size() + inText.size());
    }

    /// Stretches that have what was looked for, in order; those that overlap are one.
    private List<Span> places(String text, Field field) {
        List<Unit> units =
                text.isEmpty() ? List.of() : Units.of(text, asked.search().writing());
        List<Span> found = new ArrayList<>();
        for (Words each : asked.shown()) {
            if (each.field() == Field.ANYWHERE || each.field() == field) {
                find(units, each, found);
            }
        }
        List<Span> joined = new ArrayList<>();
        for (Span each : found.stream().sorted().toList()) {
            if (!joined.isEmpty() && each.overlaps(joined.getLast())) {
                Span last = joined.removeLast();
                joined.add(new Span(last.start(), Math.max(last.end(), each.end())));
            } else {
                joined.add(each);
            }
        }
        return joined;
    }

    private static void find(List<Unit> units, Words words, List<Span> found) {
        List<Unit> wanted = words.units();
        for (int at = 0; at + wanted.size() <= units.size(); at++) {
            int same = 0;
            while (same < wanted.size() && isSame(units.get(at + same), wanted.get(same), words.isStart())) {
                same++;
            }
            if (same == wanted.size()) {
                found.add(
                        new Span(units.get(at).start(), units.get(at + same - 1).end()));
            }
        }
    }

    private static boolean isSame(Unit unit, Unit wanted, boolean isStart) {
        return isStart ? unit.text().startsWith(wanted.text()) : unit.text().equals(wanted.text());
    }

    private static List<Span> stretches(String text, List<Span> places) {
        if (places.isEmpty()) {
            return text.isEmpty() ? List.of() : List.of(new Span(0, edge(text, 2 * AROUND)));
        }
        List<Span> stretches = new ArrayList<>();
        for (Span each : places) {
            int from = edge(text, each.start() - AROUND);
            int to = edge(text, each.end() + AROUND);
            int before = stretches.isEmpty() ? -1 : stretches.getLast().end();
            int start = from <= before ? stretches.removeLast().start() : from;
            if (stretches.size() == STRETCHES) {
                break;
            }
            stretches.add(new Span(start, Math.min(to, edge(text, start + LONGEST))));
        }
        return stretches;
    }

    /// A place inside the text at which no character is cut in two.
    private static int edge(String text, int at) {
        int inside = Math.clamp(at, 0, text.length());
        boolean isCut = inside > 0
                && inside < text.length()
                && Character.isSurrogatePair(text.charAt(inside - 1), text.charAt(inside));
        return isCut ? inside - 1 : inside;
    }

    private static List<Piece> pieces(String text, Span stretch, List<Span> places, int offset) {
        List<Piece> pieces = new ArrayList<>();
        int at = stretch.start();
        for (Span each : places) {
            if (each.start() >= at && each.start() < stretch.end()) {
                int end = Math.min(each.end(), stretch.end());
                add(pieces, text, new Span(at, each.start()), offset, false);
                add(pieces, text, new Span(each.start(), end), offset, true);
                at = end;
            }
        }
        add(pieces, text, new Span(at, stretch.end()), offset, false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, Span span, int offset, boolean isFound) {
        if (span.length() > 0) {
            pieces.add(new Piece(offset + span.start(), span.in(text), isFound));
        }
    }
}
