package headwater.publish;

import headwater.assess.Assessment;
import headwater.assess.Progress;
import headwater.model.About;
import headwater.model.Phrase;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.prose.Sentence;
import headwater.prose.Wording;
import headwater.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// The report as Markdown, for editors and issue trackers. Captured text is escaped, so that it cannot become a
/// link, a heading or HTML.
public final class MarkdownReport implements Publisher {

    @Override
    public About about() {
        return new About("publish", "md", 1, List.of());
    }

    @Override
    public String extension() {
        return "md";
    }

    @Override
    public byte[] publish(Report report, Assessment assessment, Locale language, Progress progress) {
        Wording words = Wording.of(language).withLocalZone(assessment.settings().localZone());
        Citations citations = Citations.of(report);
        StringBuilder out = new StringBuilder();
        out.append("# ")
                .append(escape(words.say(report.edition().title(report.caseName()))))
                .append("\n\n");
        if (!report.notice().isBlank()) {
            out.append("> **")
                    .append(escape(words.say(Phrase.of("report.page.notice"))))
                    .append(".** ")
                    .append(escape(report.notice()))
                    .append("\n\n");
        }
        int done = 0;
        for (Section section : report.sections()) {
            progress.stage(Markup.LAYING_OUT, done++, report.sections().size());
            out.append("## ").append(say(words, citations, section.heading())).append("\n\n");
            section.blocks().forEach(block -> block(out, words, citations, block));
        }
        return (out.toString().stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void block(StringBuilder out, Wording words, Citations citations, Block block) {
        switch (block) {
            case Block.Heading heading ->
                out.append("### ").append(say(words, citations, heading.text())).append("\n\n");
            case Block.Paragraph paragraph -> {
                paragraph.sentences().forEach(each -> sentence(out, words, citations, each));
                out.append('\n');
            }
            case Block.Table table -> table(out, words, citations, table);
            case Block.Quote quote ->
                out.append("> ")
                        .append(escape(quote.text()).replace("\n", "\n> "))
                        .append(" [")
                        .append(citations.label(quote.observation()))
                        .append("]\n\n");
            case Block.Picture picture ->
                out.append('*').append(say(words, citations, picture.caption())).append("*\n\n");
        }
    }

    private static void sentence(StringBuilder out, Wording words, Citations citations, Sentence sentence) {
        out.append("- ");
        if (sentence.sort() != Sentence.Sort.FACT) {
            String sort = sentence.sort().name().toLowerCase(Locale.ROOT);
            out.append('*')
                    .append(escape(words.say(Phrase.of("report.sort." + sort))))
                    .append(".* ");
        }
        out.append(say(words, citations, sentence.phrase()));
        List<String> already = words.runs(sentence.phrase()).stream()
                .map(Wording.Run::reference)
                .toList();
        List<String> left = sentence.evidence().stream()
                .filter(each -> !already.contains(each))
                .toList();
        if (!left.isEmpty()) {
            out.append(" [")
                    .append(String.join(
                            ", ",
                            citations.of(left).stream()
                                    .map(Citations.Cited::text)
                                    .map(MarkdownReport::escape)
                                    .toList()))
                    .append(']');
        }
        out.append('\n');
    }

    private static void table(StringBuilder out, Wording words, Citations citations, Block.Table table) {
        out.append("**").append(say(words, citations, table.caption())).append("**\n\n");
        row(out, words, citations, table.head());
        out.append("|").append(" --- |".repeat(table.head().size())).append('\n');
        table.rows().forEach(each -> row(out, words, citations, each));
        out.append('\n');
    }

    private static void row(StringBuilder out, Wording words, Citations citations, List<Phrase> cells) {
        out.append('|');
        cells.forEach(cell -> out.append(' ')
                .append(say(words, citations, cell).replace("\n", " "))
                .append(" |"));
        out.append('\n');
    }

    private static String say(Wording words, Citations citations, Phrase phrase) {
        StringBuilder said = new StringBuilder();
        for (Wording.Run run : words.runs(phrase)) {
            said.append(
                    run.reference().isEmpty()
                            ? escape(run.text())
                            : "[" + escape(citations.label(run.reference())) + "]");
        }
        return said.toString();
    }

    private static String escape(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#|~])", "\\\\$1").replace("://", ":\\//");
    }
}
