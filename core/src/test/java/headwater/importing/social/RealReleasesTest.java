package headwater.importing.social;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.Repository;
import headwater.importing.Given;
import headwater.importing.Imported;
import headwater.importing.Reading;
import headwater.model.Capture;
import headwater.model.Count;
import headwater.model.Credit;
import headwater.model.Observation;
import headwater.model.Relation;
import headwater.model.When;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Real collections: every row is accepted or rejected with a reason that is known here, none twice under one id.
class RealReleasesTest {

    /// What reading one file gave.
    private record Tally(long accepted, long repeated, List<String> rejected) {
        long rows() {
            return accepted + repeated + rejected.size();
        }
    }

    private static Tally tally(String file, Consumer<Observation> check) {
        Optional<Path> path = Repository.data(file);
        assumeTrue(path.isPresent());
        Set<String> ids = new HashSet<>();
        List<String> rejected = new ArrayList<>();
        long[] repeated = {0};
        try (Stream<Imported> read = Reading.read(Given.file(path.get()))) {
            read.forEach(each -> {
                if (each instanceof Imported.Accepted(Observation observation)) {
                    repeated[0] += ids.add(observation.id()) ? 0 : 1;
                    check.accept(observation);
                } else {
                    rejected.add(each.toString());
                }
            });
        }
        return new Tally(ids.size(), repeated[0], rejected);
    }

    private static Tally tally(String file) {
        return tally(file, each -> {});
    }

    @Test
    void everyTweetOfTheTrollReleaseIsRead() {
        long[] reposts = {0};
        Tally tally = tally("ira-tweets-538/dev-sample.csv.gz", each -> {
            reposts[0] += each.relations().stream()
                    .filter(tie -> tie.type() == Relation.Type.REPOST_OF)
                    .count();
            assertEquals(When.Zone.LOCAL_NAIVE, each.item().published().get().zone());
            assertEquals(
                    Capture.AccessBasis.PUBLISHED_DATASET,
                    each.capture().collector().accessBasis());
        });
        assertEquals(List.of(), tally.rejected());
        assertEquals(79_913, tally.rows());
        assertEquals(0, tally.repeated());
        assertEquals(47_921, reposts[0]);
    }

    @Test
    void everyAccountOfTheTrollReleaseIsRead() {
        Tally tally = tally("ira-tweets-538/authors.csv");
        assertEquals(List.of(), tally.rejected());
        assertEquals(2_856, tally.accepted());
    }

    @Test
    void pagesOfTwarcGiveTheirPostsAndTheLineThatBreaksOffIsTheOneRejection() {
        long posts = 0;
        List<String> rejected = new ArrayList<>();
        for (String name : List.of(
                "cotweet",
                "edited",
                "geo_tweets",
                "many_urls",
                "quoted_edit",
                "two_tweets",
                "streaming_output_with_error",
                "tweets_compliance")) {
            Tally tally = tally("samples/twarc-x-api-v2/" + name + ".jsonl");
            posts += tally.accepted();
            assertEquals(0, tally.repeated(), name);
            rejected.addAll(tally.rejected());
        }
        assertEquals(1, rejected.size(), rejected.toString());
        assertTrue(rejected.getFirst().contains("line 8"), rejected.toString());
        assertEquals(16, posts);
    }

    @Test
    void aPostOfTwarcHasItsAuthorItsTimeAndWhatItQuotes() {
        List<Observation> read = new ArrayList<>();
        tally("samples/twarc-x-api-v2/quoted_edit.jsonl", read::add);
        Observation post = read.getFirst();
        assertEquals("dappdavid99", post.channel().handle().get());
        assertEquals(
                "2022-10-03T18:00:23Z", post.item().published().get().earliest().toString());
        assertEquals(
                List.of("QUOTE_OF 1576994746135764992 wongmjane", "REPLY_TO 1576994789110992896 wongmjane"),
                post.relations().stream()
                        .map(each ->
                                each.type() + " " + each.target().nativeId().orElse("") + " "
                                        + each.target().channelName().orElse(""))
                        .toList());
        assertEquals(
                List.of(),
                post.warnings().stream()
                        .filter(each -> each.code().equals("time-conflict"))
                        .toList());
    }

