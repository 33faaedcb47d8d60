package headwater.search;

import headwater.search.Units.Unit;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The different single characters of a text, for whoever looks for one alone.
final class Singles extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Set<String> characters = new LinkedHashSet<>();
    private Iterator<String> left;

    Singles(List<Unit> units) {
        units.stream().filter(Unit::isCharacter).map(Unit::text).forEach(characters::add);
        this.left = characters.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!left.hasNext()) {
            return false;
        }
        clearAttributes();
        term.append(left.next());
        return true;
    }

    @Override
    public void reset() {
        left = characters.iterator();
    }
}
