package headwater.report;

import headwater.assess.Assessment;
import headwater.assess.ListedChannels;
import headwater.assess.NarrativeAssessment;
import headwater.model.Channel;
import headwater.model.Context;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who carried it: outlets with their category, registration apart from control; and what channels share.
final class Actors {

    private Actors() {}

    static Section outlets(CaseView view) {
        Map<String, List<String>> carried = new TreeMap<>();
        Map<String, Observation> unlisted = new TreeMap<>();
        for (NarrativeAssessment narrative : view.narratives()) {
            for (String id : narrative.narrative().members()) {
                Observation observation = view.observation(id);
                if (view.outlet(observation) instanceof Known.Value<Context.Outlet>(Context.Outlet outlet)) {
                    carried.computeIfAbsent(outlet.id(), none -> new ArrayList<>())
                            .add(id);
                } else {
                    unlisted.putIfAbsent(observation.channel().key(), observation);
                }
            }
        }
        List<List<Phrase>> rows = new ArrayList<>();
        List<Context.Outlet> others = new ArrayList<>();
        for (Context.Outlet each : view.outlets()) {
            if (carried.containsKey(each.id())) {
                rows.add(row(each, carried.getOrDefault(each.id(), List.of())));
            } else {
                others.add(each);
            }
        }
        unlisted.values().forEach(each -> rows.add(unlisted(each)));
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(
                Sentence.assumption(Phrase.of("report.outlets.meaning")),
                Sentence.assumption(Phrase.of("report.outlets.registration"))));
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    Phrase.of("report.outlets.caption"),
                    Opening.heads("outlets", "outlet", "items", "category", "reason", "registration", "link"),
                    rows));
        }
        blocks.addAll(others(others));
        blocks.addAll(lists(view));
        return new Section("outlets", Phrase.of("report.outlets"), blocks);
    }

    /// Registered outlets that carried nothing; those of whom the same is said share a row.
    private static List<Block> others(List<Context.Outlet> others) {
        Map<List<Phrase>, List<String>> alike = new LinkedHashMap<>();
        others.forEach(each -> alike.computeIfAbsent(row(each, List.of()).subList(2, 6), none -> new ArrayList<>())
                .add(each.name()));
        if (alike.isEmpty()) {
            return List.of();
        }
        return List.of(new Block.Table(
                Phrase.of("report.outlets.others"),
                Opening.heads("outlets", "outlet", "category", "reason", "registration", "link"),
                alike.entrySet().stream()
                        .map(each -> Stream.concat(
                                        Stream.of(CaseView.list(each.getValue().stream()
                                                .map(CaseView::text)
                                                .toList())),
                                        each.getKey().stream())
                                .toList())
                        .toList()));
    }

    private static List<Phrase> row(Context.Outlet outlet, List<String> items) {
        Phrase category = outlet.category() == Context.Category.UNATTRIBUTED
                        && outlet.link().kind().equals("unclear")
                ? Phrase.of("report.category.unattributed-unclear")
                : CaseView.word("category", outlet.category());
        return List.of(
                Phrase.of("report.anchor", outlet.id(), String.join(" · ", outlet.names())),
                Opening.number(items.size()),
                category,
                reason(outlet),
                registration(outlet.registration()),
                link(outlet.link()));
    }

    private static Phrase reason(Context.Outlet outlet) {
        if (outlet.reason().isBlank()) {
            return Phrase.of("report.outlets.no-reason");
        }
        return outlet.asOf().isBlank()
                ? CaseView.text(outlet.reason())
                : Phrase.of("report.outlets.reason", outlet.reason(), outlet.asOf());
    }

    private static Phrase registration(Context.Registration registration) {
        if (registration.region().isBlank() && registration.entity().isBlank()) {
            return Phrase.of("report.outlets.registration-unknown");
        }
        String place = Stream.of(registration.region(), registration.entity())
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(" · "));
        return Phrase.of("report.outlets.registered", place, registration.basis());
    }

    private static Phrase link(Context.Link link) {
        Phrase kind = switch (link.kind()) {
            case "ownership",
                    "management",
                    "staff",
                    "partnership",
                    "funding",
                    "infrastructure",
                    "content-supply",
                    "none-found",
                    "unclear" -> Phrase.of("report.link." + link.kind());
            default -> CaseView.text(link.kind());
        };
        return link.to().isBlank() ? kind : Phrase.of("report.outlets.link", kind, link.to(), link.basis());
    }

    private static List<Phrase> unlisted(Observation observation) {
        return List.of(
                CaseView.text(observation.channel().label()),
                Phrase.of("report.none"),
                Phrase.of("report.category.unattributed-unclear"),
                Phrase.of("report.outlets.not-registered"),
                observation.channel().registrationRegion().isKnown()
                        ? Phrase.of(
                                "report.outlets.platform-shows",
                                observation.channel().registrationRegion().get())
                        : Phrase.of("report.outlets.registration-unknown"),
                Phrase.of("report.link.unclear"));
    }

    /// What others publish about the channels of the case, and which lists were asked; nothing if none was given.
    private static List<Block> lists(CaseView view) {
        List<Context.PublishedList> given = view.all(Context.PublishedList.class);
        if (given.isEmpty()) {
            return List.of();
        }
        ListedChannels lists = ListedChannels.of(view.assessment().material().context());
        Map<String, Channel> channels = new TreeMap<>();
        view.observations()
                .values()
                .forEach(each -> channels.putIfAbsent(each.channel().key(), each.channel()));
        List<List<Phrase>> claims = channels.values().stream()
                .flatMap(channel -> lists.claims(channel).stream().map(claim -> claim(channel, claim)))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Sentence.assumption(Phrase.of("report.lists.meaning"))));
        blocks.add(
                claims.isEmpty()
                        ? Block.Paragraph.of(Sentence.judgement(Phrase.of("report.lists.none"), List.of()))
                        : new Block.Table(
                                Phrase.of("report.lists.claims"),
                                Opening.heads("lists", "channel", "claim", "place"),
                                claims));
        blocks.add(new Block.Table(
                Phrase.of("report.lists.consulted"),
                Opening.heads("lists", "list", "publisher", "as-of", "marking", "entries", "rest"),
                given.stream().map(Actors::list).toList()));
        return blocks;
    }

    private static List<Phrase> claim(Channel channel, ListedChannels.Claim claim) {
        return List.of(
                CaseView.text(channel.label()),
                claim.said(),
                CaseView.list(claim.places().stream().map(CaseView::text).toList()));
    }

    private static List<Phrase> list(Context.PublishedList list) {
        String publisher = list.publication().publisher();
        String marking = list.publication().marking();
        int entries = list.parts().stream()
                .filter(each -> each.use() == Context.Use.ENTRIES)
                .mapToInt(Context.Part::count)
                .sum();
        return List.of(
                CaseView.text(list.publication().title()),
                publisher.isEmpty() ? Phrase.of("report.lists.no-publisher") : CaseView.text(publisher),
                switch (list.published()) {
                    case Known.Value<When>(When when) -> CaseView.text(when.raw());
                    case Known.Absent<When>(Known.Why why) -> CaseView.absent(why);
                },
                marking.isEmpty() ? Phrase.of("report.none") : CaseView.text(marking),
                Opening.number(entries),
                CaseView.list(list.parts().stream()
                        .filter(each -> each.use() != Context.Use.ENTRIES)
                        .map(each -> Phrase.of("report.lists.part", each.count(), each.type()))
                        .toList()));
    }

    static Section shared(CaseView view) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Sentence.assumption(Phrase.of("report.shared.meaning"))));
        List<List<Phrase>> rows = new ArrayList<>();
        for (Assessment.SharedId each : view.assessment().links()) {
            rows.add(List.of(
                    CaseView.text(each.id()),
                    CaseView.text(String.join(", ", each.channels())),
                    view.items(each.observations())));
        }
        blocks.add(
                rows.isEmpty()
                        ? Block.Paragraph.of(Sentence.judgement(Phrase.of("report.shared.none"), List.of()))
                        : new Block.Table(
                                Phrase.of("report.shared.caption"),
                                Opening.heads("shared", "id", "channels", "items"),
                                rows));
        return new Section("shared", Phrase.of("report.shared"), blocks);
    }
}
