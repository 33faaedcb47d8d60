package headwater.page;

import headwater.model.When;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// The dates a page prints near its heading, for a page that declares none.
///
/// A page prints many dates that are not the one it appeared on: today's, those of other articles, of comments, of
/// events it tells of. So one counts only where it stands alone or in a place made for it, and the nearest after the
/// heading comes first. What is said to be a change is kept apart.
final class DateLines {

    private static final Pattern DATE_NAME =
            Pattern.compile("(?i)date|time|pub|info|source|sou\\b|meta|post|byline|author|content_other|mr10");

    private static final Pattern MADE_FOR_A_DATE =
            Pattern.compile("(?i)(^|[-_ ])(meta|date|datum|time|pubtime|pubdate|publi\\w*)");

    private static final Pattern CHANGE = Pattern.compile(
            "(?iu)(?:updated?|modified|changed|aktualisiert|geändert|änderung|stand|mis à jour|mise à jour|modifié|更新|修改|修訂)[^\\d]{0,20}$");

    /// Not when anything was published.
    private static final Pattern OTHER_DATE = Pattern.compile(
            "(?iu)(?:©|copyright|\\(c\\)|joined|registered|member since|anmeldedatum|mitglied seit|geboren|born|inscrit)[^\\d]{0,20}$"
                    + "|\\d\\.?\\s?[-–]\\s?$");

