package headwater.publish;

import headwater.assess.Assessment;
import headwater.assess.Progress;
import headwater.model.About;
import headwater.model.Phrase;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.prose.Wording;
import headwater.report.Report;
import headwater.text.XmlText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// The report as one page that needs nothing else: no script, no font or picture from elsewhere, and a policy in
/// its head that forbids both.
public final class HtmlReport implements Publisher {

    @Override
    public About about() {
        return new About("publish", "html", 1, List.of());
    }

    @Override
    public String extension() {
        return "html";
    }

    @Override
    public byte[] publish(Report report, Assessment assessment, Locale language, Progress progress) {
        String style = resource("report.css");
        String head = "<meta charset=\"utf-8\"/>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src"
                + " 'none'; style-src 'sha256-" + sha256(style) + "'; base-uri 'none'; form-action 'none'\"/>\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                + "<meta name=\"color-scheme\" content=\"light\"/>\n"
                + "<meta name=\"referrer\" content=\"no-referrer\"/>\n";
        return ("<!DOCTYPE html>\n"
                        + page(report, assessment, language, head + "<style>" + style + "</style>\n", progress))
                .getBytes(StandardCharsets.UTF_8);
    }

    /// The same page as XHTML for the PDF writer, with bookmarks and without what only a screen needs.
    public String print(Report report, Assessment assessment, Locale language, Progress progress) {
        Wording words = words(assessment, language);
        StringBuilder head = new StringBuilder("<meta name=\"description\" content=\"")
                .append(XmlText.escape(report.question()))
                .append("\"/>\n<meta name=\"subject\" content=\"")
                .append(XmlText.escape(report.question()))
                .append("\"/>\n<meta name=\"author\" content=\"Headwater\"/>\n<style>")
                .append(resource("print.css"))
                .append("</style>\n<bookmarks>\n");
        for (Section section : report.sections()) {
            head.append("<bookmark name=\"")
                    .append(XmlText.escape(words.say(section.heading())))
                    .append("\" href=\"#")
                    .append(Markup.anchor(section.id()))
                    .append("\">");
            for (Block block : section.blocks()) {
                if (block instanceof Block.Heading heading) {
                    head.append("<bookmark name=\"")
                            .append(XmlText.escape(words.say(heading.text())))
                            .append("\" href=\"#")
                            .append(Markup.anchor(heading.id()))
                            .append("\"/>");
                }
            }
            head.append("</bookmark>\n");
        }
        return Markup.onPaper(
                page(report, assessment, language, head.append("</bookmarks>\n").toString(), progress));
    }

    private static Wording words(Assessment assessment, Locale language) {
        return Wording.of(language).withLocalZone(assessment.settings().localZone());
    }

    private static String page(Report report, Assessment assessment, Locale language, String head, Progress progress) {
        Wording words = words(assessment, language);
        String tag = language.getLanguage() + "-CA";
        String title = words.say(report.edition().title(report.caseName()));
        Markup markup = new Markup(words, Citations.of(report));
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + tag + "\" xml:lang=\"" + tag
                + "\">\n<head>\n" + head + "<title>" + XmlText.escape(title) + "</title>\n</head>\n<body>\n"
                + "<a class=\"skip\" href=\"#report\">" + say(words, "skip") + "</a>\n"
                + running(report, words)
                + "<header>" + notice(report, words) + "<h1>" + XmlText.escape(title) + "</h1>\n" + toggle(words)
                + "<p class=\"key\">"
                + say(words, "key") + "</p></header>\n"
                + "<main id=\"report\">\n"
                + markup.of(report, isShort(report) ? "" : contents(report, words, markup), progress)
                + "</main>\n"
                + "<footer class=\"end\">" + XmlText.escape(report.notice()) + "</footer>\n</body>\n</html>\n";
    }

    private static String say(Wording words, String key) {
        return XmlText.escape(words.say(Phrase.of("report.page." + key)));
    }

    /// The foot of every page on paper.
    private static String running(Report report, Wording words) {
        return "<div class=\"running\"><span class=\"running-notice\">" + XmlText.escape(report.notice())
                + "</span> <span class=\"pages\">" + say(words, "page") + " <span class=\"page\"></span> "
                + say(words, "of") + " <span class=\"last\"></span></span></div>\n";
    }

    /// At the top of the screen; its end has it too.
    private static String notice(Report report, Wording words) {
        return report.notice().isBlank()
                ? ""
                : "<div class=\"notice\" role=\"note\"><strong>" + say(words, "notice") + ".</strong> "
                        + XmlText.escape(report.notice()) + "</div>\n";
    }

    private static String toggle(Wording words) {
        String other = words.locale().equals(Locale.FRENCH) ? "en" : "fr";
        return "<p class=\"toggle\"><a href=\"report." + other + ".html\" hreflang=\"" + other + "\" lang=\"" + other
                + "\" xml:lang=\"" + other + "\">" + say(words, "language") + "</a></p>\n";
    }

    /// A page needs no table of contents.
    private static boolean isShort(Report report) {
        return report.edition() == Report.Edition.BRIEF;
    }

    private static String contents(Report report, Wording words, Markup markup) {
        StringBuilder list = new StringBuilder("<nav aria-labelledby=\"contents\"><h2 id=\"contents\">")
                .append(say(words, "contents"))
                .append("</h2>\n<ol>\n");
        report.sections()
                .forEach(section -> list.append("<li><a href=\"#")
                        .append(Markup.anchor(section.id()))
                        .append("\">")
                        .append(markup.inline(section.heading()))
                        .append("</a></li>\n"));
        return list.append("</ol></nav>\n").toString();
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream("/headwater/publish/" + name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String sha256(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
