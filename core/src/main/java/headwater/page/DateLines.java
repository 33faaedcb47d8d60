package headwater.page;

import headwater.model.When;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

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
            "(?i)(?:updated?|modified|changed|aktualisiert|geändert|änderung|stand|mis à jour|mise à jour|modifié|更新|修改|修訂)[^\\d]{0,20}$");

    /// Not when anything was published.
    private static final Pattern OTHER_DATE = Pattern.compile(
            "(?i)(?:©|copyright|\\(c\\)|joined|registered|member since|anmeldedatum|mitglied seit|geboren|born|inscrit)[^\\d]{0,20}$"
                    + "|\\d\\.?\\s?[-–]\\s?$");

    /// With these words a date counts in a longer text, too.
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?i)(?:published|posted|veröffentlicht|erschienen|publié|mis en ligne|发布|發布|发表|發表|刊登)[^\\d]{0,25}$");

    /// With no more beside it a date stands alone.
    private static final int ALONE = 25;

    private static final int SHORT = 160;

    private static final int LONGEST = 2_000;

    private static final int MOST_ELEMENTS = 4_000;

    /// So many elements after a heading is still by it.
    private static final int NEAR = 60;

    /// @param after how many elements it stands after the heading; negative above it
    private record Line(int after, boolean made, boolean beside, DateMark mark) {

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
        return lines.stream()
                .filter(Line::isNear)
                .min(Comparator.comparingInt(Line::distance))
                .or(() -> lines.stream()
                        .filter(each -> each.after() >= 0 && each.hasClock())
                        .findFirst())
                .or(() -> lines.stream()
                        .filter(each -> each.after() >= 0 && each.made())
                        .findFirst())
                .or(() -> lines.stream().filter(Line::hasClock).findFirst())
                .or(this::theOnlyDay)
                .map(this::finer)
                .map(Line::mark);
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
        String own = made && each.childrenSize() < 8 ? each.text() : each.ownText();
        if (own.length() < 8 || own.length() > LONGEST || each.normalName().matches("script|style|option")) {
            return;
        }
        Stamp.in(own, order)
                .filter(stamp -> stamp.local().getYear() > 1990)
                .filter(stamp -> isDateLine(each, own, stamp))
                .filter(stamp -> !vicinity.isHeading(each) && !vicinity.isAside(each))
                .map(stamp -> new DateMark(each.normalName(), When.Basis.PLATFORM_TEXT, stamp))
                .ifPresent(mark -> keep(new Line(after, made, vicinity.isBeside(each), mark), own));
    }

    /// A short text with a date; a full clock time may stand anywhere, a bare date only alone or where a date belongs.
    private static boolean isDateLine(Element each, String own, Stamp stamp) {
        if (PUBLISHED.matcher(label(own, stamp)).find()) {
            return true;
        }
        Element parent = each.parent();
        String around = each.className() + " " + each.id() + " " + (parent == null ? "" : parent.className());
        return own.length() <= SHORT
                && (stamp.precision() != When.Precision.DAY
                        || own.length() - stamp.raw().length() <= ALONE
                        || DATE_NAME.matcher(around).find());
    }

    private static String label(String own, Stamp stamp) {
        return own.substring(0, Math.max(own.indexOf(stamp.raw()), 0));
    }

    private void keep(Line line, String own) {
        String label = label(own, line.mark().stamp());
        if (CHANGE.matcher(label).find()) {
            changes.add(line.mark());
        } else if (!OTHER_DATE.matcher(label).find()) {
            lines.add(line);
        }
    }
}
