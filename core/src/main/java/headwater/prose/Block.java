package headwater.prose;

import headwater.model.Phrase;
import java.util.List;

/// One piece of a report's section.
public sealed interface Block {

    record Paragraph(List<Sentence> sentences) implements Block {
        /// True if the sentence at this place begins a stretch of its sort: it bears the mark for all of them.
        public boolean beginsSort(int place) {
            return place == 0
                    || sentences.get(place - 1).sort() != sentences.get(place).sort();
        }

        /// True if the next sentence, of the same sort, rests on the same evidence and names it for both.
        public boolean isCitedBelow(int place) {
            return place + 1 < sentences.size()
                    && !beginsSort(place + 1)
                    && sentences
                            .get(place + 1)
                            .evidence()
                            .equals(sentences.get(place).evidence());
        }

        public Paragraph {
            sentences = List.copyOf(sentences);
        }

        public static Paragraph of(Sentence... sentences) {
            return new Paragraph(List.of(sentences));
        }
    }

    /// A heading below the section's own.
    ///
    /// @param id the anchor
    record Heading(String id, Phrase text) implements Block {}

    /// @param caption says what the table shows
    /// @param rows cells are phrases, or plain text through the key `report.text`
    record Table(Phrase caption, List<Phrase> head, List<List<Phrase>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Phrase> row : rows) {
                if (row.size() != head.size()) {
                    throw new IllegalArgumentException(
                            "a row of " + row.size() + " cells under " + head.size() + " heads: " + caption.key());
                }
            }
        }
    }

    /// Words of the captured material, shown as such.
    ///
    /// @param language a BCP 47 tag, for the reader's screen reader and the choice of font
    record Quote(String observation, String language, String text, List<Mark> marks) implements Block {
        public Quote {
            marks = List.copyOf(marks);
        }
    }

    /// A stretch of a quote that was added, dropped, strengthened, …, told apart by more than colour.
    record Mark(String sort, int start, int end) {}

    /// The picture of the case, as SVG with its title and description inside, one for each language.
    record Picture(Phrase caption, String svgEnglish, String svgFrench) implements Block {}
}
