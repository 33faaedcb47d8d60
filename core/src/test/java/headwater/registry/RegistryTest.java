package headwater.registry;

import static headwater.registry.Samples.account;
import static headwater.registry.Samples.linked;
import static headwater.registry.Samples.listed;
import static headwater.registry.Samples.observation;
import static headwater.registry.Samples.outlet;
import static headwater.registry.Samples.site;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Channel;
import headwater.model.Context;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.Profile;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RegistryTest {

    @Nested
    class Matching {

        private final Context.Outlet paper =
                outlet("paper", List.of("环球日报", "Globe Daily"), List.of("web:paper.com.cn", "x:GlobeDaily"));

        @Test
        void aChannelIsFoundByItsIdOnItsPlatform() {
            assertThat(matched(account("x", "12", "@globedaily", "G.D."))).isInstanceOf(Matched.ById.class);
            assertThat(matched(account("tiktok", "12", "@globedaily", "G.D."))).isInstanceOf(Matched.Unmatched.class);
        }

        @Test
        void aSiteIsFoundByTheDomainItLiesIn() {
            assertThat(matched(site("news.paper.com.cn")))
                    .isInstanceOfSatisfying(
                            Matched.ByDomain.class,
                            each -> assertThat(each.domain()).isEqualTo("paper.com.cn"));
            assertThat(matched(site("otherpaper.com.cn"))).isInstanceOf(Matched.Unmatched.class);
        }

        @Test
        void theNearestDomainDecides() {
            Context.Outlet desk = outlet("desk", List.of("Desk"), List.of("desk.paper.com.cn"));
            Observation page = observation(1, site("a.desk.paper.com.cn"), "https://a.desk.paper.com.cn/1");
            assertThat(Registry.of(List.of(paper, desk), List.of(page))
                            .matched(page)
                            .outlet()
                            .get())
                    .isEqualTo("desk");
        }

        @Test
        void anEntryAboutASuffixIsNoneAboutWhatLiesInIt() {
            Context.Outlet host = outlet("host", List.of("Host"), List.of("blogspot.com", "com.cn"));
            Observation blog = observation(1, site("someone.blogspot.com"), "https://someone.blogspot.com/1");
            assertThat(Registry.of(List.of(host), List.of(blog)).matched(blog)).isInstanceOf(Matched.Unmatched.class);
        }

        @Test
        void aNameThatNobodyReviewedIsAProposalAndNoMatch() {
            Matched matched = matched(account("weibo", "77", "", "環球日報"));
            assertThat(matched)
                    .isInstanceOfSatisfying(
                            Matched.Proposed.class,
                            each -> assertThat(each.outlets()).containsExactly("paper"));
            assertThat(matched.outlet().isKnown()).isFalse();
        }

        @Test
        void aNameThatAPersonReviewedIsAMatchForThatChannelOnly() {
            Context.Outlet reviewed = outlet(
                    "paper", List.of("环球日报"), List.of(), new Profile.NameMatch("weibo:77", "reviewer-2", "2031-01-02"));
            Observation own = observation(1, account("weibo", "77", "", "環球日報"), "https://weibo.com/77/1");
            Observation other = observation(2, account("weibo", "78", "", "环球日报"), "https://weibo.com/78/1");
            Registry registry = Registry.of(List.of(reviewed), List.of(own, other));
            assertThat(registry.matched(own)).isInstanceOf(Matched.ByName.class);
            assertThat(registry.matched(other)).isInstanceOf(Matched.Proposed.class);
        }

        @Test
        void aPrivatePersonHasNoEntryAndNoChannel() {
            Observation person =
                    observation(1, account("weibo", "p-0123456789abcdef", "", "环球日报"), "https://weibo.com/1");
            Registry registry = Registry.of(List.of(paper), List.of(person));
            assertThat(registry.matched(person)).isInstanceOf(Matched.Unmatched.class);
            assertThat(registry.channels()).isEmpty();
        }

        private Matched matched(Channel channel) {
            Observation one = observation(1, channel, "https://example.org/1");
            return Registry.of(List.of(paper), List.of(one)).matched(one);
        }
    }

    @Nested
    class Ties {

        private final Context.Document register =
                new Context.Document("d-1", "Register", "A court", "", "2031-01-01", "who owns it");

        @Test
        void aTieWithEvidenceIsShown() {
            OutletEntry entry = entry(new Profile.Link("ownership", "A body", "register", "2031", List.of("d-1")));
            assertThat(entry.ties()).extracting(OutletEntry.Tie::to).containsExactly("A body");
            assertThat(entry.refused()).isEmpty();
        }

        @Test
        void aTieWithoutEvidenceOrWithEvidenceNobodyHoldsIsNone() {
            OutletEntry entry = entry(
                    new Profile.Link("ownership", "A body", "everybody says so"),
                    new Profile.Link("staff", "A body", "seen", "2031", List.of("o-nowhere")));
            assertThat(entry.ties()).isEmpty();
            assertThat(entry.refused())
                    .extracting(Phrase::key)
                    .containsExactly("registry.refused.without-evidence", "registry.refused.not-held");
        }

        @Test
        void theAddressOfACapturedItemIsEvidence() {
            Observation page = observation(1, site("paper.example"), "https://paper.example/imprint");
            OutletEntry entry = Registry.of(
                            List.of(linked(
                                    "a",
                                    new Profile.Link(
                                            "contract", "B", "", "", List.of("http://www.paper.example/imprint/")))),
                            List.of(page))
                    .entries()
                    .getFirst();
            assertThat(entry.ties().getFirst().evidence()).containsExactly(page.id());
        }

        /// Papers in a country tie nobody to its state.
        @Test
        void registrationMakesNoTieAndNoCategory() {
            Context.Outlet account = new Context.Outlet(
                    "account",
                    List.of(Profile.Name.of("Account")),
                    List.of("wechat:a"),
                    List.of(),
                    List.of(),
                    new Profile.Registration("China", "a person", "shown by the platform", "2031", List.of("d-1")),
                    List.of());
            OutletEntry entry =
                    Registry.of(List.of(account, register), List.of()).entries().getFirst();
            assertThat(entry.shown().category()).isEqualTo(Context.Category.UNATTRIBUTED);
            assertThat(entry.ties()).isEmpty();
        }

        private OutletEntry entry(Profile.Link... links) {
            return Registry.of(List.of(linked("a", links), register), List.of())
                    .entries()
                    .getFirst();
        }
    }

    @Nested
    class Disagreeing {

        private final Context.Outlet paper = outlet("paper", List.of("Paper"), List.of("paper.example"));

        @Test
        void listsThatPutAnOutletInTwoCategoriesStandSideBySideWithTheirDates() {
            List<Disagreement> found = found(
                    listed("One", "", "paper.example", "STATE_CONTROLLED", "2031-01-01"),
                    listed("Two", "", "paper.example", "INDEPENDENT", "2032-02-02"));
            assertThat(found).extracting(Disagreement::over).containsExactly(Disagreement.Over.CATEGORY);
            assertThat(found.getFirst().positions())
                    .extracting(each -> each.source() + " " + each.category().get() + " " + each.asOf())
                    .containsExactly("One STATE_CONTROLLED 2031-01-01", "Two INDEPENDENT 2032-02-02");
        }

        @Test
        void listsThatSayTheSameDoNot() {
            assertThat(found(
                            listed("One", "net", "paper.example", "INDEPENDENT", "2031-01-01"),
                            listed("Two", "net", "paper.example", "INDEPENDENT", "2032-02-02")))
                    .isEmpty();
        }

        @Test
        void aListAtOddsWithItselfDoesNot() {
            assertThat(found(
                            listed("One", "a", "paper.example", "", "2031-01-01"),
                            listed("One", "b", "paper.example", "", "2032-02-02")))
                    .isEmpty();
        }

        @Test
        void networksOfTwoNamesAreADisagreement() {
            assertThat(found(
                            listed("One", "a", "paper.example", "", "2031-01-01"),
                            listed("Two", "b", "paper.example", "", "2032-02-02")))
                    .extracting(Disagreement::over)
                    .containsExactly(Disagreement.Over.NETWORK);
        }

        @Test
        void aChannelWithoutAnEntryHasItsDisagreementsToo() {
            Observation page = observation(1, site("www.paper.example"), "https://www.paper.example/1");
            Registry registry = Registry.of(
                    List.of(
                            listed("One", "a", "paper.example", "", "2031-01-01"),
                            listed("Two", "b", "paper.example", "", "2032-02-02")),
                    List.of(page));
            assertThat(registry.channels().getFirst().disagreements()).hasSize(1);
        }

        private List<Disagreement> found(Context... lists) {
            List<Context> context = new java.util.ArrayList<>(Arrays.asList(lists));
            context.add(paper);
            return Registry.of(context, List.of()).entries().getFirst().disagreements();
        }
    }
}
