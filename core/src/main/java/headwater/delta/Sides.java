package headwater.delta;

import headwater.lexicon.Plain;
import headwater.model.Phrase;
import headwater.text.Span;
import java.util.ArrayList;
import java.util.List;

/// The two texts that are compared, aligned, with what every kind of change asks of them.
final class Sides {

    private static final int QUOTE = 120;

    private final Version parent;
    private final Version child;
    private final SentenceAlignment alignment;
    private final Quotations inParent;
    private final Quotations inChild;

    Sides(Version parent, Version child) {
        this.parent = parent;
        this.child = child;
        this.alignment = SentenceAlignment.of(parent, child);
        this.inParent = new Quotations(parent.document().text());
        this.inChild = new Quotations(child.document().text());
    }

    Version parent() {
        return parent;
    }

    Version child() {
        return child;
    }

    SentenceAlignment alignment() {
        return alignment;
    }

    boolean isOneLanguage() {
        return parent.tongue().equals(child.tongue());
    }

    String parentWords(Span span) {
        return span.in(parent.document().text());
    }

    String childWords(Span span) {
        return span.in(child.document().text());
    }

    /// Beads whose letters differ; between languages, all.
    List<Aligned> differing() {
        List<Aligned> differing = new ArrayList<>(alignment.aligned());
        if (isOneLanguage()) {
            differing.removeIf(
                    each -> Plain.letters(parentWords(each.parent())).equals(Plain.letters(childWords(each.child()))));
        }
        return differing;
    }

    Change both(Change.Sort sort, Span inParentText, Span inChildText, Phrase why) {
        boolean quoted = inChild.hold(inChildText.start(), inChildText.end());
        return new Change(
                sort, inParentText.start(), inParentText.end(), inChildText.start(), inChildText.end(), quoted, why);
    }

    Change inParent(Change.Sort sort, Span span, Phrase why) {
        return new Change(sort, span.start(), span.end(), -1, -1, inParent.hold(span.start(), span.end()), why);
    }

    Change inChild(Change.Sort sort, Span span, Phrase why) {
        return new Change(sort, -1, -1, span.start(), span.end(), inChild.hold(span.start(), span.end()), why);
    }

    static String quote(String text) {
        if (text.codePointCount(0, text.length()) <= QUOTE) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, QUOTE - 1)) + "…";
    }
}
