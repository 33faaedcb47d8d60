package headwater.report;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import headwater.model.Context;
import headwater.model.Issued;
import headwater.model.Issued.Correction;
import headwater.model.Issued.Milestone;
import headwater.model.Issued.Step;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.model.When;
import headwater.model.Written.Said;
import headwater.model.Written.Statement;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.prose.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What became of the draft: who read it, who was asked and what they said, its versions with every correction, and
/// how long it took from the first sight to readers, beside what has been published of such work before.
final class Issue {

    private static final Known<When> NONE = Known.notStated();

    private final CaseView view;

    private Issue(CaseView view) {
        this.view = view;
    }

    static Section section(CaseView view) {
        List<Block> blocks = new ArrayList<>();
        if (!view.all(Issued.class).isEmpty()) {
            Issue issue = new Issue(view);
            blocks.addAll(issue.clock());
            blocks.addAll(issue.reviews());
            blocks.addAll(issue.replies());
            blocks.addAll(issue.versions());
        }
        return new Section("issue", Phrase.of("report.issue"), blocks);
    }

    /// Each step at its earliest, in order. The reviews and versions of the draft are steps too.
    private Map<Step, Milestone> steps() {
        Map<Step, Milestone> steps = new TreeMap<>();
        Stream.of(
                        view.all(Milestone.class).stream(),
                        view.all(Issued.Review.class).stream()
                                .map(each -> new Milestone(each.id(), Step.REVIEWED, each.when(), each.by())),
                        view.all(Issued.Version.class).stream()
                                .map(each -> new Milestone(each.id(), Step.PUBLISHED, each.when(), each.by())))
                .flatMap(each -> each)
                .sorted(Comparator.comparing((Milestone each) -> each.when().earliest())
                        .thenComparing(Milestone::id))
                .forEach(each -> steps.putIfAbsent(each.step(), each));
        return steps;
    }

    private List<Block> clock() {
        Map<Step, Milestone> steps = steps();
        Milestone seen = steps.get(Step.SEEN);
        if (steps.isEmpty()) {
            return List.of();
        }
        List<List<Phrase>> rows = new ArrayList<>();
        for (Step step : Step.values()) {
            Milestone at = steps.get(step);
            rows.add(List.of(
                    CaseView.word("step", step),
                    at == null ? Phrase.of("report.issue.not-yet") : Phrase.of("report.time", at.when()),
                    at == null ? Phrase.of("report.none") : CaseView.text(at.by()),
                    at == null || seen == null || step == Step.SEEN
                            ? Phrase.of("report.none")
                            : took(seen.when(), at.when())));
        }
        return List.of(
                new Block.Heading("clock", Phrase.of("report.issue.clock")),
                new Block.Table(
                        Phrase.of("report.issue.clock-caption"),
                        Opening.heads("issue", "step", "when", "by", "since-seen"),
                        rows),
                new Block.Table(
                        Phrase.of("report.issue.record"),
                        Opening.heads("issue", "case", "from", "public", "days", "source"),
                        PublishedRecord.all().stream().map(Issue::row).toList()),
                Block.Paragraph.of(Sentence.assumption(Phrase.of("report.issue.record-meaning"))));
    }

    private static List<Phrase> row(PublishedRecord each) {
        return List.of(
                Phrase.of("report.bilingual", each.english(), each.french()),
                CaseView.text(each.from()),
                CaseView.text(each.published()),
                Opening.number(each.days()),
                CaseView.text(each.source()));
    }

    /// In hours. A step known to a day took between so many hours and so many.
    static Phrase took(When from, When to) {
        if (to.latest().isBefore(from.earliest())) {
            return Phrase.of("report.issue.before");
        }
        long least = hours(Duration.between(from.latest(), to.earliest()));
        long most = hours(Duration.between(from.earliest(), to.latest()));
        return least == most
                ? Phrase.of("report.issue.hours", least)
                : Phrase.of("report.issue.hours-between", least, most);
    }

    private static long hours(Duration took) {
        return Math.max(0, took.plusMinutes(30).toHours());
    }

    private List<Block> reviews() {
        List<Issued.Review> reviews = view.reviews();
        if (reviews.isEmpty()) {
            return List.of();
        }
        return List.of(new Block.Table(
                Phrase.of("report.issue.reviews"),
                Opening.heads("issue", "reader", "of", "outcome", "says", "when"),
                reviews.stream()
                        .map(each -> List.of(
                                CaseView.text(each.by()),
                                each.of().isEmpty()
                                        ? Phrase.of("report.issue.all")
                                        : CaseView.text(String.join(", ", each.of())),
                                CaseView.word("outcome", each.outcome()),
                                words(each.says()),
                                Phrase.of("report.time", each.when())))
                        .toList()));
    }

    private static Phrase words(List<Said> words) {
        return words.isEmpty() ? Phrase.of("report.none") : Judgements.said(words);
    }

    private List<Block> replies() {
        List<Issued.Reply> replies = view.all(Issued.Reply.class);
        if (replies.isEmpty()) {
            return List.of();
        }
        return List.of(new Block.Table(
                Phrase.of("report.issue.replies"),
                Opening.heads("issue", "asked", "when", "question", "answer"),
                replies.stream()
                        .map(each -> List.of(
                                name(each.asked()),
                                Phrase.of("report.time", each.when()),
                                Judgements.said(each.question()),
                                answer(each)))
                        .toList()));
    }

    private Phrase name(String asked) {
        return view.names().context().get(asked) instanceof Context.Outlet outlet
                ? CaseView.text(outlet.name())
                : CaseView.text(asked);
    }

