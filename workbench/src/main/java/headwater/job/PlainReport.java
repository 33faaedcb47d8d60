package headwater.job;

import headwater.listing.Names;
import headwater.model.Phrase;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.prose.Sentence;
import headwater.prose.Wording;
import headwater.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Chosen sections of a report as lines for a terminal.
final class PlainReport {

    private final Wording wording;
    private final List<String> lines = new ArrayList<>();

    private PlainReport(Wording wording) {
        this.wording = wording;
    }

    static List<String> of(Report report, Wording wording, List<String> sections) {
        PlainReport plain = new PlainReport(wording);
        report.sections().stream().filter(each -> sections.contains(each.id())).forEach(plain::section);
        return plain.lines;
    }

    private void section(Section section) {
        lines.add("");
        lines.add(say(section.heading()).toUpperCase(Locale.ROOT));
        section.blocks().forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> paragraph.sentences().forEach(each -> lines.add("  " + sentence(each)));
            case Block.Heading heading -> lines.add("  " + say(heading.text()));
            case Block.Table table -> table(table);
            case Block.Quote _, Block.Picture _ -> {
                // Pictures and long quotations are for the page.
            }
        }
    }

    private String sentence(Sentence sentence) {
        String said = Names.plain(wording.sentence(sentence));
        return switch (sentence.sort()) {
            case FACT -> said;
            case ASSUMPTION, JUDGEMENT -> "[" + sentence.sort().name().toLowerCase(Locale.ROOT) + "] " + said;
        };
    }

    private void table(Block.Table table) {
        lines.add("  " + say(table.caption()));
        for (List<Phrase> row : table.rows()) {
            lines.add("  · "
                    + String.join(
                            " | ",
                            row.stream()
                                    .map(this::say)
                                    .filter(each -> !each.isBlank())
                                    .toList()));
        }
    }

    private String say(Phrase phrase) {
        return Names.plain(wording.say(phrase));
    }
}
