package headwater.report;

import headwater.model.Capture;
import headwater.model.Context;
import headwater.model.Framed;
import headwater.model.Infrastructure;
import headwater.model.Issued;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.Written;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.prose.Sentence;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The list every citation leads to: which capture, which bytes, and where in them.
final class Evidence {

    private Evidence() {}

    /// Members of narratives have the first numbers, oldest first, so that the picture and the text agree.
    static Map<String, Integer> memberNumbers(CaseView view) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        view.narratives()
                .forEach(each -> view.inOrder(each.narrative().members())
                        .forEach(id -> numbers.putIfAbsent(id, numbers.size() + 1)));
        return numbers;
    }

    static Section section(CaseView view, List<Section> sections) {
        Set<String> cited = new LinkedHashSet<>(memberNumbers(view).keySet());
        sections.forEach(section -> section.blocks().forEach(block -> collect(block, cited)));
        List<List<Phrase>> items = new ArrayList<>();
        List<List<Phrase>> given = new ArrayList<>();
        for (String id : cited) {
            if (view.observations().containsKey(id)) {
                items.add(row(view, id, items.size() + 1));
            } else if (view.names().context().containsKey(id)
                    && !(view.names().context().get(id) instanceof Context.Outlet)) {
                given.add(row(view.names().context().get(id), given.size() + 1));
            }
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Sentence.assumption(Phrase.of("report.evidence.meaning"))));
        if (!items.isEmpty()) {
            blocks.add(new Block.Table(
                    Phrase.of("report.evidence.items"),
                    Opening.heads("evidence", "number", "item", "captured", "place"),
                    items));
        }
        if (!given.isEmpty()) {
            blocks.add(new Block.Table(
                    Phrase.of("report.evidence.given"), Opening.heads("evidence", "number", "entry", "id"), given));
        }
        return new Section("evidence", Phrase.of("report.evidence"), blocks);
    }

    private static void collect(Block block, Set<String> cited) {
        switch (block) {
            case Block.Paragraph paragraph ->
                paragraph.sentences().forEach(sentence -> {
                    cited.addAll(sentence.evidence());
                    collect(sentence.phrase(), cited);
                });
            case Block.Table table -> {
                collect(table.caption(), cited);
                table.rows().forEach(row -> row.forEach(cell -> collect(cell, cited)));
            }
            case Block.Quote quote -> cited.add(quote.observation());
            case Block.Heading heading -> collect(heading.text(), cited);
            case Block.Picture picture -> collect(picture.caption(), cited);
        }
    }

    private static void collect(Phrase phrase, Set<String> cited) {
        if (phrase.key().equals("report.ref")) {
            cited.add(phrase.args().getFirst().toString());
        }
        for (Serializable arg : phrase.args()) {
            if (arg instanceof Phrase nested) {
                collect(nested, cited);
            }
        }
    }

    private static List<Phrase> row(CaseView view, String id, int number) {
        Observation observation = view.observation(id);
        Capture capture = observation.capture();
        return List.of(
                Phrase.of("report.anchor", id, String.valueOf(number)),
                Phrase.of("report.evidence.item", view.who(id), view.title(id)),
                Phrase.of("report.time", capture.captured()),
                CaseView.list(Stream.concat(
                                Stream.of(Phrase.of(
                                        "report.evidence.place",
                                        id,
                                        capture.locator(),
                                        capture.digests().getFirst().algorithm(),
                                        capture.digests().getFirst().value())),
                                observation.item().address().url().stream().map(CaseView::text))
                        .toList()));
    }

    private static List<Phrase> row(Context entry, int number) {
        return List.of(Phrase.of("report.anchor", entry.id(), "C" + number), said(entry), CaseView.text(entry.id()));
    }

    /// What an entry says, in a few words.
    static Phrase said(Context entry) {
        return switch (entry) {
            case Context.Question question -> CaseView.text(question.question());
            case Context.Event event -> Surroundings.bilingual(event.title());
            case Context.ControlStory control -> Surroundings.bilingual(control.title());
            case Context.Outlet outlet -> CaseView.text(outlet.name());
            case Context.Document document -> CaseView.text(document.title());
            case Context.Watched watched -> CaseView.text(watched.basis());
            case Context.Searched searched -> CaseView.text(searched.basis());
            case Context.Preregistration registration -> CaseView.text(registration.question());
            case Context.Uptake uptake -> CaseView.text(uptake.where());
            case Context.Contest contest -> Surroundings.bilingual(contest.title());
            case Context.Handling handling -> CaseView.text(handling.retention());
            case Context.Listed listed -> CaseView.text(listed.claim());
            case Context.PublishedList list -> CaseView.text(list.publication().title());
            case Infrastructure record -> Technical.said(record);
            case Written.Statement statement -> Judgements.said(statement.words());
            case Written.Alternative alternative -> Judgements.said(alternative.title());
            case Written.QuerySet queries -> CaseView.text(String.join(", ", queries.terms()));
            case Written.Contender contender -> CaseView.text(contender.name());
            case Framed.Aspect aspect -> CaseView.word("field", aspect.field());
            case Framed.Tag tag -> CaseView.text(tag.technique());
            case Framed.Incident incident -> Judgements.said(incident.title());
            case Framed.TechniqueList list -> CaseView.text(list.title());
            case Issued.Review review -> CaseView.text(review.by());
            case Issued.Withdrawal withdrawal -> Judgements.said(withdrawal.why());
            case Issued.Milestone milestone -> CaseView.word("step", milestone.step());
            case Issued.Reply reply -> Judgements.said(reply.question());
            case Issued.Version version -> Phrase.of("report.issue.number", version.number());
        };
    }
}
