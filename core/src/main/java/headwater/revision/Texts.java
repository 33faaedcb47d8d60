package headwater.revision;

import headwater.lexicon.Plain;
import headwater.model.Capture;
import headwater.model.Item;
import headwater.model.Observation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The captures of one item by the whole text that they hold, letters only, in the order in which each was first
/// seen.
///
/// A title alone, a part of a text, and a text of which nobody says whether it is whole are no texts of their own.
/// A capture without words belongs to the text whose bytes it names.
final class Texts {

    private static final Comparator<Observation> FIRST_SEEN = Comparator.comparing(
                    (Observation each) -> each.capture().captured().earliest())
            .thenComparing(each -> each.capture().captured().latest())
            .thenComparing(Observation::id);

    private Texts() {}

    /// One text and the captures that hold it, the first of them first.
    ///
    /// @param titles in letters; a capture without a title holds any
    record Text(List<Observation> captures, List<String> titles) {
        Observation first() {
            return captures.getFirst();
        }

        private boolean mayBeTitled(String title) {
            return title.isEmpty() || titles.isEmpty() || titles.contains(title);
        }

        private void add(Observation capture, String title) {
            captures.add(capture);
            if (!title.isEmpty() && !titles.contains(title)) {
                titles.add(title);
            }
        }
    }

    static List<Text> of(List<Observation> captures) {
        List<Observation> sorted = captures.stream().sorted(FIRST_SEEN).toList();
        List<Text> texts = new ArrayList<>();
        Map<String, List<Text>> byLetters = new HashMap<>();
        Map<String, Text> byBytes = new HashMap<>();
        for (Observation each : sorted) {
            if (isWhole(each)) {
                String title = Plain.letters(each.item().body().title().orElse(""));
                List<Text> alike = byLetters.computeIfAbsent(
                        Plain.letters(each.item().body().text().orElse("")), _ -> new ArrayList<>());
                Text text = alike.stream()
                        .filter(other -> other.mayBeTitled(title))
                        .findFirst()
                        .orElseGet(() -> {
                            Text other = new Text(new ArrayList<>(), new ArrayList<>());
                            alike.add(other);
                            texts.add(other);
                            return other;
                        });
                text.add(each, title);
                bytes(each).forEach(digest -> byBytes.putIfAbsent(digest, text));
            }
        }
        for (Observation each : sorted) {
            if (isThere(each) && !each.item().body().text().isKnown()) {
                bytes(each)
                        .flatMap(digest -> Stream.ofNullable(byBytes.get(digest)))
                        .findFirst()
                        .ifPresent(text -> text.captures().add(each));
            }
        }
        texts.forEach(each -> each.captures().sort(FIRST_SEEN));
        texts.sort(Comparator.comparing(Text::first, FIRST_SEEN));
        return texts;
    }

    static boolean isWhole(Observation each) {
        return isThere(each)
                && each.item().body().completeness() == Item.Completeness.FULL
                && each.item().body().text().isKnown();
    }

    /// True if the capture shows that the item was there.
    static boolean isThere(Observation each) {
        return switch (each.capture().availability()) {
            case AVAILABLE, PARTIAL -> true;
            case UNKNOWN -> each.item().body().text().isKnown();
            case DELETED_BY_AUTHOR,
                    REMOVED_BY_PLATFORM,
                    REMOVED_LEGAL,
                    ACCOUNT_REMOVED,
                    TEMPORARILY_UNAVAILABLE,
                    LOGIN_WALL,
                    VERIFICATION_PAGE,
                    GEO_BLOCKED,
                    NOT_FOUND -> false;
        };
    }

    private static Stream<String> bytes(Observation each) {
        return each.capture().digests().stream()
                .filter(digest -> digest.of().equals("record-payload"))
                .map(Capture.Digest::value);
    }
}
