package headwater.delta;

import headwater.text.Span;
import java.util.ArrayList;
import java.util.List;

/// What stands in quotation marks, in the writings of Chinese, English and French. A mark that is never closed quotes
/// nothing, and a quotation does not go on over a line break.
public final class Quotations {

    private static final String OPENING = "“«「『\"";

    private static final String CLOSING = "”»」』\"";

    private final List<Span> spans = new ArrayList<>();

    public Quotations(String text) {
        for (int i = 0; i < text.length(); i++) {
            int kind = OPENING.indexOf(text.charAt(i));
            int end = kind < 0 ? -1 : text.indexOf(CLOSING.charAt(kind), i + 1);
            if (end > i && text.substring(i, end).indexOf('\n') < 0) {
                spans.add(new Span(i, end + 1));
                i = end;
            }
        }
    }

    /// True if both ends stand within one pair of marks.
    public boolean hold(int start, int end) {
        return start >= 0 && spans.stream().anyMatch(each -> each.start() <= start && end <= each.end());
    }
}
