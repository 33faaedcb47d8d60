package headwater.importing.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.model.Context.AssetKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssetsTest {

    @Test
    void defangedDomainsAreWrittenBack() {
        assertEquals("DOMAIN example.com", one("example[.]com"));
        assertEquals("DOMAIN news.example.com", one("www[.]news(.)example{.}com/"));
        assertEquals("DOMAIN example.com", one("hxxps://example[dot]com"));
        assertEquals("DOMAIN example.com", one("HXXP[:]//EXAMPLE[.]COM\n"));
    }

    @Test
    void theFormInTheListIsKept() {
        assertEquals(
                "jump[.]pro (Hosted a spoof)",
                Assets.of("jump[.]pro (Hosted a spoof)").getFirst().written());
    }

    @Test
    void anAccountsAddressIsTheAccount() {
        assertEquals("ACCOUNT x:some_desk", one("https://twitter[.]com/Some_Desk"));
        assertEquals("ACCOUNT x:some_desk", one("http://x.com/some_desk/"));
        assertEquals("ACCOUNT telegram:portal", one("t.me/s/portal"));
        assertEquals("ACCOUNT youtube:@some".replace("@", ""), one("https://www.youtube.com/@some"));
        assertEquals("ACCOUNT reddit:some-one", one("https://www[.]reddit[.]com/user/Some-One/"));
    }

    @Test
    void anotherAddressOfThePlatformIsNoAccount() {
        assertEquals("ADDRESS http://reddit.com/user/a/comments/1/b", one("http://reddit.com/user/a/comments/1/b"));
        assertEquals("ADDRESS https://twitter.com/a/status/1", one("https://twitter[.]com/a/status/1"));
        assertEquals("ADDRESS https://medium.com/@a", one("https://medium[.]com/@a"));
    }

    @Test
    void sentencesNameNothing() {
        for (String words : List.of(
                "Registering domains with a-registrar[.]com",
                "1,020 accounts",
                "AMC239",
                "e.g. something",
                "Portal\nOther Portal",
                "a.b",
                "",
                "3.14")) {
            assertEquals(List.of(), Assets.of(words), words);
        }
    }

    @Test
    void otherThingsOnTheNetHaveTheirKinds() {
        assertEquals("EMAIL desk@example.com", one("desk[at]example[.]com"));
        assertEquals("IP 192.0.2.7", one("192[.]0[.]2[.]7"));
        assertEquals("HASHTAG #新闻", one("#新闻"));
    }

    @Test
    void oneNameALineIsSeveralNames() {
        assertEquals(
                List.of(AssetKind.DOMAIN, AssetKind.DOMAIN),
                Assets.of("a-example[.]com\nb-example[.]com").stream()
                        .map(each -> each.kind())
                        .toList());
    }

    @Test
    void anAccountByItsNameAloneNeedsItsPlatform() {
        assertEquals(
                "telegram:desk", Assets.account("telegram", "@Desk").getFirst().value());
        assertEquals(List.of(), Assets.account("", "@Desk"));
        assertEquals(List.of(), Assets.account("facebook", "A Page With Blanks"));
    }

    private static String one(String cell) {
        var asset = Assets.of(cell).getFirst();
        return asset.kind() + " " + asset.value();
    }
}
