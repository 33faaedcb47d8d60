package headwater.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.model.Channel;
import headwater.model.Context;
import headwater.model.Known;
import headwater.model.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListedChannelsTest {

    @Test
    void aHostInsideAListedDomainIsListed() {
        assertEquals(List.of("example.com"), found(site("fr.news.example.com"), domain("example.com")));
        assertEquals(List.of("example.com"), found(site("www.example.com"), domain("example.com")));
    }

    @Test
    void aDomainBesideOrAboveAListedOneIsNot() {
        assertEquals(List.of(), found(site("myexample.com"), domain("example.com")));
        assertEquals(List.of(), found(site("example.com"), domain("fr.example.com")));
    }

    @Test
    void nobodyAnswersForARegistryOrAHostingSite() {
        assertEquals(List.of(), found(site("paper.co.uk"), domain("co.uk")));
        assertEquals(List.of(), found(site("paper.com.au"), domain("com.au")));
        assertEquals(List.of(), found(site("someone.blogspot.com"), domain("blogspot.com")));
        assertEquals(
                List.of("someone.blogspot.com"), found(site("someone.blogspot.com"), domain("someone.blogspot.com")));
    }

    @Test
    void anAccountIsListedByItsHandleOnItsPlatformOnly() {
        assertEquals(List.of("x:desk"), found(account("x", "@Desk"), asset(Context.AssetKind.ACCOUNT, "x:desk")));
        assertEquals(List.of(), found(account("tiktok", "Desk"), asset(Context.AssetKind.ACCOUNT, "x:desk")));
    }

    @Test
    void anAddressOnASiteIsNoClaimAboutTheSite() {
        assertEquals(List.of(), found(site("example.com"), asset(Context.AssetKind.ADDRESS, "https://example.com/a")));
    }

    @Test
    void listsThatDisagreeStandSideBySide() {
        List<Context> lists = List.of(
                listed("1", "Agency", "a network", domain("example.com")),
                listed("2", "Platform", "a victim of spoofing", domain("example.com")));
        assertEquals(
                List.of("Agency: a network", "Platform: a victim of spoofing"),
                ListedChannels.of(lists).claims(site("example.com")).stream()
                        .map(each -> each.publication().label() + ": " + each.claim())
                        .toList());
    }

    @Test
    void theSameClaimInTwoRowsIsOneClaimWithTwoPlaces() {
        List<Context> lists = List.of(
                listed("1", "Agency", "a network", domain("example.com")),
                listed("2", "Agency", "a network", domain("example.com")));
        assertEquals(
                List.of("list.csv line 1", "list.csv line 2"),
                ListedChannels.of(lists).claims(site("example.com")).getFirst().places());
    }

    private static List<String> found(Channel channel, Context.Asset... assets) {
        List<Context> lists = new ArrayList<>();
        for (Context.Asset each : assets) {
            lists.add(listed("1", "Agency", "claim", each));
        }
        return ListedChannels.of(lists).claims(channel).stream()
                .map(each -> each.asset().value())
                .toList();
    }

    private static Channel site(String host) {
        return Channel.site(host, Known.notStated(), List.of());
    }

    private static Channel account(String platform, String handle) {
        return new Channel(
                platform,
                Known.of("12"),
                Known.of(handle),
                Known.notStated(),
                Known.notStated(),
                Known.notStated(),
                Known.notStated(),
                List.of());
    }

    private static Context.Asset domain(String value) {
        return asset(Context.AssetKind.DOMAIN, value);
    }

    private static Context.Asset asset(Context.AssetKind kind, String value) {
        return new Context.Asset(kind, value, value.replace(".", "[.]"));
    }

    private static Context listed(String line, String publisher, String claim, Context.Asset asset) {
        return new Context.Listed(
                "l-" + line,
                new Context.Publication(publisher, "list.csv", "TLP:CLEAR"),
                "",
                List.of(asset),
                claim,
                Known.of(When.at(
                        Instant.parse("2031-01-01T00:00:00Z"),
                        When.Zone.EXPLICIT_OFFSET,
                        When.Basis.PLATFORM_TEXT,
                        "2031-01-01")),
                "list.csv line " + line);
    }
}
