package headwater.importing.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.Repository;
import headwater.importing.Given;
import headwater.model.Capture;
import headwater.model.Channel;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Relation;
import headwater.model.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Real pages saved without a login, against what an independent extractor found in them.
class WechatSamplesTest {

    private static final DateTimeFormatter DISPLAY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /// The same numbers are printed and compared with `accuracy/wechat-html.csv`.
    @Test
    void everyFieldOfEveryPageIsEqual() throws IOException {
        Path data = data();
        JsonNode gold = JsonMapper.shared().readTree(Files.readString(data.resolve("GOLD.json")));
        int fields = 0;
        int pages = 0;
        int whole = 0;
        List<String> missed = new ArrayList<>();
        for (Map.Entry<String, JsonNode> page : gold.properties()) {
            Observation read = read(data.resolve(page.getKey()));
            int before = missed.size();
            for (Map.Entry<String, JsonNode> field : page.getValue().properties()) {
                fields++;
                String expected = field.getValue().asString();
                String found = found(read, field.getKey());
                if (!found.equals(expected)) {
                    missed.add(page.getKey() + " " + field.getKey() + ": expected " + expected + ", read " + found);
                }
            }
            pages++;
            whole += missed.size() == before ? 1 : 0;
        }
        System.out.printf(
                "wechat-html: fields equal %d of %d, pages whole %d of %d%n",
                fields - missed.size(), fields, whole, pages);
        missed.forEach(each -> System.out.println("  missed: " + each));
        assertEquals(List.of(), missed);
        String scores = Repository.read("accuracy/wechat-html.csv");
        assertTrue(scores.contains("fields equal," + fields + "," + fields + ","), scores);
        assertTrue(scores.contains("pages whole," + whole + "," + pages + ","), scores);
    }

