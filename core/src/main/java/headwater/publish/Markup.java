package headwater.publish;

import headwater.assess.Progress;
import headwater.model.Phrase;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.prose.Sentence;
import headwater.prose.Wording;
import headwater.report.Report;
import headwater.text.XmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The body of a report as XHTML: well-formed, so that browsers and the PDF writer read the same text. Everything
/// that was captured is escaped, and nothing in it becomes a link.
final class Markup {

    private static final Pattern SIZE = Pattern.compile(
            "width=\"([\\d.]+)\" height=\"([\\d.]+)\" role=\"img\" [^>]*>\\s*<title[^>]*>([^<]*)</title>");

    /// A word longer than this may be broken anywhere; breaking shorter ones makes columns of single letters.
    private static final Pattern LONG = Pattern.compile("[^\\s\\p{IsHan}]{19}");

    /// A cell this short stays on one line in the summary, which has one page.
    private static final int ONE_LINE = 44;

    /// A table of so few rows and characters is not parted by a page break.
    private static final int SHORT_TABLE = 5;

    private static final int SHORT_WORDS = 900;

    static final String LAYING_OUT = "sections laid out";

    private final Wording words;
    private final Citations citations;
    private final StringBuilder out = new StringBuilder();
    private int scrolling;

    Markup(Wording words, Citations citations) {
        this.words = words;
        this.citations = citations;
    }

    static String anchor(String id) {
        String safe = id.replaceAll("[^A-Za-z0-9_-]", "-");
        return Character.isLetter(safe.charAt(0)) ? safe : "id-" + safe;
    }

    /// @param contents stands after the first section, the summary, so that the first page is the answer
    String of(Report report, String contents, Progress progress) {
        int done = 0;
        for (Section section : report.sections()) {
            progress.stage(LAYING_OUT, done++, report.sections().size());
            out.append("<section class=\"")
                    .append(isWide(section) ? "wide" : "upright")
                    .append("\" id=\"")
                    .append(anchor(section.id()))
                    .append("\" aria-labelledby=\"h-")
                    .append(anchor(section.id()))
                    .append("\">\n<div class=\"keep\"><h2 id=\"h-")
                    .append(anchor(section.id()))
                    .append("\">")
                    .append(inline(section.heading()))
                    .append("</h2>\n");
            blocks(section.blocks());
            out.append("</section>\n");
            if (section.equals(report.sections().getFirst())) {
                out.append(contents);
            }
        }
        return out.toString();
    }

    /// Headings and the block after them stand in one box that no page break may part, unless it is a long table.
    private void blocks(List<Block> blocks) {
        boolean open = true;
        for (Block block : blocks) {
            boolean heads = block instanceof Block.Heading;
            if (open && block instanceof Block.Table table && !isShort(table)) {
                out.append("</div>\n");
                open = false;
            }
            if (heads && !open) {
                out.append("<div class=\"keep\">");
                open = true;
            }
            block(block);
            if (open && !heads) {
                out.append("</div>\n");
                open = false;
            }
        }
        if (open) {
            out.append("</div>\n");
        }
    }

    /// A picture of many days is read more easily across the paper.
    private static boolean isWide(Section section) {
        return section.blocks().stream()
                .anyMatch(each -> each instanceof Block.Picture picture && isWide(picture.svgEnglish()));
    }

    private static boolean isWide(String svg) {
        Matcher size = SIZE.matcher(svg);
        return size.find() && isWide(Double.parseDouble(size.group(1)), Double.parseDouble(size.group(2)));
    }

