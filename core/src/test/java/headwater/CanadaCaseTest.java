package headwater;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.assess.NarrativeAssessment;
import headwater.control.ControlResult;
import headwater.credit.CreditGiven;
import headwater.credit.Credits;
import headwater.credit.Outlets;
import headwater.credit.Voice;
import headwater.delta.Change;
import headwater.engagement.Reach;
import headwater.model.Context;
import headwater.model.Count;
import headwater.model.Finding;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.Profile;
import headwater.ranking.Absence;
import headwater.ranking.Appearance;
import headwater.registry.OutletEntry;
import headwater.registry.Registry;
import headwater.text.Document;
import headwater.timing.Nearby;
import headwater.trace.Derivation;
import headwater.trace.Earliest;
import headwater.trace.SourcePath;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The acceptance test of the main job: the reference case, point by point.
class CanadaCaseTest {

    private static final String HILL_TIMES = "a08-hill-times-platforms";
    private static final String GLOBAL_TIMES = "a10-global-times-zh";
    private static final String GLOBAL_TIMES_ENGLISH = "a09-global-times-en";
    private static final String XIGUA = "7005867029857042976";
    private static final String TOPIC = "加拿大反对党竞选纲领31次提中国";

    private static CanadaCase canada;

    @BeforeAll
    static void readAndAnalyse() {
        canada = CanadaCase.shared();
    }

    @Test
    void everythingInTheFolderIsRead() {
        assertThat(canada.material.rejected()).isEmpty();
        assertThat(canada.material.observations()).hasSizeGreaterThan(200);
    }

