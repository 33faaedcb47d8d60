package headwater.report;

import headwater.model.Finding;
import headwater.model.Phrase;
import headwater.model.Profile;
import headwater.model.When;
import headwater.model.Written;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.prose.Sentence;
import headwater.prose.Wording;
import headwater.trace.Derivation;
import headwater.trace.Earliest;
import java.io.Serializable;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The main points in Chinese, in every edition: what the analysts wrote in Chinese, the earliest observable items,
/// who credits whom, and how many questions cannot be answered. The reports are complete in English and French; this is
/// for readers of the material's own language.
final class ChineseSummary {

    private static final Wording WORDS = Wording.of(Locale.CHINESE);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu年M月d日HH:mm");

    private ChineseSummary() {}

    static Section section(CaseView view) {
        List<Sentence> said = new ArrayList<>();
        view.narratives().stream().limit(1).forEach(first -> {
            first.trace().earliest().stream()
                    .filter(each -> each.platform().equals("*"))
                    .forEach(each -> said.add(Sentence.judgement(earliest(view, each), each.candidates())));
            said.addAll(credits(first.trace().derivations()));
        });
        Judgements judgements = new Judgements(view);
        judgements
                .inOrder(Written.Statement.class)
                .forEach(each -> each.words().stream()
                        .filter(words -> words.language().equals("zh"))
                        .forEach(words -> said.addAll(written(judgements, each, words.text()))));
        long all = view.findings().values().stream().mapToLong(List::size).sum();
        long open = view.findings().values().stream()
                .flatMap(List::stream)
                .filter(Finding.Undetermined.class::isInstance)
                .count();
        if (all > 0) {
            said.add(Sentence.judgement(chinese("report.zh.findings", all, open), List.of()));
        }
        return new Section(
                "chinese",
                Phrase.of("report.chinese"),
                said.isEmpty() ? List.of() : List.of(new Block.Paragraph(said)));
    }

    /// How likely it is and how good the basis is are sentences of their own.
    private static List<Sentence> written(Judgements judgements, Written.Statement statement, String text) {
        List<Sentence> said = new ArrayList<>();
        said.add(judgements.sentence(statement, Phrase.of("report.quote", text, "zh-Hans")));
        statement.likelihood().stream()
                .forEach(each -> said.add(
                        Sentence.judgement(chinese("report.zh.likelihood", each.low(), each.high()), List.of())));
        statement.confidence().stream()
                .forEach(each -> said.add(
                        Sentence.judgement(chinese("report.zh.confidence." + CaseView.key(each.level())), List.of())));
        return said;
    }

    /// What an outlet is called in Chinese, where its entry says so.
    private static String who(CaseView view, String id) {
        return view.outlet(view.observation(id)).stream()
                .flatMap(each -> each.named().stream())
                .filter(each -> each.language().equals("zh-Hans"))
                .map(Profile.Name::text)
                .findFirst()
                .orElseGet(() -> view.who(id));
    }

    /// A sentence in Chinese, marked as Chinese in a report of another language.
    private static Phrase chinese(String key, Serializable... args) {
        return Phrase.of("report.quote", WORDS.say(Phrase.of(key, args)), "zh-Hans");
    }

    private static Phrase earliest(CaseView view, Earliest earliest) {
        return chinese(
                "report.zh.earliest",
                Phrase.of("report.zh.language." + known(earliest.language()), earliest.language()),
                earliest.candidates().stream()
                        .map(each -> who(view, each))
                        .distinct()
                        .collect(Collectors.joining("、")),
                time(earliest.when()));
    }

    private static String known(String language) {
        return List.of("*", "zh", "en", "fr").contains(language) ? language.replace("*", "all") : "other";
    }

    /// In the zone of the source where it is known, never finer than it says.
    private static Phrase time(When when) {
        return switch (when.precision()) {
            case MILLISECOND, SECOND, MINUTE -> written(when, MINUTE);
            case DAY -> written(when, DAY);
            case HOUR, MONTH, YEAR, RELATIVE, UNKNOWN ->
                Phrase.of("report.zh.no-later", MINUTE.format(when.latest().atZone(ZoneOffset.UTC)), "UTC");
        };
    }

    private static Phrase written(When when, DateTimeFormatter finely) {
        Serializable place = when.zone() == When.Zone.LOCAL_NAIVE
                ? Phrase.of("report.zh.no-zone")
                : when.writtenIn().equals(ZoneOffset.UTC) ? "UTC" : when.zoneId();
        return Phrase.of("report.zh.time", finely.format(when.earliest().atZone(when.writtenIn())), place);
    }

    private static List<Sentence> credits(List<Derivation> derivations) {
        Map<String, Integer> counts = new TreeMap<>();
        derivations.forEach(each -> counts.merge(CaseView.key(each.credit().status()), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(each ->
                        Sentence.judgement(chinese("report.zh.credit." + each.getKey(), each.getValue()), List.of()))
                .toList();
    }
}
