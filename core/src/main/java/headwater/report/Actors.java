package headwater.report;

import headwater.assess.NarrativeAssessment;
import headwater.model.Channel;
import headwater.model.Context;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.Profile;
import headwater.model.When;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.prose.Sentence;
import headwater.registry.Attribution;
import headwater.registry.Disagreement;
import headwater.registry.ListedChannels;
import headwater.registry.Matched;
import headwater.registry.OutletEntry;
import headwater.registry.Registry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who carried it: outlets with their category, registration apart from control; and what channels share.
final class Actors {

    private Actors() {}

    static Section outlets(CaseView view) {
        Map<String, List<String>> carried = new TreeMap<>();
        Map<String, Observation> carriers = new TreeMap<>();
        Map<String, Observation> unlisted = new TreeMap<>();
        Set<String> told = Evidence.memberNumbers(view).keySet();
        for (NarrativeAssessment narrative : view.assessment().narratives()) {
            for (String id : narrative.narrative().members()) {
                Observation observation = view.observation(id);
                String channel = observation.channel().key();
                if (view.outlet(observation) instanceof Known.Value<Context.Outlet>(Context.Outlet outlet)) {
                    carried.computeIfAbsent(outlet.id(), none -> new ArrayList<>())
                            .add(id);
                } else if (told.contains(id)) {
                    unlisted.putIfAbsent(channel, observation);
                }
                carriers.putIfAbsent(channel, observation);
            }
        }
        List<List<Phrase>> rows = new ArrayList<>();
        List<OutletEntry> others = new ArrayList<>();
        for (OutletEntry each : view.registry().entries()) {
            List<String> items = carried.getOrDefault(each.outlet().id(), List.of());
            if (items.isEmpty()) {
                others.add(each);
            } else {
                rows.add(row(each, items));
            }
        }
        unlisted.values().forEach(each -> rows.add(unlisted(each)));
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(
                Sentence.assumption(Phrase.of("report.outlets.meaning")),
                Sentence.assumption(Phrase.of("report.outlets.carries")),
                Sentence.assumption(Phrase.of("report.outlets.registration"))));
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    Phrase.of("report.outlets.caption"),
                    Opening.heads("outlets", "outlet", "items", "category", "reason", "registration", "link"),
                    rows));
        }
        blocks.addAll(others(others));
        blocks.addAll(matches(view, carriers));
        blocks.addAll(disagreements(view));
        blocks.addAll(lists(view));
        return new Section("outlets", Phrase.of("report.outlets"), blocks);
    }

    /// One outlet by itself.
    static Block.Table table(OutletEntry entry) {
        List<Phrase> row = row(entry, List.of());
        return new Block.Table(
                Phrase.of("report.outlets.caption"),
                Opening.heads("outlets", "outlet", "category", "reason", "registration", "link"),
                List.of(List.of(row.get(0), row.get(2), row.get(3), row.get(4), row.get(5))));
    }

    /// Registered outlets that carried nothing; those of whom the same is said share a row.
    private static List<Block> others(List<OutletEntry> others) {
        Map<List<Phrase>, List<String>> alike = new LinkedHashMap<>();
        others.forEach(each -> alike.computeIfAbsent(row(each, List.of()).subList(2, 6), none -> new ArrayList<>())
                .add(each.outlet().name()));
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

    /// How each channel that carries a narrative was found to be whose.
    private static List<Block> matches(CaseView view, Map<String, Observation> carriers) {
        if (carriers.isEmpty()) {
            return List.of();
        }
        return List.of(new Block.Table(
                Phrase.of("report.outlets.matches"),
                Opening.heads("outlets", "channel", "outlet", "matched"),
                carriers.entrySet().stream()
                        .map(each -> {
                            Matched matched = view.registry().matched(each.getValue());
                            return List.of(
                                    CaseView.text(each.getKey()),
                                    switch (matched.outlet()) {
                                        case Known.Value<String>(String id) -> CaseView.text(name(view, id));
                                        case Known.Absent<String> _ -> Phrase.of("report.none");
                                    },
                                    matched.said(id -> name(view, id)));
                        })
                        .toList()));
    }

    private static String name(CaseView view, String outlet) {
        return view.registry().entry(outlet).map(each -> each.outlet().name()).orElse(outlet);
    }

    /// What sources say differently, each with its date.
    private static List<Block> disagreements(CaseView view) {
        List<List<Phrase>> rows = new ArrayList<>();
        for (OutletEntry entry : view.registry().entries()) {
            entry.disagreements()
                    .forEach(each ->
                            rows.add(disagreement(CaseView.text(entry.outlet().name()), each)));
        }
        for (Registry.ChannelEntry channel : view.registry().channels()) {
            if (!channel.matched().outlet().isKnown()) {
                channel.disagreements()
                        .forEach(each -> rows.add(
                                disagreement(CaseView.text(channel.channel().label()), each)));
            }
        }
        return rows.isEmpty()
                ? List.of()
                : List.of(new Block.Table(
                        Phrase.of("report.outlets.disagreements"),
                        Opening.heads("outlets", "outlet", "over", "positions"),
                        rows));
    }

    private static List<Phrase> disagreement(Phrase who, Disagreement disagreement) {
        return List.of(
                who,
                CaseView.word("outlets.over", disagreement.over()),
                CaseView.list(disagreement.positions().stream()
                        .map(each -> each.category() instanceof Known.Value<Context.Category>(Context.Category category)
                                ? Phrase.of("report.outlets.position", CaseView.word("category", category), each.said())
                                : each.said())
                        .toList()));
    }

    private static List<Phrase> row(OutletEntry entry, List<String> items) {
        Context.Outlet outlet = entry.outlet();
        return List.of(
                Phrase.of("report.anchor", outlet.id(), names(outlet)),
                Opening.number(items.size()),
                category(entry),
                reason(entry),
                registration(entry),
                links(entry));
    }

    /// Every name with its language and its time, where the entry says them.
    private static String names(Context.Outlet outlet) {
        return outlet.named().stream().map(Actors::name).collect(Collectors.joining(" · "));
    }

    private static String name(Profile.Name name) {
        String used = name.isDated() ? name.from() + "–" + name.until() : "";
        String more =
                Stream.of(name.language(), used).filter(each -> !each.isEmpty()).collect(Collectors.joining(", "));
        return more.isEmpty() ? name.text() : name.text() + " (" + more + ")";
    }

    private static Phrase category(OutletEntry entry) {
        boolean isUnclear = entry.shown().category() == Context.Category.UNATTRIBUTED
                && entry.ties().stream().allMatch(OutletEntry.Tie::isUnclear)
                && entry.outlet().links().stream().noneMatch(each -> each.kind().equals("none-found"));
        Phrase shown = isUnclear
                ? Phrase.of("report.category.unattributed-unclear")
                : CaseView.word("category", entry.shown().category());
        return entry.isContested() ? Phrase.of("report.outlets.contested", shown) : shown;
    }

    /// The reason, what it rests on, who reviewed it, what it lacks, and who says otherwise.
    private static Phrase reason(OutletEntry entry) {
        Profile.Claim claim = entry.outlet().claim();
        List<Phrase> said = new ArrayList<>();
        if (claim.reason().isBlank()) {
            said.add(Phrase.of("report.outlets.no-reason"));
        } else {
            said.add(
                    claim.asOf().isBlank()
                            ? CaseView.text(claim.reason())
                            : Phrase.of("report.outlets.reason", claim.reason(), claim.asOf()));
        }
        entry.shown().attribution().grounds().forEach(each -> said.add(ground(each, claim.reason())));
        if (claim.review().isBySecondPerson()) {
            said.add(Phrase.of(
                    "report.outlets.reviewed",
                    claim.review().author(),
                    claim.review().reviewer()));
        }
        if (entry.shown().isLess()) {
            said.add(Phrase.of(
                    "report.outlets.less",
                    CaseView.word("category", entry.shown().entered()),
                    CaseView.list(entry.shown().lacking())));
        }
        entry.contests()
                .forEach(each -> said.add(Phrase.of("report.outlets.contest", each.by(), each.asOf(), each.says())));
        return CaseView.list(said);
    }

    private static Phrase ground(Attribution.Ground ground, String reason) {
        Phrase sort = switch (ground) {
            case Attribution.Behavioural _ -> Phrase.of("report.ground.behavioural");
            case Attribution.Technical technical ->
                Phrase.of("report.ground.technical", technical.asOf().toString());
            case Attribution.Contextual contextual ->
                Phrase.of("report.ground.contextual", contextual.asOf().toString());
        };
        return ground.shown().equals(reason)
                ? Phrase.of("report.outlets.ground-same", sort, refs(ground.evidence()))
                : Phrase.of("report.outlets.ground", sort, ground.shown(), refs(ground.evidence()));
    }

    private static Phrase refs(List<String> ids) {
        return CaseView.list(ids.stream().map(id -> Phrase.of("report.ref", id)).toList());
    }

    private static Phrase registration(OutletEntry entry) {
        Profile.Registration registration = entry.outlet().registration();
        if (registration.isUnknown()) {
            return Phrase.of("report.outlets.registration-unknown");
        }
        String place = Stream.of(registration.region(), registration.entity())
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(" · "));
        Phrase said = registration.asOf().isBlank()
                ? Phrase.of("report.outlets.registered", place, registration.basis())
                : Phrase.of("report.outlets.registered-dated", place, registration.basis(), registration.asOf());
        return entry.registered().isEmpty()
                ? said
                : Phrase.of("report.outlets.registered-shown", said, refs(entry.registered()));
    }

    private static Phrase links(OutletEntry entry) {
        List<Phrase> said = new ArrayList<>();
        entry.ties().forEach(each -> said.add(tie(each)));
        entry.outlet().links().stream()
                .filter(each -> !each.isTie())
                .forEach(each -> said.add(Phrase.of("registry.link." + each.kind())));
        said.addAll(entry.refused());
        return said.isEmpty() ? Phrase.of("registry.link.unclear") : CaseView.list(said);
    }

    private static Phrase tie(OutletEntry.Tie tie) {
        Phrase kind = Phrase.of("registry.link." + tie.kind());
        String basis = Stream.of(tie.basis(), tie.asOf())
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(", "));
        return basis.isEmpty()
                ? Phrase.of("report.outlets.link-bare", kind, tie.to(), refs(tie.evidence()))
                : Phrase.of("report.outlets.link", kind, tie.to(), basis, refs(tie.evidence()));
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
                Phrase.of("registry.link.unclear"));
    }

    /// What others publish about the channels of the case, and which lists were asked; nothing if none was given.
    private static List<Block> lists(CaseView view) {
        List<Context.PublishedList> given = view.all(Context.PublishedList.class);
        if (given.isEmpty()) {
            return List.of();
        }
        List<List<Phrase>> claims = view.registry().channels().stream()
                .flatMap(each -> each.listed().stream().map(claim -> claim(each.channel(), claim)))
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
}