    private static boolean isWide(double width, double height) {
        return width > 1500 && height / width < 0.85;
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading ->
                out.append("<h3 id=\"")
                        .append(anchor(heading.id()))
                        .append("\">")
                        .append(inline(heading.text()))
                        .append("</h3>\n");
            case Block.Paragraph paragraph -> paragraph(paragraph);
            case Block.Table table -> table(table);
            case Block.Quote quote -> quote(quote);
            case Block.Picture picture -> picture(picture);
        }
    }

    /// Sentences of one sort that follow each other share a line and a mark, and a citation where they rest on the
    /// same.
    private void paragraph(Block.Paragraph paragraph) {
        out.append("<p>");
        List<Sentence> said = paragraph.sentences();
        for (int i = 0; i < said.size(); i++) {
            Sentence sentence = said.get(i);
            if (paragraph.beginsSort(i)) {
                out.append(i == 0 ? "" : "</span>\n");
                opening(sentence.sort());
            }
            out.append(inline(sentence.phrase()))
                    .append(paragraph.isCitedBelow(i) ? "" : cites(sentence))
                    .append('\n');
        }
        out.append(said.isEmpty() ? "</p>\n" : "</span></p>\n");
    }

    private void opening(Sentence.Sort sort) {
        String name = sort.name().toLowerCase(Locale.ROOT);
        out.append("<span class=\"").append(name).append("\">");
        if (sort != Sentence.Sort.FACT) {
            out.append("<span class=\"sort\">")
                    .append(XmlText.escape(words.say(Phrase.of("report.sort." + name))))
                    .append("</span> ");
        }
    }

    /// What the sentence itself does not already point at.
    private String cites(Sentence sentence) {
        List<String> already = words.runs(sentence.phrase()).stream()
                .map(Wording.Run::reference)
                .toList();
        List<String> left = new ArrayList<>(sentence.evidence());
        left.removeAll(already);
        if (left.isEmpty()) {
            return "";
        }
        // The brackets stand inside the links, so that no line ends between a bracket and its number.
        StringBuilder links = new StringBuilder(" <span class=\"cites\">");
        List<Citations.Cited> cited = citations.of(left);
        for (int i = 0; i < cited.size(); i++) {
            String text = (i == 0 ? "[" : "") + cited.get(i).text() + (i == cited.size() - 1 ? "]" : "");
            links.append(i == 0 ? "" : ", ").append(link(cited.get(i).target(), text));
        }
        return links.append("</span>").toString();
    }

    /// A phrase with captured words in their own language and references as links inside the page.
    String inline(Phrase phrase) {
        if (phrase.key().equals("report.anchor")) {
            return "<span id=\"" + anchor(phrase.args().get(0).toString()) + "\">"
                    + tagged(phrase.args().get(1).toString()) + "</span>";
        }
        StringBuilder text = new StringBuilder();
        for (Wording.Run run : words.runs(phrase)) {
            if (!run.reference().isEmpty()) {
                text.append(link(run.reference(), "[" + citations.label(run.reference()) + "]"));
            } else if (run.language().isEmpty()) {
                text.append(XmlText.escape(run.text()));
            } else {
                text.append(quoted(run.language(), run.text()));
            }
        }
        return text.toString();
    }

    /// A link inside the page, with a title that says where it leads when it is read aloud by itself.
    private String link(String target, String text) {
        String title = words.say(Phrase.of("report.page.evidence", citations.label(target)));
        return "<a href=\"#" + anchor(target) + "\" title=\"" + XmlText.escape(title) + "\">" + XmlText.escape(text)
                + "</a>";
    }

    private String tagged(String text) {
        return inline(Phrase.of("report.text", text));
    }

    private static String quoted(String language, String text) {
        return "<span lang=\"" + XmlText.escape(tag(language)) + "\" xml:lang=\"" + XmlText.escape(tag(language))
                + "\">" + XmlText.escape(text) + "</span>";
    }

    /// Only a well-formed tag may stand in an attribute that screen readers trust.
    static String tag(String language) {
        return language.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*") ? language : "und";
    }

    /// A table without rows is none to a reader of the PDF's tags.
    private void table(Block.Table table) {
        if (table.rows().isEmpty()) {
            out.append("<p>")
                    .append(inline(table.caption()))
                    .append(words.locale().equals(Locale.FRENCH) ? "\u00a0: –</p>\n" : ": –</p>\n");
            return;
        }
        out.append("<div class=\"scroll")
                .append(isShort(table) ? " short" : "")
                .append(table.caption().key().equals("report.card.caption") ? " card" : "")
                .append(scrolled())
                .append("<table>\n<caption id=\"scroll-")
                .append(scrolling)
                .append("\">")
                .append(inline(table.caption()))
                .append("</caption>\n<thead><tr>");
        table.head()
                .forEach(head ->
                        out.append("<th scope=\"col\">").append(inline(head)).append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        for (List<Phrase> row : table.rows()) {
            out.append("<tr><th scope=\"row\" class=\"")
                    .append(length(words.say(row.getFirst())))
                    .append("\">")
                    .append(inline(row.getFirst()))
                    .append("</th>");
            row.stream()
                    .skip(1)
                    .forEach(cell -> out.append("<td class=\"")
                            .append(length(words.say(cell)))
                            .append("\">")
                            .append(inline(cell))
                            .append("</td>"));
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table></div>\n");
    }

    /// What scrolls sideways on a narrow screen can be reached by keyboard, and is called by its caption.
    private String scrolled() {
        scrolling++;
        return "\" tabindex=\"0\" role=\"group\" aria-labelledby=\"scroll-" + scrolling + "\">";
    }

    private boolean isShort(Block.Table table) {
        return table.rows().size() <= SHORT_TABLE
                && table.rows().stream()
                                .flatMap(List::stream)
                                .mapToInt(cell -> words.say(cell).length())
                                .sum()
                        <= SHORT_WORDS;
    }

    private static String length(String cell) {
        if (LONG.matcher(cell).find()) {
            return "long";
        }
        return cell.length() <= ONE_LINE ? "one" : "some";
    }

    private void quote(Block.Quote quote) {
        out.append("<blockquote><p lang=\"")
                .append(tag(quote.language()))
                .append("\" xml:lang=\"")
                .append(tag(quote.language()))
                .append("\">");
        int from = 0;
        for (Block.Mark mark : quote.marks()) {
            out.append(lines(quote.text().substring(from, mark.start())));
            out.append("<mark class=\"")
                    .append(mark.sort())
                    .append("\"><span class=\"sign\" lang=\"")
                    .append(words.locale().getLanguage())
                    .append("\">[")
                    .append(XmlText.escape(words.say(Phrase.of("report.sign." + mark.sort()))))
                    .append(":</span> ")
                    .append(lines(quote.text().substring(mark.start(), mark.end())))
                    .append("<span class=\"sign\">]</span></mark>");
            from = mark.end();
        }
        out.append(lines(quote.text().substring(from)));
        out.append("</p><p class=\"cites\">")
                .append(inline(Phrase.of("report.ref", quote.observation())))
                .append("</p></blockquote>\n");
    }

    private static String lines(String text) {
        return XmlText.escape(text).replace("\n", "<br/>");
    }

    private void picture(Block.Picture picture) {
        String svg = words.locale().equals(Locale.FRENCH) ? picture.svgFrench() : picture.svgEnglish();
        String opening = scrolled();
        out.append("<figure><figcaption id=\"scroll-")
                .append(scrolling)
                .append("\">")
                .append(inline(picture.caption()))
                .append("</figcaption><div class=\"scroll")
                .append(opening)
                .append('\n')
                .append(svg)
                .append("</div></figure>\n");
    }

    /// The pictures of a printed page in millimetres, as large as the paper allows.
    static String onPaper(String markup) {
        Matcher size = SIZE.matcher(markup);
        StringBuilder out = new StringBuilder();
        while (size.find()) {
            double width = Double.parseDouble(size.group(1));
            double height = Double.parseDouble(size.group(2));
            boolean wide = isWide(width, height);
            double scale = Math.min((wide ? 270 : 179) / width, (wide ? 142 : 215) / height);
            size.appendReplacement(
                    out,
                    String.format(
                            Locale.ROOT,
                            "style=\"width:%.1fmm;height:%.1fmm\" alt=\"%s\" %s",
                            width * scale,
                            height * scale,
                            Matcher.quoteReplacement(size.group(3)),
                            Matcher.quoteReplacement(size.group())));
        }
        return size.appendTail(out).toString();
    }
}
