package headwater.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.importing.Given;
import headwater.json.ObservationJson;
import headwater.model.Known;
import headwater.model.Observation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static final String HEAD = "tweetid,tweet_text,tweet_time,userid,user_screen_name,user_display_name,"
            + "user_profile_url,follower_count,retweet_userid,urls,tweet_client_name\n";

    private static final Pseudonyms ONE = new Pseudonyms(key(1));

    private static final Pseudonyms OTHER = new Pseudonyms(key(2));

    private static byte[] key(int fill) {
        byte[] key = new byte[Pseudonyms.KEY_BYTES];
        Arrays.fill(key, (byte) fill);
        return key;
    }

    /// A post of X with an author, their followers and words.
    private static Observation post(String handle, String followers, String text) {
        return Given.text(
                        "t.csv",
                        HEAD + "1," + text + ",2021-09-09 02:28,7700077," + handle + ",Quillon Fendrake,https://x.com/"
                                + handle + "," + followers + ",marrowby,https://x.com/" + handle + "/status/1,web\n")
                .accepted()
                .getFirst();
    }

    private static Observation read(Observation post, String... listed) {
        return new People(ONE, new Privacy(Privacy.FLOOR, Set.of(listed))).pseudonymised(post);
    }

    @Test
    void anAccountBelowTheFloorHasAPseudonymEverywhere() {
        Observation read = read(post("quillonf", "120", "Nothing new today"));
        String written = ObservationJson.write(read);
        for (String personal : List.of("quillonf", "Quillon", "Fendrake", "7700077", "marrowby")) {
            assertFalse(written.contains(personal), personal + " in " + written);
        }
        assertEquals(ONE.of("7700077"), read.channel().nativeId().get());
        assertEquals(ONE.of("@QuillonF"), read.channel().handle().get());
        assertEquals("x:" + ONE.of("7700077"), read.channel().key());
    }

    @Test
    void anAddressOfAPostHasNoNameInIt() {
        Observation read = read(post("quillonf", "120", "Nothing new today"));
        assertEquals(
                "https://x.com/i/status/1",
                read.item().references().links().getFirst().url());
    }

    @Test
    void anAccountAtTheFloorKeepsItsNameAndThoseItNamesDoNot() {
        Observation read = read(post("quillonf", "10000", "Thanks @marrowby and @quillonf"));
        assertEquals("quillonf", read.channel().handle().get());
        assertEquals(
                "https://x.com/quillonf/status/1",
                read.item().references().links().getFirst().url());
        assertEquals(
                ONE.of("marrowby"),
                read.relations().getFirst().target().channelName().get());
        assertEquals(
                "Thanks @•••••••• and @quillonf",
                Covered.of(read).item().body().text().get());
    }

    @Test
    void followersNobodyCountedAreNoAudience() {
        assertTrue(Pseudonyms.isOne(
                read(post("quillonf", "", "x")).channel().handle().get()));
    }

    @Test
    void anAccountTheCaseListsKeepsItsName() {
        for (String listed : List.of("x:quillonf", "x:7700077", "quillonf")) {
            assertEquals(
                    "quillonf",
                    read(post("quillonf", "3", "x"), listed).channel().handle().get());
        }
    }

    @Test
    void textStaysAsCapturedAndIsCoveredWhereItIsShown() {
        String text = "写给 @quillonf 和 Quillon Fendrake：见 https://x.com/marrowby/status/7";
        Observation read = read(post("quillonf", "3", text));
        assertEquals(text, read.item().body().text().get());
        assertEquals(
                "写给 @•••••••• 和 ••••••••••••••••：见 https://x.com/••••••••/status/7",
                Covered.of(read).item().body().text().get());
    }

    @Test
    void theSameAccountHasOnePseudonymInACaseAndAnotherInAnother() {
        Observation post = post("quillonf", "3", "x");
        assertEquals(read(post), read(post));
        Observation elsewhere = new People(OTHER, new Privacy(Privacy.FLOOR, Set.of())).pseudonymised(post);
        assertNotEquals(read(post).channel().key(), elsewhere.channel().key());
    }

    @Test
    void withoutTheKeyCasesAreAlike() {
        Observation post = post("quillonf", "3", "hello @marrowby");
        Observation elsewhere = new People(OTHER, new Privacy(Privacy.FLOOR, Set.of())).pseudonymised(post);
        assertEquals(
                Pseudonyms.covered(ObservationJson.write(read(post))),
                Pseudonyms.covered(ObservationJson.write(elsewhere)));
    }

    @Test
    void whatIsPseudonymisedStaysSoWhenReadAgain() {
        Observation read = read(post("quillonf", "3", "hello @marrowby"));
        assertEquals(read, read(ObservationJson.read(ObservationJson.write(read))));
    }

    @Test
    void aVerifiedBodyIsNoPerson() {
        Observation post = post("quillonf", "3", "x")
                .warned(List.of(new Observation.Warning("verification", "verified_type", "Government")));
        assertEquals("quillonf", read(post).channel().handle().get());
    }

    @Test
    void aBoughtTickMakesNoBody() {
        Observation post =
                post("quillonf", "3", "x").warned(List.of(new Observation.Warning("paid-tick", "verified", "True")));
        assertTrue(Pseudonyms.isOne(read(post).channel().handle().get()));
    }

    @Test
    void aHashedAccountStaysAsItCame() {
        String hash = "A".repeat(42) + "b=";
        Observation post = Given.text(
                        "t.csv", HEAD + "1,x,2021-09-09 02:28," + hash + "," + hash + "," + hash + ",,4,,,\n")
                .accepted()
                .getFirst();
        assertEquals(hash, read(post).channel().nativeId().get());
    }

    @Test
    void aHandleThatIsAWordOfOursBreaksNothing() {
        Observation read = read(post("post", "3", "post"));
        assertTrue(Pseudonyms.isOne(read.channel().handle().get()));
        assertEquals(
                "web",
                read.warnings().stream()
                        .filter(each -> each.code().equals("client"))
                        .findFirst()
                        .orElseThrow()
                        .detail());
    }

    @Test
    void aPageOfAWebSiteIsLeftAsItIs() {
        Observation page = Given.text(
                        "a.html",
                        "<html><head><title>Pier closed</title></head><body><p>@marrowby said so.</p></body></html>")
                .accepted()
                .getFirst();
        assertSame(page, read(page));
        assertSame(page, Covered.of(page));
    }

    @Test
    void whatIsWithheldHasHashesAndANoteOnly() {
        Observation held = Withheld.of(post("quillonf", "3", "secret words"), "leaked", "from a leak");
        String written = ObservationJson.write(held);
        assertFalse(written.contains("quillonf") || written.contains("secret words") || written.contains("7700077"));
        assertTrue(written.contains(post("quillonf", "3", "secret words")
                .capture()
                .digests()
                .getFirst()
                .value()));
        assertEquals(held, ObservationJson.read(written));
        assertEquals(Known.absent(Known.Why.NOT_COLLECTED), held.item().body().text());
    }

    @Test
    void accountsAreFoundInAddresses() {
        for (String address : List.of(
                "https://twitter.com/marrowby",
                "https://www.tiktok.com/@marrowby/video/7",
                "https://www.instagram.com/marrowby/",
                "https://www.facebook.com/marrowby/posts/9",
                "https://mastodon.example/@marrowby/1",
                "https://mastodon.example/users/marrowby/statuses/1",
                "https://bsky.app/profile/marrowby/post/3k",
                "at://marrowby/app.bsky.feed.post/3k",
                "https://www.reddit.com/user/marrowby/comments/1",
                "https://weibo.com/marrowby/Kx1",
                "https://weibo.com/u/marrowby",
                "https://www.xiaohongshu.com/user/profile/marrowby?a=1",
                "https://www.douyin.com/user/marrowby",
                "https://www.youtube.com/channel/marrowby")) {
            String renamed = AccountAddress.renamed(address, each -> "p-x");
            assertFalse(renamed.contains("marrowby"), renamed);
            assertTrue(renamed.contains("p-x"), renamed);
        }
        for (String address : List.of(
                "https://x.com/i/status/1",
                "https://x.com/search?q=a",
                "https://www.instagram.com/p/Cx/",
                "https://weibo.com/ttarticle/p/show?id=1",
                "https://www.youtube.com/watch?v=1",
                "https://a.example/x")) {
            assertEquals(address, AccountAddress.renamed(address, each -> "p-x"));
        }
    }
}
