package headwater.opendata;

import headwater.model.Phrase;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.prose.Sentence;
import headwater.prose.Wording;
import headwater.report.Report;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Every number that the report says, with the sentence or cell that says it.
///
/// Dates and places are no figures, and numbers inside captured words are not ours.
final class Figures {

    private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);

    private final List<List<String>> rows = new ArrayList<>();
    private String section = "";

    private Figures() {
        rows.add(List.of("figure", "section", "phrase", "argument", "value", "said_en"));
    }

    static List<List<String>> of(Report report) {
        Figures figures = new Figures();
        for (Section each : report.sections()) {
            figures.section = each.id();
            each.blocks().forEach(figures::block);
        }
        return figures.rows;
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> phrase(heading.text(), heading.text());
            case Block.Paragraph paragraph ->
                paragraph.sentences().stream().map(Sentence::phrase).forEach(each -> phrase(each, each));
            case Block.Table table -> {
                phrase(table.caption(), table.caption());
                table.rows().forEach(row -> row.forEach(cell -> phrase(cell, cell)));
            }
            case Block.Quote quote -> {}
            case Block.Picture picture -> phrase(picture.caption(), picture.caption());
        }
    }

    /// @param whole the sentence or cell in which the phrase stands
    private void phrase(Phrase phrase, Phrase whole) {
        for (int i = 0; i < phrase.args().size(); i++) {
            Serializable arg = phrase.args().get(i);
            switch (arg) {
                case Phrase inner -> phrase(inner, whole);
                case Integer number -> row(phrase, i, number.toString(), whole);
                case Long number -> row(phrase, i, number.toString(), whole);
                case Double number -> row(phrase, i, number.toString(), whole);
                case Duration span -> row(phrase, i, String.valueOf(span.toSeconds()), whole);
                default -> {
                    // Words, instants and times.
                }
            }
        }
    }

    private void row(Phrase phrase, int argument, String value, Phrase whole) {
        rows.add(List.of(
                String.valueOf(rows.size()),
                section,
                phrase.key(),
                String.valueOf(argument),
                value,
                ENGLISH.say(whole)));
    }
}