    /// What came after the first version left the house is dated as such: the page is mended, not the answer.
    private Phrase answer(Issued.Reply reply) {
        return switch (reply.answer()) {
            case Known.Absent<Issued.Answer> _ -> Phrase.of("report.issue.no-answer");
            case Known.Value<Issued.Answer>(Issued.Answer answer) ->
                Phrase.of(
                        isLate(answer.when()) ? "report.issue.late-answer" : "report.issue.answer",
                        Judgements.said(answer.words()),
                        Phrase.of("report.time", answer.when()));
        };
    }

    private boolean isLate(When when) {
        return published() instanceof Known.Value<When>(When first)
                && first.latest().isBefore(when.earliest());
    }

    private Known<When> published() {
        return view.all(Issued.Version.class).stream()
                .min(Comparator.comparingInt(Issued.Version::number))
                .map(each -> Known.of(each.when()))
                .orElse(NONE);
    }

    private List<Block> versions() {
        List<Issued.Version> versions = view.all(Issued.Version.class).stream()
                .sorted(Comparator.comparingInt(Issued.Version::number))
                .toList();
        if (versions.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(
                Phrase.of("report.issue.versions"),
                Opening.heads("issue", "version", "when", "by", "corrections"),
                versions.stream()
                        .map(each -> List.of(
                                Opening.number(each.number()),
                                Phrase.of("report.time", each.when()),
                                CaseView.text(each.by()),
                                Opening.number(each.corrections().size())))
                        .toList()));
        List<List<Phrase>> rows = versions.stream()
                .flatMap(version -> version.corrections().stream().map(each -> row(version, each)))
                .toList();
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    Phrase.of("report.issue.corrections"),
                    Opening.heads("issue", "version", "statement", "was", "became", "why"),
                    rows));
        }
        return blocks;
    }

    private List<Phrase> row(Issued.Version version, Correction correction) {
        List<Said> now = becomes(version.number(), correction.statement());
        return List.of(
                Opening.number(version.number()),
                CaseView.text(correction.statement()),
                correction.was().isEmpty()
                        ? Phrase.of("report.issue.new")
                        : differing(correction.was(), now, "report.issue.removed"),
                now.isEmpty()
                        ? Phrase.of("report.issue.withdrawn")
                        : differing(now, correction.was(), "report.issue.added"),
                Judgements.said(correction.reason()));
    }

    /// What a statement became in a version: what the next correction says it was, or what it says today.
    private List<Said> becomes(int version, String statement) {
        return view.all(Issued.Version.class).stream()
                .filter(each -> each.number() > version)
                .sorted(Comparator.comparingInt(Issued.Version::number))
                .flatMap(each -> each.corrections().stream())
                .filter(each -> each.statement().equals(statement))
                .map(Correction::was)
                .findFirst()
                .orElseGet(() -> view.all(Statement.class).stream()
                        .filter(each -> each.id().equals(statement))
                        .map(Statement::words)
                        .findFirst()
                        .orElse(List.of()));
    }

    /// A sentence with the stretch that differs from the other marked by signs, not by colour.
    private static Phrase differing(List<Said> shown, List<Said> other, String mark) {
        return Phrase.of("report.bilingual-marked", marked("en", shown, other, mark), marked("fr", shown, other, mark));
    }

    private static Phrase marked(String language, List<Said> shown, List<Said> other, String mark) {
        Stretch stretch =
                Stretch.of(Judgements.in(language, shown), other.isEmpty() ? "" : Judgements.in(language, other));
        return stretch.changed().isEmpty()
                ? CaseView.text(stretch.before() + stretch.after())
                : Phrase.of(mark, stretch.before(), stretch.changed(), stretch.after());
    }

    /// A text in three: what it shares with another at its beginning, what it has of its own, what it shares at its
    /// end. Words are not cut.
    record Stretch(String before, String changed, String after) {

        static Stretch of(String text, String other) {
            int start = 0;
            int most = Math.min(text.length(), other.length());
            while (start < most && text.charAt(start) == other.charAt(start)) {
                start++;
            }
            while (start > 0 && start < text.length() && isInWord(text, start)) {
                start--;
            }
            int end = 0;
            while (end < most - start
                    && text.charAt(text.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
                end++;
            }
            while (end > 0 && isInWord(text, text.length() - end)) {
                end--;
            }
            return new Stretch(
                    text.substring(0, start),
                    text.substring(start, text.length() - end),
                    text.substring(text.length() - end));
        }

        private static boolean isInWord(String text, int at) {
            if (at <= 0 || at >= text.length()) {
                return false;
            }
            char before = text.charAt(at - 1);
            char after = text.charAt(at);
            return Character.isSurrogatePair(before, after) || (isLetter(before) && isLetter(after));
        }

        /// Chinese words have no spaces between them: its characters stand alone.
        private static boolean isLetter(char each) {
            return Character.isLetterOrDigit(each) && !Character.isIdeographic(each);
        }
    }

    /// How long it took in cases before until the public could read of them.
    ///
    /// @param from from when it is counted, as a date or in words of a date
    /// @param published when the public read it
    /// @param days from the one to the other
    /// @param source where the dates stand
    record PublishedRecord(String english, String french, String from, String published, long days, String source) {

        private static final String TABLE = "/headwater/report/published-record.csv";

        private static final List<PublishedRecord> ALL = read();

        static List<PublishedRecord> all() {
            return ALL;
        }

        private static List<PublishedRecord> read() {
            try (InputStream in = Objects.requireNonNull(PublishedRecord.class.getResourceAsStream(TABLE), TABLE);
                    CsvReader<NamedCsvRecord> rows =
                            CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return rows.stream()
                        .map(each -> new PublishedRecord(
                                each.getField("english"),
                                each.getField("french"),
                                each.getField("from"),
                                each.getField("published"),
                                Long.parseLong(each.getField("days")),
                                each.getField("source")))
                        .toList();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
