package headwater.agreement;

import headwater.agreement.Codings.Written;
import headwater.model.Phrase;
import java.util.List;

/// What coders wrote, short enough to be read side by side: texts are cut to where they part.
final class Excerpts {

    /// Characters before the place where two texts part, and in all.
    private static final int BEFORE = 12;

    private static final int LENGTH = 60;

    private static final String WORDS = "agreement.words";

    private Excerpts() {}

    static List<Disagreement.Said> of(List<Written> written) {
        int shared = shared(written.stream().map(each -> each.value().key()).toList());
        return written.stream()
                .map(each -> new Disagreement.Said(
                        each.coder(),
                        each.coding(),
                        each.value().shown().key().equals(WORDS)
                                ? Phrase.of(WORDS, cut(each.value().key(), shared))
                                : each.value().shown()))
                .toList();
    }

    /// How long the beginning is that all of them share.
    private static int shared(List<String> texts) {
        int shared = texts.stream().mapToInt(String::length).min().orElse(0);
        for (String each : texts) {
            int same = 0;
            while (same < shared && each.charAt(same) == texts.getFirst().charAt(same)) {
                same++;
            }
            shared = same;
        }
        return shared;
    }

    private static String cut(String text, int shared) {
        int from = whole(text, shared <= BEFORE ? 0 : shared - BEFORE);
        int to = whole(text, Math.min(text.length(), from + LENGTH));
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }

    /// Not in the middle of a character that takes two units.
    private static int whole(String text, int place) {
        return place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
    }
}
