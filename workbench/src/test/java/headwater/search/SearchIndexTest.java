package headwater.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.model.Channel;
import headwater.model.Known;
import headwater.model.When;
import headwater.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {

    @TempDir
    Path folder;

    private static Search written(String words) {
        return Search.of(Map.of("q", words, "writing", "as-written"));
    }

    private List<Integer> find(Items items, String query) {
        try (SearchIndex index = items.index(folder)) {
            return Items.found(index, query);
        }
    }

    @Test
    void simplifiedTraditionalAndVariantsFindTheSame() {
        Items items = Items.of("在这里等你", "在這裡等你", "在這裏等你", "台湾海峡", "臺灣海峽", "台灣海峽", "黄河", "黃河", "山峰", "山峯", "看着他", "看著他");
        try (SearchIndex index = items.index(folder)) {
            for (String query : List.of("这里", "這裡", "這裏", "里", "裡", "裏")) {
                assertEquals(List.of(0, 1, 2), Items.found(index, query), query);
            }
            for (String query : List.of("台湾", "臺灣", "台灣", "臺湾海峽")) {
                assertEquals(List.of(3, 4, 5), Items.found(index, query), query);
            }
            assertEquals(Items.found(index, "黄河"), Items.found(index, "黃河"));
            assertEquals(List.of(8, 9), Items.found(index, "山峯"));
            assertEquals(List.of(10, 11), Items.found(index, "看著"));
        }
    }

    @Test
    void asWrittenEachFormFindsItself() {
        Items items = Items.of("在这里等你", "在這裡等你", "在這裏等你", "臺灣", "台灣", "Élection à Québec", "Election a Quebec");
        try (SearchIndex index = items.index(folder)) {
            assertEquals(List.of(0), Items.found(index, written("这里")));
            assertEquals(List.of(1), Items.found(index, written("這裡")));
            assertEquals(List.of(2), Items.found(index, written("裏")));
            assertEquals(List.of(3), Items.found(index, written("臺灣")));
            assertEquals(List.of(5), Items.found(index, written("Québec")));
            assertEquals(List.of(6), Items.found(index, written("Quebec")));
            assertEquals(List.of(), Items.found(index, written("québec")));
        }
    }

    @Test
    void accentsCapitalsAndLigaturesAreFolded() {
        Items items = Items.of("Les élections fédérales à Québec", "LES ELECTIONS FEDERALES", "le cœur de l’affaire");
        assertEquals(List.of(0, 1), find(items, "elections fédérales"));
        assertEquals(List.of(0), find(items, "quebec"));
        assertEquals(List.of(2), find(items, "l'affaire"));
        assertEquals(List.of(2), find(items, "l’affaire CŒUR"));
    }

    @Test
    void aPhraseGoesOnAcrossPunctuationAndNotAcrossWords() {
        Items items = Items.of("加拿大，总理特鲁多", "加拿大的总理", "Ottawa, Canada", "Ottawa in Canada");
        assertEquals(List.of(0), find(items, "「加拿大总理」"));
        assertEquals(List.of(0), find(items, "\"加拿大 总理\""));
        assertEquals(List.of(0, 1), find(items, "加拿大 总理"));
        assertEquals(List.of(2), find(items, "« ottawa canada »"));
        assertEquals(List.of(2, 3), find(items, "canada ottawa"));
        assertEquals(List.of(), find(items, "“canada ottawa”"));
    }

    @Test
    void anyRowOfCharactersIsFoundWhateverItStandsBeside() {
        Items items = Items.of("第5集", "G7峰会召开", "5集", "哈哈哈哈", "𠮷野家");
        assertEquals(List.of(0), find(items, "第5集"));
        assertEquals(List.of(0, 2), find(items, "5集"));
        assertEquals(List.of(1), find(items, "g7峰会"));
        assertEquals(List.of(1), find(items, "G7峰"));
        assertEquals(List.of(3), find(items, "哈哈哈"));
        assertEquals(List.of(3), find(items, "哈"));
        assertEquals(List.of(), find(items, "哈哈哈哈哈"));
        assertEquals(List.of(4), find(items, "𠮷"));
        assertEquals(List.of(0), find(items, "第5"));
    }

    @Test
    void fieldsMinusAlternativesAndStarNarrow() {
        Items items = new Items()
                .add("加拿大大选", "自由党获胜")
                .add("天气", "加拿大下雪")
                .add("Elections Canada", "Results", "en", Known.notStated());
        assertEquals(List.of(0), find(items, "title:加拿大"));
        assertEquals(List.of(1), find(items, "text:加拿大"));
        assertEquals(List.of(1), find(items, "加拿大 -自由党"));
        assertEquals(List.of(0, 2), find(items, "大选 OR elections"));
        assertEquals(List.of(0, 1), find(items, "自由党|下雪"));
        assertEquals(List.of(2), find(items, "elect*"));
        assertEquals(List.of(2), find(items, "elect＊"));
        assertEquals(List.of(0, 2), find(items, "大选 OR\u3000elections"));
        assertEquals(List.of(2), find(items, "lang:en"));
        assertEquals(List.of(0, 1), find(items, "langue:zh"));
        assertEquals(List.of(), find(items, "lang:\"zh\""));
        assertEquals(List.of(0, 1, 2), find(items, "canal:例报 platform:web"));
        assertEquals(List.of(2), find(items, "-lang:zh"));
        assertEquals(List.of(0, 1, 2), find(items, ""));
    }

    @Test
    void anItemKnownToADayIsFoundByEachHourItMayLieIn() {
        Items items = new Items()
                .add("", "加拿大", "zh", Known.of(Items.day("2021-09-08", "UTC")))
                .add("", "加拿大", "zh", Known.of(Items.at("2021-09-08T10:00:00Z")))
                .add("", "加拿大", "zh", Known.notStated());
        try (SearchIndex index = items.index(folder)) {
            Search hour =
                    Search.of(Map.of("q", "加拿大", "from", "2021-09-08T09:00+00:00", "to", "2021-09-08T09:30+00:00"));
            Result found = Items.search(index, hour);
            assertEquals(List.of(new Result.Place(Items.id(0), true)), found.page());
            assertEquals(1, found.perhaps());
            assertEquals(1, found.untimed());
            assertEquals(1, found.total());
            Result day = Items.search(index, Search.of(Map.of("from", "2021-09-08", "to", "2021-09-08")));
            assertEquals(2, day.total());
            assertEquals(0, day.perhaps());
            assertEquals(1, day.untimed());
            Result always = Items.search(index, Search.of("加拿大"));
            assertEquals(3, always.total());
            assertFalse(always.isWindowed());
            Result before = Items.search(index, Search.of("加拿大 before:2022"));
            assertEquals(2, before.total());
            assertEquals(1, before.untimed());
            assertTrue(before.isWindowed());
        }
    }

    @Test
    void aDayIsWholeAndBeforeAndAfterLeaveItOut() {
        Items items = new Items()
                .add("", "a", "en", Known.of(Items.at("2021-09-07T23:59:59Z")))
                .add("", "a", "en", Known.of(Items.at("2021-09-08T00:00:00Z")))
                .add("", "a", "en", Known.of(Items.at("2021-09-08T23:59:59Z")))
                .add("", "a", "en", Known.of(Items.at("2021-09-09T00:00:00Z")));
        assertEquals(List.of(0), find(items, "a before:2021-09-08"));
        assertEquals(List.of(3), find(items, "a après:2021-09-08"));
        assertEquals(List.of(1, 2), find(items, "a after:2021-09-07 before:2021-09-09"));
        assertEquals(List.of(), find(items, "before:2021-09"));
        assertEquals(List.of(), find(items, "after:2021"));
        assertEquals(List.of(0, 1, 2, 3), find(items, "after:2020 before:2022"));
    }

    @Test
    void withoutALowerBoundItMayLieInAnyEarlierWindow() {
        Items items = new Items().add("", "a", "en", Known.of(When.noLaterThan(Items.at("2021-09-08T00:00:00Z"))));
        try (SearchIndex index = items.index(folder)) {
            assertEquals(1, Items.search(index, Search.of("before:1960")).perhaps());
            assertEquals(0, Items.search(index, Search.of("after:2022")).total());
        }
    }

    @Test
    void eachFacetSumsToTheTotalAndFindsWhatItCounts() {
        Items items = new Items()
                .add("", "加拿大", "zh", Known.of(Items.day("2021-09-30", "Asia/Shanghai")))
                .add("", "加拿大", "zh-Hans", Known.of(Items.day("2021-10-01", "Asia/Shanghai")))
                .add("", "加拿大", "", Known.notStated())
                .add(
                        Channel.site("b.example", Known.notStated(), List.of()),
                        "",
                        "加拿大",
                        "zh-Hant",
                        Known.of(When.naive(
                                LocalDateTime.parse("2021-09-01T00:00"),
                                When.Precision.DAY,
                                When.Basis.HTML_META,
                                "2021-09-01")))
                .add("", "加拿大", "fr", Known.of(When.noLaterThan(Items.at("2021-09-08T00:00:00Z"))));
        try (SearchIndex index = items.index(folder)) {
            Search search = Search.of("加拿大");
            Result found = Items.search(index, search);
            for (Facet facet : Facet.values()) {
                Result.Values values = Items.values(found, facet);
                assertEquals(
                        found.total(),
                        values.values().stream().mapToLong(Result.Count::items).sum() + values.moreItems());
                values.values()
                        .forEach(each -> assertEquals(
                                each.items(),
                                Items.search(index, Items.narrowed(search, facet, each.asked()))
                                        .total(),
                                facet + " " + each));
            }
            assertThat(Items.values(found, Facet.MONTH).values())
                    .extracting(Result.Count::value)
                    .containsExactly("2021-09", "2021-10", "several", "unknown");
            assertThat(Items.values(found, Facet.CHANNEL).values())
                    .extracting(Result.Count::label)
                    .containsExactly("例报", "b.example");
            assertEquals(
                    3,
                    Items.search(index, Items.narrowed(search, Facet.LANGUAGE, "zh"))
                            .total());
        }
    }

    @Test
    void ofManyChannelsTheRestIsCounted() {
        Items items = new Items();
        for (int i = 0; i < 60; i++) {
            items.add(
                    Channel.site("s" + i + ".example", Known.notStated(), List.of()), "", "a", "en", Known.notStated());
        }
        try (SearchIndex index = items.index(folder)) {
            Result.Values channels = Items.values(Items.search(index, Search.of("a")), Facet.CHANNEL);
            assertEquals(50, channels.values().size());
            assertEquals(10, channels.more());
            assertEquals(10, channels.moreItems());
            assertEquals(60, Items.found(index, "a").size());
        }
    }

    @Test
    void ordersAreByTimeWithTheUntimedLastAndByTheId() {
        Items items = new Items()
                .add("", "a", "en", Known.notStated())
                .add("", "a", "en", Known.of(Items.at("2021-09-08T00:00:00Z")))
                .add("", "a", "en", Known.of(Items.at("1965-01-01T00:00:00Z")))
                .add("", "a", "en", Known.of(Items.at("2021-09-08T00:00:00Z")));
        try (SearchIndex index = items.index(folder)) {
            assertThat(Items.search(index, Search.of(Map.of("order", "oldest"))).page())
                    .extracting(Result.Place::id)
                    .containsExactly(Items.id(2), Items.id(1), Items.id(3), Items.id(0));
            assertThat(Items.search(index, Search.of(Map.of("order", "newest"))).page())
                    .extracting(Result.Place::id)
                    .containsExactly(Items.id(1), Items.id(3), Items.id(2), Items.id(0));
        }
    }

    @Test
    void whatHasTheWordInItsTitleComesFirst() {
        Items items = new Items().add("天气", "加拿大下雪").add("加拿大", "下雪天气");
        try (SearchIndex index = items.index(folder)) {
            assertEquals(
                    Items.id(1),
                    Items.search(index, Search.of("加拿大")).page().getFirst().id());
        }
    }

    @Test
    void aPageBehindTheLastIsRefused() {
        try (SearchIndex index = Items.of("a").index(folder)) {
            assertThat(assertThrows(
                                    ProblemException.class,
                                    () -> Items.search(index, Search.of("a").on(2)))
                            .detail())
                    .contains("1 were found");
            assertEquals(0, Items.search(index, Search.of("b")).total());
        }
    }

    @Test
    void anotherStateIsBuiltAnewAndTheFormerRemoved() throws IOException {
        SearchIndex.of(folder, "one", each -> Items.of("a").sorted().forEach(each))
                .close();
        try (SearchIndex index = SearchIndex.of(
                folder, "two", each -> Items.of("b", "b").sorted().forEach(each))) {
            assertEquals(List.of(0, 1), Items.found(index, "b"));
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void aBuildThatFailsLeavesNothing() throws IOException {
        assertThrows(
                IllegalStateException.class,
                () -> SearchIndex.of(folder, "state", each -> {
                    Items.of("a").sorted().forEach(each);
                    throw new IllegalStateException("failed");
                }));
        assertThat(folder).isEmptyDirectory();
        assertEquals(List.of(0, 1), find(Items.of("a", "a"), "a"));
    }

    @Test
    void aCaseThatIsDeletedMeanwhileDoesNotComeBack() {
        Path gone = folder.resolve("gone");
        assertThrows(ProblemException.class, () -> Items.of("a").index(gone.resolve("search")));
        assertThat(gone).doesNotExist();
    }

    @Test
    void aBuildDoesNotHoldUpAnotherCase() throws IOException {
        Path one = Files.createDirectory(folder.resolve("one"));
        Path other = Files.createDirectory(folder.resolve("other"));
        SearchIndex.of(
                        one,
                        "state",
                        each -> CompletableFuture.runAsync(
                                        () -> Items.of("a").index(other).close())
                                .orTimeout(20, TimeUnit.SECONDS)
                                .join())
                .close();
    }

    @Test
    void aFormerIndexIsReadUntilTheNextIsWholeAndByWhoeverHasItOpen() {
        Items.of("a").index(folder).close();
        try (SearchIndex former = Items.of().index(folder)) {
            SearchIndex.of(folder, "two", each -> {
                        try (SearchIndex another = Items.of().index(folder)) {
                            assertEquals(List.of(0), Items.found(another, "a"));
                        }
                    })
                    .close();
            assertEquals(List.of(0), Items.found(former, "a"));
        }
    }

    @Test
    void onlyDamageIsDamage() {
        Items.of("a").index(folder).close();
        Thread.currentThread().interrupt();
        assertThrows(ProblemException.class, () -> Items.of().index(folder));
        assertTrue(Thread.interrupted());
        try (SearchIndex index = Items.of().index(folder)) {
            assertEquals(List.of(0), Items.found(index, "a"));
        }
    }

    @Test
    void marksHeapedOnALetterLoseNothing() {
        String heaped = "a" + "\u0301".repeat(16_400);
        try (SearchIndex index = Items.of("b " + heaped + " 加拿大", "加拿大").index(folder)) {
            assertEquals(List.of(0, 1), Items.found(index, "加拿大"));
            assertEquals(List.of(0), Items.found(index, "a 加拿大"));
            assertEquals(List.of(0), Items.found(index, written("a" + "\u0301".repeat(1_900))));
            assertEquals(List.of(), Items.found(index, written("a\u0301")));
        }
    }

    @Test
    void valuesOfAnyLengthAreCountedAndFindTheirItems() {
        Items items = Items.of("a");
        for (String end : List.of("x", "y")) {
            String language = "zh" + "-abc".repeat(9_000) + end;
            Channel channel = new Channel(
                    "𠮷P".repeat(20_000) + end,
                    Known.of("u".repeat(40_000) + end),
                    Known.notStated(),
                    Known.notStated(),
                    Known.notStated(),
                    Known.notStated(),
                    Known.notStated(),
                    List.of());
            items.add(channel, "", "a", language, Known.of(Items.at("+1000000000-12-31T23:59:59Z")));
        }
        try (SearchIndex index = items.index(folder)) {
            Search search = Search.of("a");
            for (Result.Values facet : Items.search(index, search).facets()) {
                assertEquals(
                        3,
                        facet.values().stream().mapToLong(Result.Count::items).sum());
                facet.values()
                        .forEach(each -> assertEquals(
                                each.items(),
                                Items.search(index, Items.narrowed(search, facet.facet(), each.asked()))
                                        .total(),
                                facet + " " + each));
            }
            assertEquals(
                    3,
                    Items.values(Items.search(index, search), Facet.LANGUAGE)
                            .values()
                            .size());
            assertEquals(
                    1,
                    Items.search(index, Items.narrowed(search, Facet.LANGUAGE, "zh" + "-abc".repeat(9_000) + "y"))
                            .total());
        }
    }

    @Test
    void aDamagedIndexIsMadeAgain() throws IOException {
        Items items = Items.of("a");
        items.index(folder).close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Files.write(each, new byte[] {1});
            }
        }
        assertEquals(List.of(0), find(items, "a"));
    }
}
