package headwater.trace;

import headwater.delta.Form;
import headwater.model.Phrase;
import headwater.trace.Derivation.Manner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Why a child is taken to derive from this parent: the order, the shared content, the shared form.
final class Reasons {

    /// Fewer sentences are in the same order by chance.
    private static final int SENTENCES = 3;

    private Reasons() {}

    static List<Phrase> of(Pair pair, Manner manner, Form form) {
        List<Phrase> reasons = new ArrayList<>();
        reasons.add(order(pair));
        content(pair, manner, reasons);
        form(form, reasons);
        return reasons;
    }

    private static Phrase order(Pair pair) {
        Node parent = pair.parent();
        Node child = pair.child();
        return switch (pair.order()) {
            case TIME ->
                Phrase.of(
                        parent.certainlyBefore(child) ? "trace.order.time" : "trace.order.hardly-after",
                        parent.name(),
                        parent.published().get(),
                        child.published().get());
            case CREDIT -> Phrase.of("trace.order.credit", child.name(), parent.name());
            case TAG -> Phrase.of("trace.order.tag", child.name(), parent.name());
            case DECLARED -> Phrase.of("trace.order.declared." + declared(child, parent), child.name(), parent.name());
            case UNKNOWN -> throw new IllegalStateException("no parent without an order: " + parent.id());
        };
    }

    private static String declared(Node child, Node parent) {
        return Declared.from(child, parent)
                .map(type -> type.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElseThrow();
    }

    private static void content(Pair pair, Manner manner, List<Phrase> reasons) {
        if (pair.sameLanguage()) {
            boolean headline = manner == Manner.HEADLINE_REUSE;
            double share =
                    headline ? pair.parent().grams().titleWithin(pair.child().grams()) : pair.ofChild();
            reasons.add(Phrase.of(headline ? "trace.parent.headline" : "trace.parent.covered", share));
        } else if (manner == Manner.TRANSLATION) {
            reasons.add(Phrase.of(
                    "trace.parent.translated",
                    pair.parent().language(),
                    pair.child().language()));
        }
        if (pair.match() != null) {
            reasons.addAll(pair.match().reasons());
        }
        if (!pair.figures().isEmpty()) {
            reasons.add(Phrase.of("trace.parent.figures", String.join(" · ", pair.figures())));
        }
        pair.slips().forEach(slip -> reasons.add(Phrase.of("trace.parent.slip", slip)));
    }

    private static void form(Form form, List<Phrase> reasons) {
        if (form.headline() == Form.Headline.SAME_PATTERN) {
            reasons.add(Phrase.of("trace.form.headline"));
        }
        if (form.images() > 0) {
            reasons.add(Phrase.of("trace.form.images", form.images()));
        }
        if (form.inOrder() >= SENTENCES && form.moved() == 0) {
            reasons.add(Phrase.of("trace.form.order", form.inOrder()));
        }
    }
}
