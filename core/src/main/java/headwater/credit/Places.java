package headwater.credit;

import headwater.credit.CreditGiven.Position;
import headwater.text.Document;
import headwater.text.Sentences;
import headwater.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Where in an item a stretch of its words stands.
final class Places {

    private Places() {}

    static Position of(Document document, int start) {
        if (start < document.titleLength()) {
            return Position.TITLE;
        }
        String body = document.text().substring(document.textStart());
        int at = start - document.textStart();
        List<Span> parts = paragraphs(body);
        if (parts.size() < 2) {
            parts = Sentences.of(body);
        }
        if (parts.size() < 2 || at < parts.getFirst().end()) {
            return Position.LEAD;
        }
        return at >= parts.getLast().start() ? Position.END : Position.BODY;
    }

    /// The lines that hold something, which is what a page or a feed leaves of paragraphs.
    private static List<Span> paragraphs(String body) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= body.length(); at++) {
            if (at == body.length() || body.charAt(at) == '\n') {
                if (!body.substring(start, at).isBlank()) {
                    lines.add(new Span(start, at));
                }
                start = at + 1;
            }
        }
        return lines;
    }
}