    @Nested
    class Point1SeparateNarratives {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    GLOBAL_TIMES,
                    GLOBAL_TIMES_ENGLISH,
                    XIGUA,
                    "a14-buyidao-guancha",
                    "a15-selfmedia-essay",
                    "f01-quotidien-francophone",
                    "s/reconstruction-1",
                    "s/reconstruction-2",
                    "s/reconstruction-3",
                    "video/reconstruction-1",
                    "video/reconstruction-2",
                    "a22-true-north",
                    "a22-scmp",
                    "a22-tibetan-review"
                })
        void theLineAboutThePlatformIsOneNarrative(String member) {
            assertThat(canada.narrativeOf(member).narrative().id())
                    .isEqualTo(canada.narrativeOf(HILL_TIMES).narrative().id());
        }

        @Test
        void theLineAboutTheRegistryIsNotInIt() {
            List<String> members = canada.narrativeOf(HILL_TIMES).narrative().members();
            assertThat(Stream.of(
                                    "b01-yes-my-radio",
                                    "b02-cgctv",
                                    "b05-thebreaker",
                                    "s/reconstruction-4",
                                    "s/reconstruction-5")
                            .map(each -> canada.item(each).id()))
                    .doesNotContainAnyElementsOf(members);
        }

        @Test
        void theModifiedAndTheLiftedCopyStandWithTheirOriginals() {
            assertThat(canada.narrativeOf("b02-cgctv")).isEqualTo(canada.narrativeOf("b01-yes-my-radio"));
            assertThat(canada.narrativeOf("s/reconstruction-5")).isEqualTo(canada.narrativeOf("s/reconstruction-4"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a03-hill-times-ambassador",
                    "a06-ming-pao-questions",
                    "a19-election-update",
                    "c02-national-daily-a",
                    "c02-national-broadcaster-b",
                    "c02-national-daily-c",
                    "c02-wire-d",
                    "n01-weather-zh",
                    "n02-sports-en",
                    "n03-meteo-fr"
                })
        void whatMerelySharesTheSubjectJoinsNothing(String unrelated) {
            assertThat(canada.isInANarrative(unrelated)).isFalse();
        }
    }

    @Nested
    class Point2Earliest {

        @Test
        void theOttawaNewspaperIsTheEarliestObservable() {
            assertThat(canada.earliest(HILL_TIMES, "*", "*").candidates())
                    .contains(canada.item(HILL_TIMES).id());
        }

        @Test
        void theGlobalTimesIsAmongTheEarliestInChineseAndLikelyTheFirst() {
            Earliest chinese = canada.earliest(HILL_TIMES, "zh", "*");
            assertThat(chinese.candidates())
                    .anyMatch(id -> canada.material.observations().stream()
                            .anyMatch(each -> each.id().equals(id)
                                    && each.item().address().url().orElse("").endsWith(GLOBAL_TIMES)));
            assertThat(chinese.first().orElse(0.0)).isBetween(0.55, 0.8);
        }

        @Test
        void theReasonsSayThatOneMomentHasTwoDates() {
            assertThat(canada.earliest(HILL_TIMES, "zh", "*").reasons())
                    .extracting(Phrase::key)
                    .anyMatch(key -> key.contains("zone"));
        }
    }

    @Nested
    class Point3Derivations {

        @Test
        void theChineseArticleTranslatesTheOttawaNewspaperWithCredit() {
            derived(GLOBAL_TIMES, HILL_TIMES, Derivation.Manner.TRANSLATION, CreditGiven.Status.CREDITED);
        }

        @Test
        void theXiguaVideoCopiesTheChineseArticleWithoutCredit() {
            derived(XIGUA, GLOBAL_TIMES, Derivation.Manner.NEAR_VERBATIM_COPY, CreditGiven.Status.NOT_CREDITED);
            assertThat(canada.derivation(XIGUA).credit().found().isKnown()).isFalse();
            assertThat(canada.derivation(XIGUA).credit().checked()).contains("zh-source", "zh-according", "link");
        }

        @Test
        void aReaderOfTheXiguaVideoIsLedToNobody() {
            SourcePath path = canada.path(XIGUA);
            assertThat(path.top()).isEqualTo(canada.item(HILL_TIMES).id());
            assertThat(path.steps()).isEqualTo(2);
            assertThat(path.uncredited()).isEqualTo(new SourcePath.Uncredited(1, 1, 0));
            assertThat(path.reader())
                    .isEqualTo(new SourcePath.Reader(
                            Known.notStated(), canada.item(XIGUA).id(), SourcePath.Stop.NO_SOURCE));
        }

        @Test
        void aReaderOfTheChineseArticleIsLedToTheOttawaNewspaper() {
            assertThat(canada.path(GLOBAL_TIMES).reachesTop()).isTrue();
            assertThat(canada.path(GLOBAL_TIMES).reader().furthest())
                    .isEqualTo(canada.item(HILL_TIMES).id());
        }

        @Test
        void theCreditToTheOttawaNewspaperHasItsPlaceAndItsWords() {
            CreditGiven.Found found =
                    canada.derivation(GLOBAL_TIMES).credit().found().get();
            assertThat(found.name()).contains("国会山时报");
            assertThat(found.position()).isIn(CreditGiven.Position.LEAD, CreditGiven.Position.BODY);
            assertThat(canada.item(GLOBAL_TIMES).item().body().text().get()).contains(found.words());
        }

        @Test
        void theEssayGoesBackToTheArticleWhoseHeadlineItCarries() {
            Derivation essay = canada.derivation("a15-selfmedia-essay");
            assertThat(essay.parent()).isEqualTo(canada.item(GLOBAL_TIMES).id());
            assertThat(essay.credit().status()).isEqualTo(CreditGiven.Status.UPSTREAM_ONLY);
            assertThat(essay.reasons()).extracting(Phrase::key).contains("trace.order.tag");
        }

        @Test
        void theEssayCreditsTheFirstSourceOnlyIfItWasTakenFromTheChineseArticle() {
            Outlets outlets = new Outlets(canada.material.context());
            CreditGiven given = new Credits(outlets)
                    .given(
                            voice(outlets, "a15-selfmedia-essay"),
                            voice(outlets, GLOBAL_TIMES),
                            List.of(voice(outlets, HILL_TIMES)))
                    .given();
            assertThat(given.status()).isEqualTo(CreditGiven.Status.UPSTREAM_ONLY);
            assertThat(given.found().get().name()).isEqualTo("国会山时报");
            assertThat(given.found().get().position()).isEqualTo(CreditGiven.Position.BODY);
        }

        private Voice voice(Outlets outlets, String item) {
            Observation observation = canada.item(item);
            return new Voice(observation, Document.of(observation), outlets.of(observation));
        }

        @Test
        void theCommentaryReusesTheLineInANewFrame() {
            Derivation derivation = canada.derivation("a14-buyidao-guancha");
            assertThat(derivation.parent()).isEqualTo(canada.item(GLOBAL_TIMES).id());
            assertThat(derivation.manner()).isEqualTo(Derivation.Manner.REUSE_NEW_FRAME);
        }

        @ParameterizedTest
        @ValueSource(strings = {"s/reconstruction-1", "s/reconstruction-2", "s/reconstruction-3"})
        void theWechatAccountsCopyWithoutCreditAndAddALine(String account) {
            Derivation derivation = canada.derivation(account);
            assertThat(derivation.parent()).isEqualTo(canada.item(GLOBAL_TIMES).id());
            assertThat(derivation.manner())
                    .isIn(
                            Derivation.Manner.VERBATIM_COPY,
                            Derivation.Manner.NEAR_VERBATIM_COPY,
                            Derivation.Manner.PARTIAL_COPY);
            assertThat(derivation.credit().status()).isEqualTo(CreditGiven.Status.NOT_CREDITED);
            assertThat(derivation.credit().checked()).hasSizeGreaterThan(50);
            assertThat(derivation.changes())
                    .extracting(Change::sort)
                    .containsAnyOf(Change.Sort.ADDED, Change.Sort.NEW_ADDRESSEE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"video/reconstruction-1", "video/reconstruction-2"})
        void theDouyinCaptionsReuseTheHeadline(String caption) {
            assertThat(canada.derivation(caption).parent())
                    .isEqualTo(canada.item(GLOBAL_TIMES).id());
            assertThat(canada.derivation(caption).manner()).isEqualTo(Derivation.Manner.HEADLINE_REUSE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"a22-true-north", "a22-scmp", "a22-tibetan-review"})
        void theEnglishReportsAboutTheThreatCreditTheGlobalTimes(String report) {
            assertThat(canada.derivation(report).parent())
                    .isEqualTo(canada.item(GLOBAL_TIMES_ENGLISH).id());
            assertThat(canada.derivation(report).credit().status()).isEqualTo(CreditGiven.Status.CREDITED);
        }

        @Test
        void theFrenchItemTranslatesTheOttawaNewspaperWithCredit() {
            derived(
                    "f01-quotidien-francophone",
                    HILL_TIMES,
                    Derivation.Manner.TRANSLATION,
                    CreditGiven.Status.CREDITED);
        }

        @Test
        void theSecondMarkhamItemIsAModifiedCopyOfTheFirst() {
            assertThat(canada.derivation("b02-cgctv").parent())
                    .isEqualTo(canada.item("b01-yes-my-radio").id());
            assertThat(canada.words(canada.derivation("b02-cgctv"), Change.Sort.ADDED))
                    .anyMatch(words -> words.contains("香港"));
        }

        @Test
        void theBriefingLiftsTheEssayAndIsLaterGone() {
            assertThat(canada.derivation("s/reconstruction-5").parent())
                    .isEqualTo(canada.item("s/reconstruction-4").id());
            assertThat(canada.material.observations())
                    .filteredOn(each -> each.item().address().url().orElse("").endsWith("s/reconstruction-5"))
                    .extracting(each -> each.capture().availability().name())
                    .containsExactlyInAnyOrder("AVAILABLE", "DELETED_BY_AUTHOR");
        }

        private void derived(String child, String parent, Derivation.Manner manner, CreditGiven.Status credit) {
            Derivation derivation = canada.derivation(child);
            assertThat(derivation.parent()).isEqualTo(canada.item(parent).id());
            assertThat(derivation.manner()).isEqualTo(manner);
            assertThat(derivation.credit().status()).isEqualTo(credit);
        }
    }

    @Nested
    class Point4Changes {

        @Test
        void couldBecomesCertainlyWill() {
            assertThat(canada.words(canada.derivation(GLOBAL_TIMES), Change.Sort.STRENGTHENED))
                    .anyMatch(words -> words.contains("必将"));
        }

        @Test
        void itsWordsStandInBothOriginals() {
            Derivation derivation = canada.derivation(GLOBAL_TIMES);
            Change change = derivation.changes().getFirst();
            assertThat(change.sort()).isEqualTo(Change.Sort.STRENGTHENED);
            String parent = canada.item(HILL_TIMES).item().body().title().orElse("") + "\n"
                    + canada.item(HILL_TIMES).item().body().text().orElse("");
            assertThat(parent.substring(change.parentStart(), change.parentEnd()))
                    .contains("could");
        }

        @Test
        void theAccountsAddTheirTwoLines() {
            assertThat(canada.words(canada.derivation("s/reconstruction-2"), Change.Sort.ADDED))
                    .anyMatch(words -> words.contains("同胞们"));
            assertThat(canada.words(canada.derivation("s/reconstruction-3"), Change.Sort.ADDED))
                    .anyMatch(words -> words.contains("看了真让人害怕"));
        }

        @Test
        void aLineTurnsToCompatriots() {
            assertThat(canada.words(canada.derivation("s/reconstruction-2"), Change.Sort.NEW_ADDRESSEE))
                    .anyMatch(words -> words.contains("同胞"));
        }
    }

    @Nested
    class Point5Floors {

        @Test
        void aCappedCountIsAFloorAndIsAddedToNothingExact() {
            Reach reads = canada.narrativeOf(HILL_TIMES).reach().stream()
                    .filter(each -> each.name() == Count.Name.READS)
                    .findFirst()
                    .orElseThrow();
            assertThat(reads.exact()).isEqualTo(8643);
            assertThat(reads.items()).isEqualTo(1);
            assertThat(reads.floors()).isEqualTo(3);
            assertThat(reads.floor()).isEqualTo(300_003);
            assertThat(reads.absent()).isGreaterThanOrEqualTo(1);
        }
    }

    @Nested
    class Point6Events {

        @Test
        void theDebateAndThePollsStandBesideTheLine() {
            assertThat(canada.narrativeOf(HILL_TIMES).events())
                    .extracting(Nearby::event)
                    .contains("a12-debate", "a07-poll", "a18-debate", "a19-pledge");
        }

        @Test
        void noCauseIsReadOffWhereSeveralEventsFallTogether() {
            assertThat(undetermined(canada.narrativeOf(HILL_TIMES)))
                    .flatExtracting(Finding.Undetermined::missing)
                    .extracting(Finding.Missing::code)
                    .contains(Finding.Code.CONFOUNDED);
        }

        @Test
        void thePledgeOfTheSameDayIsAConfounder() {
            assertThat(canada.material.context())
                    .filteredOn(each -> each.id().equals("a19-pledge"))
                    .allMatch(each -> each instanceof Context.Event event && event.confounder());
        }
    }

    @Nested
    class Point7Controls {

        @Test
        void bothControlStoriesDrewNoReactionWithinWhatWasCollected() {
            assertThat(canada.narrativeOf(HILL_TIMES).controls()).hasSize(2).allSatisfy(each -> {
                assertThat(each.outcome()).isEqualTo(ControlResult.Outcome.NO_REACTION_SEEN);
                assertThat(each.captures()).isPositive();
            });
        }

        @Test
        void theTopicWasFirstSeenOnToutiaoInABracket() {
            Appearance toutiao = canada.assessment.appearances().stream()
                    .filter(each -> each.topic().equals(TOPIC))
                    .findFirst()
                    .orElseThrow();
            assertThat(toutiao.board()).contains("toutiao");
            assertThat(toutiao.firstSeen().earliest()).isEqualTo(Instant.parse("2021-09-08T23:08:04Z"));
            assertThat(toutiao.firstSeen().latest()).isEqualTo(Instant.parse("2021-09-09T00:31:42Z"));
            assertThat(toutiao.bestPosition()).isEqualTo(8);
        }

        @Test
        void itWasNeverSeenOnTheOtherListsAndEachNeverHasItsCrawls() {
            List<Absence> absences = canada.narrativeOf(HILL_TIMES).absences();
            assertThat(absences).hasSize(6).allMatch(each -> each.crawls() > 0);
            assertThat(absences)
                    .filteredOn(each -> each.board().contains("weibo"))
                    .hasSize(3);
            assertThat(absences)
                    .filteredOn(each -> each.board().contains("zhihu"))
                    .hasSize(3);
        }
    }

    @Nested
    class Point8Verdicts {

        @Test
        void coordinationAndBoostingCannotBeDetermined() {
            List<Finding> findings = canada.narrativeOf(HILL_TIMES).findings();
            assertThat(findings).noneMatch(Finding.Supported.class::isInstance);
            assertThat(undetermined(canada.narrativeOf(HILL_TIMES)))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .flatExtracting(Finding.Undetermined::missing)
                    .extracting(Finding.Missing::code)
                    .contains(Finding.Code.PLATFORM_OPAQUE, Finding.Code.CAPPED_COUNT);
        }

        @Test
        void stateMediaAreStateControlled() {
            assertThat(List.of(canada.outlet("global-times"), canada.outlet("xinhua")))
                    .extracting(Context.Outlet::category)
                    .containsOnly(Context.Category.STATE_CONTROLLED);
        }

        /// Where an account is registered is shown apart, and nowhere is it called controlled from there.
        @Test
        void anAccountRegisteredInACountryIsNowhereCalledControlledByIt() {
            Registry registry = Registry.of(canada.material.context(), canada.material.observations());
            for (String id : List.of("wechat-1", "wechat-2", "wechat-3")) {
                OutletEntry entry = registry.entry(id).get();
                assertThat(entry.outlet().registration().region()).isEqualTo("China");
                assertThat(entry.registered()).isNotEmpty();
                assertThat(entry.shown().category()).isEqualTo(Context.Category.UNATTRIBUTED);
                assertThat(entry.ties()).isEmpty();
            }
            for (String report : List.of("en", "fr")) {
                assertThat(Repository.read("samples/expected/canada-2021." + report + ".md")
                                .lines()
                                .filter(line -> line.startsWith("| Canada-focused WeChat account")))
                        .isNotEmpty()
                        .noneMatch(line -> line.contains("controlled") || line.contains("contrôl"));
            }
        }

        @Test
        void whatIsShownIsNoMoreThanTheGroundsCarry() {
            Registry registry = Registry.of(canada.material.context(), canada.material.observations());
            assertThat(registry.entry("global-times").get().shown().category())
                    .isEqualTo(Context.Category.STATE_CONTROLLED);
            assertThat(registry.entry("francophone-a").get().shown().isLess()).isTrue();
            assertThat(registry.entry("party-media-douyin").get().isContested()).isTrue();
            assertThat(registry.entries()).allMatch(each -> each.refused().isEmpty());
        }

        @Test
        void theWechatAccountsAreUnattributedWithRegistrationShownApart() {
            Context.Outlet account = canada.outlet("wechat-1");
            assertThat(account.category()).isEqualTo(Context.Category.UNATTRIBUTED);
            assertThat(account.links()).extracting(Profile.Link::kind).containsExactly("unclear");
            assertThat(account.registration().region()).isEqualTo("China");
        }
    }

    private static List<Finding.Undetermined> undetermined(NarrativeAssessment narrative) {
        return narrative.findings().stream()
                .filter(Finding.Undetermined.class::isInstance)
                .map(Finding.Undetermined.class::cast)
                .toList();
    }
}