    @Test
    void everyPostOfTheWeiboTopicsIsReadAsFinelyAsItsTimeIsKnown() {
        int[] undated = {0};
        int[] exact = {0};
        Tally tally = tally("weibo-topics-2026/dev-posts.jsonl.gz", each -> {
            undated[0] += each.item().published().isKnown() ? 0 : 1;
            exact[0] += each.item().published().stream().anyMatch(When::isExact) ? 1 : 0;
        });
        assertEquals(List.of(), tally.rejected());
        assertEquals(25_012, tally.rows());
        assertEquals(16, undated[0]);
        assertEquals(23_480, exact[0]);
    }

    @Test
    void everyTopicOfWeiboIsRead() {
        Tally tally = tally("weibo-topics-2026/dev-topics.jsonl.gz");
        assertEquals(List.of(), tally.rejected());
        assertEquals(852, tally.rows());
    }

    @Test
    void everyCommentAndAccountOfTheRedditReleaseIsRead() {
        Tally comments = tally("reddit-ira-2018/data/comments.csv");
        assertEquals(List.of(), comments.rejected());
        assertEquals(6_711, comments.accepted());
        Tally users = tally("reddit-ira-2018/data/users.csv");
        assertEquals(List.of(), users.rejected());
        assertEquals(943, users.accepted());
    }

    @Test
    void theToolkitsTableIsRead() {
        Tally tally = tally("coordination-samples/qut/examples/sample_data.csv");
        assertEquals(List.of(), tally.rejected());
        assertEquals(100, tally.accepted());
    }

    @Test
    void everyShareOfTheCoActionSamplesIsRead() {
        long[] ties = {0};
        Set<String> accounts = new HashSet<>();
        Tally shares = tally("coortweet/russian_coord_tweets.csv.gz", each -> {
            ties[0] += each.relations().size();
            accounts.add(each.channel().nativeId().get());
        });
        assertEquals(List.of(), shares.rejected());
        assertEquals(35_125, shares.rows());
        assertEquals(35_125, ties[0]);
        assertEquals(9_509, accounts.size());
    }

    @Test
    void everyLayerOfTheCoActionSamplesIsReadButThreeRowsThatNameNoPost() {
        long[] ties = {0};
        Set<String> accounts = new HashSet<>();
        Tally layers = tally("coortweet/german_elections.csv.gz", each -> {
            ties[0] += each.relations().size();
            accounts.add(each.channel().nativeId().get());
        });
        assertEquals(
                List.of("line 41002", "line 50977", "line 72320"),
                layers.rejected().stream()
                        .map(each -> each.replaceFirst(".*gz (line \\d+), problem=BROKEN_RECORD, detail=id: .*", "$1"))
                        .toList(),
                "rows whose post is NA");
        assertEquals(218_971, layers.rows());
        assertEquals(15_994 + 34_791, ties[0]);
        assertEquals(58_314, accounts.size());
    }

    @Test
    void bilibiliTellsAnOriginalFromAReprint() {
        List<Observation> read = new ArrayList<>();
        tally("samples/bilibili/api-example-1.json", read::add);
        tally("samples/bilibili/api-example-2.json", read::add);
        assertEquals(
                List.of(Credit.DeclaredOriginal.DECLARED, Credit.DeclaredOriginal.DECLARED_REPRINT),
                read.stream().map(each -> each.credit().declaredOriginal()).toList());
        assertEquals("BV117411r7R1", read.getFirst().item().nativeId().get());
        assertEquals(
                45_252_521,
                read.getLast().counts().stream()
                        .filter(each -> each.name() == Count.Name.VIEWS)
                        .findFirst()
                        .orElseThrow()
                        .lower());
    }

    /// Item and instant of each post, as one string.
    private static List<String> moments(String file) {
        List<String> moments = new ArrayList<>();
        Tally tally = tally(
                "samples/zeeschuimer/" + file,
                each -> moments.add(
                        each.itemKey() + " " + each.item().published().get().earliest()));
        assertEquals(List.of(), tally.rejected());
        return moments;
    }

    @Test
    void theTablesOfFourCatGiveTheItemsAndInstantsOfWhatTheyWereMadeFrom() {
        assertEquals(
                moments("zeeschuimer-export-twitter.com-2026-01-23T160038.ndjson"),
                moments("4cat-mapped-twitter-import.csv"));
        assertEquals(
                moments("zeeschuimer-export-tiktok.com-2026-01-23T155729.ndjson"), moments("4cat-mapped-tiktok.csv"));
        assertEquals(
                moments("zeeschuimer-export-instagram.com-2026-01-23T155737.ndjson"),
                moments("4cat-mapped-instagram.csv"));
    }
}