    /// With these words a date counts in a longer text, too.
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?iu)(?:published|posted|veröffentlicht|erschienen|publié|mis en ligne|发布|發布|发表|發表|刊登)[^\\d]{0,25}$");

    private static final Pattern TERM = Pattern.compile(
            "(?iu)(?:date|datum|published|veröffentlicht(?: am)?|publié le|mise en ligne|日期|时间|時間|发布时间|發布時間)\\s?[:：]?");

    /// With no more beside it a date stands alone.
    private static final int ALONE = 25;

    /// "was posted on … at …" in languages that put the verb last.
    private static final Pattern VERB_LAST = Pattern.compile(
            "(?iu)^[^.]{0,25}\\b(?:gepostet|veröffentlicht|publiziert|erschienen|geschrieben|erstellt)\\b");

    /// A release begins with where and when: "Karlsruhe, (12.11.2021). …".
    private static final Pattern PLACE =
            Pattern.compile("^\\p{Lu}[\\p{L} .-]{2,30}(?:/\\p{L}{2,20})?, (?:(?:den|le|am) )?\\(?$");

    /// What follows a date that opens a paragraph: "27.1.2022 – The council …".
    private static final Pattern OPENING = Pattern.compile("^\\s?[-–—]\\s");

    /// What an element does to the letters of a line, and not to the line.
    private static final Pattern IN_LINE = Pattern.compile("nobr|b|strong|i|em|u|font|small|abbr|time|span");

    private static final int SHORT = 160;

    private static final int LONGEST = 2_000;

    private static final int MOST_ELEMENTS = 4_000;

    /// So many elements after a heading is still by it.
    private static final int NEAR = 60;

    /// @param after how many elements it stands after the heading; negative above it
    /// @param said with words that say it was published
    private record Line(int after, boolean made, boolean beside, boolean said, DateMark mark) {

        boolean hasClock() {
            return mark.stamp().precision() != When.Precision.DAY;
        }

        /// Above a heading stands less of its own than below.
        int distance() {
            return after >= 0 ? after : -4 * after;
        }

        boolean isNear() {
            return distance() <= NEAR && (after >= 0 || beside);
        }
    }

    private final Vicinity vicinity;
    private final Stamp.Order order;
    private final List<Line> lines = new ArrayList<>();
    private final List<DateMark> changes = new ArrayList<>();

    private DateLines(Vicinity vicinity, Stamp.Order order) {
        this.vicinity = vicinity;
        this.order = order;
    }

    static DateLines of(Document page, Vicinity vicinity, Stamp.Order order) {
        DateLines found = new DateLines(vicinity, order);
        List<Element> elements =
                page.select("body *").stream().limit(MOST_ELEMENTS).toList();
        int heading = vicinity.heading().map(elements::indexOf).orElse(0);
        for (int i = 0; i < elements.size(); i++) {
            found.look(elements.get(i), i - Math.max(heading, 0));
        }
        return found;
    }

    /// What a page says of its last change.
    List<DateMark> changes() {
        return List.copyOf(changes);
    }

    /// The line that dates the article: the nearest; else a clock time anywhere after the heading, or above it.
    Optional<DateMark> published() {
        return near().or(() -> lines.stream()
                        .filter(each -> each.after() >= 0 && each.hasClock())
                        .findFirst())
                .or(() -> lines.stream()
                        .filter(each -> each.after() >= 0 && each.made())
                        .findFirst())
                .or(() -> lines.stream().filter(Line::hasClock).findFirst())
                .or(() -> lines.stream().filter(Line::said).findFirst())
                .or(this::theOnlyDay)
                .map(this::finer)
                .map(Line::mark);
    }

    /// The line by the heading, if there is one.
    Optional<DateMark> byHeading() {
        return near().map(this::finer).map(Line::mark);
    }

    private Optional<Line> near() {
        return lines.stream().filter(Line::isNear).min(Comparator.comparingInt(Line::distance));
    }

    /// However far away, the one day that a page prints.
    private Optional<Line> theOnlyDay() {
        return lines.stream().findFirst().filter(first -> lines.stream().allMatch(each -> sameDay(each, first)));
    }

    /// The first clock time of the same day, where the line gives the day alone.
    private Line finer(Line first) {
        return first.hasClock()
                ? first
                : lines.stream()
                        .filter(each -> each.hasClock() && sameDay(each, first))
                        .findFirst()
                        .orElse(first);
    }

    private static boolean sameDay(Line one, Line other) {
        return one.mark()
                .stamp()
                .local()
                .toLocalDate()
                .equals(other.mark().stamp().local().toLocalDate());
    }

    private void look(Element each, int after) {
        String names = each.className() + " " + each.id();
        boolean made = MADE_FOR_A_DATE.matcher(names).find();
        String own = made && each.childrenSize() < 8 ? apart(each) : each.ownText();
        if (own.length() < 8 || own.length() > LONGEST || each.normalName().matches("script|style|option")) {
            return;
        }
        if (!vicinity.isHeading(each) && (!vicinity.isAside(each) || isTerm(each))) {
            read(each, own, after, made);
        }
    }

    private void read(Element each, String own, int after, boolean made) {
        Optional<Stamp> found = Stamp.in(own, order)
                .filter(stamp -> stamp.local().getYear() > 1990)
                .filter(stamp -> isDateLine(each, own, stamp));
        if (found.isEmpty()) {
            return;
        }
        DateMark mark = new DateMark(each.normalName(), When.Basis.PLATFORM_TEXT, found.get());
        String label = label(own, mark.stamp());
        if (CHANGE.matcher(label).find()) {
            changes.add(mark);
            read(each, rest(own, mark.stamp()), after, made);
        } else if (!OTHER_DATE.matcher(label).find()) {
            lines.add(new Line(after, made, vicinity.isBeside(each), isSaid(each, own, mark.stamp()), mark));
        }
    }

    /// The words of a box, with a space where a page draws day, month and year as boxes of their own.
    private static String apart(Element box) {
        return box.childrenSize() < 2
                ? box.text()
                : box.textNodes().stream().allMatch(TextNode::isBlank)
                        ? String.join(" ", box.children().eachText())
                        : box.text();
    }

    /// A short text with a date; a full clock time may stand anywhere, a bare date only alone or where a date belongs.
    private static boolean isDateLine(Element each, String own, Stamp stamp) {
        if (isSaid(each, own, stamp)) {
            return true;
        }
        Element parent = each.parent();
        String around = each.className() + " " + each.id() + " " + (parent == null ? "" : parent.className());
        return own.length() <= SHORT
                && (stamp.precision() != When.Precision.DAY
                        || own.length() - stamp.raw().length() <= ALONE
                        || DATE_NAME.matcher(around).find());
    }

    /// What a list of terms calls the date.
    private static boolean isTerm(Element each) {
        Element before = each.previousElementSibling();
        return before != null && TERM.matcher(before.text()).matches();
    }

    private static boolean isSaid(Element each, String own, Stamp stamp) {
        Element line = each.parent();
        return saysPublished(own, stamp)
                || isTerm(each)
                || (line != null && IN_LINE.matcher(each.normalName()).matches() && saysPublished(line.text(), stamp));
    }

    private static boolean saysPublished(String line, Stamp stamp) {
        if (!line.contains(stamp.raw())) {
            return false;
        }
        String before = label(line, stamp);
        String after = rest(line, stamp);
        return PUBLISHED.matcher(before).find()
                || PLACE.matcher(before).matches()
                || (before.isBlank() && OPENING.matcher(after).find())
                || VERB_LAST.matcher(after).find();
    }

    private static String label(String own, Stamp stamp) {
        return own.substring(0, Math.max(own.indexOf(stamp.raw()), 0));
    }

    /// What follows a date.
    private static String rest(String own, Stamp stamp) {
        return own.substring(
                Math.min(own.length(), label(own, stamp).length() + stamp.raw().length()));
    }
}
