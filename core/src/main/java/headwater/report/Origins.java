package headwater.report;

import headwater.alternatives.Lexicon;
import headwater.assess.NarrativeAssessment;
import headwater.model.Confidence;
import headwater.model.Count;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.model.When;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.prose.Sentence;
import headwater.trace.Earliest;
import java.io.Serializable;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The picture of each narrative with the same in words, and its earliest observable items.
final class Origins {

    private Origins() {}

    static Section picture(CaseView view) {
        List<Block> blocks = new ArrayList<>();
        LaneLegend.Words english = Lanes.words(view, Locale.ENGLISH);
        LaneLegend.Words french = Lanes.words(view, Locale.FRENCH);
        for (int i = 0; i < view.narratives().size(); i++) {
            NarrativeAssessment each = view.narratives().get(i);
            blocks.add(new Block.Heading("picture-" + view.number(i), Opening.heading(view.number(i), each)));
            blocks.add(new Block.Picture(
                    Phrase.of("report.picture.caption", view.number(i)),
                    Lanes.of(view, each, english),
                    Lanes.of(view, each, french)));
            blocks.add(inWords(view, each, i));
        }
        return new Section("picture", Phrase.of("report.picture"), blocks);
    }

    private static Block inWords(CaseView view, NarrativeAssessment narrative, int index) {
        List<List<Phrase>> rows = view.inOrder(narrative.narrative().members()).stream()
                .map(id -> List.of(
                        Phrase.of("report.ref", id),
                        view.published(id),
                        CaseView.text(view.who(id)),
                        CaseView.text(view.observation(id).channel().platform()),
                        view.title(id),
                        counts(view.observation(id).counts())))
                .toList();
        return new Block.Table(
                Phrase.of("report.picture.words", view.number(index)),
                Opening.heads("picture", "number", "published", "outlet", "platform", "title", "counts"),
                rows);
    }

    /// Known numbers first, then those that are not known, together by why.
    static Phrase counts(List<Count> counts) {
        List<Phrase> said = new ArrayList<>();
        Map<Count.Qualifier, List<Phrase>> absent = new TreeMap<>();
        for (Count each : counts) {
            if (each.qualifier().isAbsent()) {
                absent.computeIfAbsent(each.qualifier(), none -> new ArrayList<>())
                        .add(CaseView.word("count", each.name()));
            } else {
                said.add(count(each));
            }
        }
        absent.forEach((why, names) -> said.add(Phrase.of(
                "report.counts-absent",
                names.stream().reduce((a, b) -> Phrase.of("report.comma", a, b)).orElseThrow(),
                CaseView.word("qualifier", why))));
        return CaseView.list(said);
    }

    static Phrase count(Count count) {
        Phrase name = CaseView.word("count", count.name());
        return switch (count.qualifier()) {
            case EXACT -> Phrase.of("report.count-exact", name, count.lower());
            case ESTIMATED -> Phrase.of("report.count-estimated", name, count.raw());
            case ROUNDED ->
                count.upper() < 0
                        ? Phrase.of("report.count-floor", name, count.lower())
                        : Phrase.of("report.count-between", name, count.lower(), count.upper());
            case AT_LEAST -> Phrase.of("report.count-floor", name, count.lower());
            case HIDDEN, UNAVAILABLE, NOT_COLLECTED, ZERO_MEANS_HIDDEN ->
                Phrase.of("report.count-absent", name, CaseView.word("qualifier", count.qualifier()));
        };
    }

