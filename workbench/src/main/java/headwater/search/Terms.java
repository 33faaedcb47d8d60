package headwater.search;

import headwater.search.Units.Unit;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// What an index keeps of a row of units, each at the place of its unit: words, and every pair of neighbours of which
/// one is a single character. A word of Chinese is then one term or a few, not a walk over the commonest characters.
final class Terms extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<Unit> units;
    private int at;
    private int last = -1;
    private boolean isPairNext;

    Terms(List<Unit> units) {
        this.units = units;
    }

    /// The two as one term. The sign between keeps a pair with a word apart from the word; two characters need none.
    static String pair(Unit one, Unit other) {
        return one.isCharacter() && other.isCharacter()
                ? one.text() + other.text()
                : one.text() + '\u0001' + other.text();
    }

    static boolean isPair(Unit one, Unit other) {
        return one.isCharacter() || other.isCharacter();
    }

    @Override
    public boolean incrementToken() {
        while (at < units.size()) {
            int here = at;
            Unit unit = units.get(here);
            if (!isPairNext) {
                isPairNext = true;
                if (!unit.isCharacter()) {
                    return emit(unit.text(), here);
                }
            }
            isPairNext = false;
            at++;
            if (at < units.size() && isPair(unit, units.get(at))) {
                return emit(pair(unit, units.get(at)), here);
            }
        }
        return false;
    }

    private boolean emit(String text, int place) {
        clearAttributes();
        term.append(text);
        step.setPositionIncrement(place - last);
        last = place;
        return true;
    }

    @Override
    public void reset() {
        at = 0;
        last = -1;
        isPairNext = false;
    }
}