    @Test
    void everyAccountPageNamesItsTypeItsRegionAndWhoRegisteredIt() throws IOException {
        Path folder = data().resolve("aboutbiz");
        int entities = 0;
        int histories = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Observation page = read(file);
                assertEquals(Item.Kind.PROFILE, page.item().kind());
                assertEquals(1, marks(page, "account-type").size(), file.toString());
                assertEquals(1, marks(page, "ip-province").size(), file.toString());
                assertEquals(List.of("中国"), marks(page, "ip-country"), file.toString());
                entities += page.channel().registeredEntity().isKnown() ? 1 : 0;
                histories += marks(page, "name-record").isEmpty() ? 0 : 1;
                // An individual's page names nobody, and carries the account's other id only.
                boolean individual = marks(page, "account-type").equals(List.of("个人"));
                assertEquals(!individual, page.channel().registeredEntity().isKnown(), file.toString());
                String biz = file.getFileName().toString().replaceAll("^biz-|\\.html\\.gz$", "");
                String id = page.channel().nativeId().orElse("");
                assertTrue(individual ? id.matches("(?:gh_\\w+)?") : id.equals(biz), file + " " + id);
            }
        }
        System.out.printf("wechat-html: account pages with an entity %d, with former names %d%n", entities, histories);
        assertEquals(List.of(5, 3), List.of(entities, histories));
    }

    @Test
    void theCardThatSharesAnArticleHasNoTextOfIt() throws IOException {
        Observation card = read(data().resolve("share-card-type2-digest-only.html.gz"));
        assertEquals(Item.Completeness.DIGEST, card.item().body().completeness());
        assertTrue(card.item().body().text().get().length() < 400);
        assertEquals(Credit.Status.PLATFORM_CREDITED, card.credit().status());
        assertEquals(Relation.Type.SHARE_CARD_OF, card.relations().getFirst().type());
    }

    @Test
    void aPageWithoutAnyMarkIsFoundToCreditNobody() throws IOException {
        Observation plain = read(data().resolve("plain-no-mark-stat0.html.gz"));
        assertEquals(Item.Completeness.FULL, plain.item().body().completeness());
        assertEquals(Credit.Status.NONE_FOUND, plain.credit().status());
        assertTrue(plain.credit().checked().contains("wechat:copyright_info"));
    }

    private static String found(Observation page, String field) {
        Relation.Target source = page.relations().stream()
                .filter(each -> each.type() == Relation.Type.REPRINT_OF || each.type() == Relation.Type.SHARE_CARD_OF)
                .map(Relation::target)
                .findFirst()
                .orElse(Relation.Target.named("?"));
        String[] id = page.item().nativeId().orElse("::").split(":", -1);
        String[] sourceId = source.nativeId().orElse("::").split(":", -1);
        return switch (field) {
            case "availability" -> availability(page);
            case "page_message", "page_tips" -> mark(page, field.replace('_', '-'));
            case "account_name" -> page.channel().displayName().orElse("");
            case "gh_id" ->
                page.channel().otherIds().stream()
                        .map(Channel.OtherId::value)
                        .findFirst()
                        .orElse("");
            case "alias" -> page.channel().handle().orElse("");
            case "biz" -> page.channel().nativeId().orElse("").equals(id[0]) ? id[0] : "";
            case "mid" -> id[1];
            case "idx" -> id[2];
            case "sn" -> page.item().address().canonical().orElse("").replaceFirst(".*&sn=", "");
            case "title" -> page.item().body().title().orElse("");
            case "url" -> page.item().address().url().orElse("");
            case "author" -> page.item().body().byline().orElse("");
            case "published_epoch" -> epoch(page.item().published());
            case "published_display" ->
                page.item()
                        .published()
                        .map(each -> DISPLAY.format(each.earliest().atZone(ZoneId.of("Asia/Shanghai"))))
                        .orElse("");
            case "captured_epoch_server" ->
                page.capture().captured().basis() == When.Basis.SERVER_CLOCK
                        ? epoch(Known.of(page.capture().captured()))
                        : "";
            case "copyright_stat" -> stat(page.credit().declaredOriginal());
            case "original_account" ->
                page.credit().credited().stream()
                        .map(Credit.Credited::name)
                        .findFirst()
                        .orElse("");
            case "reprint_url" -> source.url().orElse("");
            case "source_biz" -> sourceId[0];
            case "source_mid" -> sourceId[1];
            case "source_url" ->
                page.item().references().links().stream()
                        .filter(each -> each.role().equals("read-original"))
                        .map(Item.Link::url)
                        .findFirst()
                        .orElse("");
            case "is_title_modified" -> mark(page, "title-modified");
            default -> mark(page, field.replace('_', '-'));
        };
    }

    /// The sample's three words for the platform's notices are the model's constants.
    private static String availability(Observation page) {
        return page.capture().availability().name().toLowerCase(Locale.ROOT);
    }

    private static String stat(Credit.DeclaredOriginal declared) {
        return switch (declared) {
            case NOT_DECLARED -> "0";
            case DECLARED -> "1";
            case DECLARED_REPRINT -> "2";
            case NOT_OFFERED_BY_PLATFORM -> "";
        };
    }

    private static String epoch(Known<When> when) {
        return when.map(each -> String.valueOf(each.earliest().getEpochSecond()))
                .orElse("");
    }

    private static String mark(Observation page, String name) {
        return marks(page, name).stream().findFirst().orElse("");
    }

    private static List<String> marks(Observation page, String name) {
        return page.item().references().marks().stream()
                .filter(each -> each.name().equals(name))
                .map(Item.Mark::value)
                .toList();
    }

    private static Observation read(Path file) {
        List<Observation> read = Given.file(file).accepted();
        assertEquals(1, read.size(), file.toString());
        Capture capture = read.getFirst().capture();
        assertEquals("wechat-html", capture.format(), file.toString());
        return read.getFirst();
    }

    private static Path data() {
        Optional<Path> data = Repository.data("samples/wechat-html");
        assumeTrue(data.isPresent());
        return data.get();
    }
}