    static Section earliest(CaseView view) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Sentence.assumption(Phrase.of("report.earliest.observable"))));
        for (int i = 0; i < view.narratives().size(); i++) {
            NarrativeAssessment each = view.narratives().get(i);
            blocks.add(new Block.Heading("earliest-" + view.number(i), Opening.heading(view.number(i), each)));
            if (each.trace().earliest().isEmpty()) {
                blocks.add(Block.Paragraph.of(Sentence.fact(
                        Phrase.of("report.earliest.none"), each.narrative().members())));
            } else {
                blocks.add(table(view, each, i));
                blocks.addAll(hangs(view, each));
                blocks.addAll(reasons(view, each));
            }
        }
        return new Section("earliest", Phrase.of("report.earliest"), blocks);
    }

    /// Which items decide the answers: what would be said of a class if they were not there.
    private static List<Block> hangs(CaseView view, NarrativeAssessment narrative) {
        List<List<Phrase>> rows = narrative.trace().earliest().stream()
                .filter(each -> each.platform().equals("*"))
                .flatMap(each -> each.without().stream()
                        .map(without -> List.of(
                                language(each.language()),
                                view.items(each.candidates()),
                                wordAndRange(each.first()),
                                CaseView.word("confidence", confidence(each)),
                                view.items(without.candidates()),
                                wordAndRange(without.first()),
                                CaseView.word("confidence", confidence(without)))))
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(new Block.Table(
                        Phrase.of("report.earliest.hangs"),
                        Opening.heads(
                                "earliest", "language", "decides", "first", "sure", "instead", "then", "sure-then"),
                        rows));
    }

    /// A reason that holds for several classes stands where it first applies and is not said again.
    private static List<Block> reasons(CaseView view, NarrativeAssessment narrative) {
        List<Block> blocks = new ArrayList<>();
        Set<Phrase> told = new HashSet<>();
        for (Earliest earliest : narrative.trace().earliest()) {
            List<Sentence> said = new ArrayList<>();
            earliest.reasons().stream()
                    .filter(told::add)
                    .forEach(reason -> said.add(Sentence.of(view.readable(dates(reason)), earliest.candidates())));
            if (earliest.platform().equals("*")) {
                List<Sentence> what = sentences(view, earliest);
                said.addAll(0, what.subList(1, what.size()));
                blocks.add(paragraph(what.getFirst(), said));
            } else if (!said.isEmpty()) {
                blocks.add(paragraph(
                        Sentence.fact(
                                Phrase.of("report.earliest.on", earliest.platform(), view.items(earliest.candidates())),
                                earliest.candidates()),
                        said));
            }
        }
        return blocks;
    }

    private static Block paragraph(Sentence first, List<Sentence> said) {
        List<Sentence> all = new ArrayList<>();
        all.add(first);
        List<Sentence> sorted = Sentence.inOrder(said);
        sorted.stream().filter(each -> each.sort() == Sentence.Sort.FACT).forEach(all::add);
        sorted.stream().filter(each -> each.sort() != Sentence.Sort.FACT).forEach(all::add);
        return new Block.Paragraph(all);
    }

    /// One moment with two dates: only the dates differ, so only they are said.
    private static Phrase dates(Phrase reason) {
        if (reason.key().equals("trace.earliest.zones")
                && reason.args().getFirst() instanceof When here
                && reason.args().getLast() instanceof When there) {
            return Phrase.of("report.earliest.dates", date(here), zone(here), date(there), zone(there));
        }
        return new Phrase(
                reason.key(), reason.args().stream().map(Origins::whole).toList());
    }

    /// A day ends at its last second: its width is a day.
    private static Serializable whole(Serializable arg) {
        return arg instanceof Duration width && width.toSecondsPart() == 59
                ? width.plusSeconds(1).truncatedTo(ChronoUnit.SECONDS)
                : arg;
    }

    private static Phrase date(When when) {
        return Phrase.of("report.date", when.latest(), zone(when));
    }

    private static String zone(When when) {
        return when.zoneId().isEmpty() ? "UTC" : when.zoneId();
    }

    private static Block table(CaseView view, NarrativeAssessment narrative, int index) {
        List<List<Phrase>> rows = narrative.trace().earliest().stream()
                .map(each -> List.of(
                        language(each.language()),
                        each.platform().equals("*")
                                ? Phrase.of("report.earliest.all-platforms")
                                : CaseView.text(each.platform()),
                        view.items(each.candidates()),
                        Phrase.of("report.time", each.when()),
                        word(each.first())))
                .toList();
        return new Block.Table(
                Phrase.of("report.earliest.caption", view.number(index)),
                Opening.heads("earliest", "language", "platform", "items", "when", "first"),
                rows);
    }

    static Phrase language(String tag) {
        return switch (tag) {
            case "*" -> Phrase.of("report.earliest.all-languages");
            case "zh" -> Phrase.of("report.language.zh");
            case "en" -> Phrase.of("report.language.en");
            case "fr" -> Phrase.of("report.language.fr");
            case "und" -> Phrase.of("report.language.und");
            default -> CaseView.text(tag);
        };
    }

    /// What the class shows first; then how likely it is that nothing came before; then how sound that is. Three
    /// sentences, because likelihood and confidence never share one.
    static List<Sentence> sentences(CaseView view, Earliest earliest) {
        List<Sentence> said = new ArrayList<>();
        String key = earliest.candidates().size() == 1 ? "report.earliest.one" : "report.earliest.several";
        said.add(Sentence.fact(
                Phrase.of(
                        key,
                        earliest.platform().equals("*")
                                ? language(earliest.language())
                                : CaseView.text(earliest.platform()),
                        view.items(earliest.candidates()),
                        Phrase.of("report.time", earliest.when())),
                earliest.candidates()));
        if (!earliest.platform().equals("*")) {
            return said;
        }
        said.add(
                switch (earliest.first()) {
                    case Known.Value<Double>(Double probability) ->
                        Sentence.judgement(
                                Phrase.of(
                                        "report.earliest.probability",
                                        Lexicon.standard().word(probability),
                                        Lexicon.standard().range(probability)),
                                earliest.candidates());
                    case Known.Absent<Double> unknown ->
                        Sentence.judgement(Phrase.of("report.earliest.share-unknown"), earliest.candidates());
                });
        said.add(Sentence.judgement(
                Phrase.of("report.earliest.confidence", CaseView.word("confidence", confidence(earliest))),
                earliest.candidates()));
        return said;
    }

    /// Never high, for nobody sees everything; low where the watched share is unknown or times leave the order open.
    static Confidence confidence(Earliest earliest) {
        return confidence(earliest.first(), earliest.candidates());
    }

    /// The same for what would be said without the items that decide.
    static Confidence confidence(Earliest.Without left) {
        return confidence(left.first(), left.candidates());
    }

    private static Confidence confidence(Known<Double> first, List<String> candidates) {
        return first.isKnown() && candidates.size() == 1 ? Confidence.MODERATE : Confidence.LOW;
    }

    static Phrase wordAndRange(Known<Double> probability) {
        return switch (probability) {
            case Known.Value<Double>(Double value) ->
                Phrase.of(
                        "report.earliest.word-range",
                        Lexicon.standard().word(value),
                        Lexicon.standard().range(value));
            case Known.Absent<Double> none -> Phrase.of("report.earliest.not-estimated");
        };
    }

    static Phrase word(Known<Double> probability) {
        return switch (probability) {
            case Known.Value<Double>(Double value) -> Lexicon.standard().word(value);
            case Known.Absent<Double> none -> Phrase.of("report.earliest.not-estimated");
        };
    }
}
