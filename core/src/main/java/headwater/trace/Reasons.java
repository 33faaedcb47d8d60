package headwater.trace;

import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.trace.Derivation.Manner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Why a child is taken to derive from this parent: the order, the shared content, the shared form.
final class Reasons {

    /// Fewer sentences are in the same order by chance.
    private static final int SENTENCES = 3;

    private static final double SAME_HEADLINE = 0.7;

    private Reasons() {}

    static List<Phrase> of(Pair pair, Manner manner) {
        List<Phrase> reasons = new ArrayList<>();
        reasons.add(order(pair));
        content(pair, manner, reasons);
        form(pair, reasons);
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

    private static void form(Pair pair, List<Phrase> reasons) {
        if (!pair.sameLanguage()) {
            return;
        }
        Grams parent = pair.parent().grams();
        Grams child = pair.child().grams();
        if (Math.max(parent.titleWithinTitle(child), child.titleWithinTitle(parent)) >= SAME_HEADLINE) {
            reasons.add(Phrase.of("trace.form.headline"));
        }
        List<String> images = images(pair.parent().observation());
        if (!images.isEmpty() && images.equals(images(pair.child().observation()))) {
            reasons.add(Phrase.of("trace.form.images", images.size()));
        }
        int kept = Changes.keptInOrder(pair);
        if (kept >= SENTENCES) {
            reasons.add(Phrase.of("trace.form.order", kept));
        }
    }

    private static List<String> images(Observation observation) {
        return observation.item().references().images();
    }
}
