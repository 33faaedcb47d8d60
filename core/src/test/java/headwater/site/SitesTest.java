package headwater.site;

import static headwater.site.Samples.analytics;
import static headwater.site.Samples.page;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Infrastructure;
import headwater.model.Infrastructure.Certificate;
import headwater.model.Infrastructure.Dates;
import headwater.model.Infrastructure.DnsRecord;
import headwater.model.Infrastructure.DomainRegistration;
import headwater.model.Infrastructure.Registrant;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import headwater.site.SiteTie.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Known answers: networks that were planted, sites that have nothing to do with one another, and too little to tell.
class SitesTest {

    @Test
    void aPlantedNetworkIsFoundAndNobodyElse() {
        Sites sites = of(
                items("one.cn", analytics("UA-71234567-1"), "red"),
                items("two.cn", analytics("UA-71234567-2"), "red"),
                items("three.com", "<script data-ad-client='ca-pub-1234509876543210'></script>", "red"),
                items(
                        "two.cn",
                        "<script>adsbygoogle.push({google_ad_client: 'ca-pub-1234509876543210'});</script>",
                        "red"),
                items("other.org", analytics("UA-79999999-1"), "blue"));
        assertThat(sites.clusters()).singleElement().satisfies(cluster -> {
            assertThat(cluster.sites()).containsExactly("one.cn", "three.com", "two.cn");
            assertThat(cluster.joining())
                    .extracting(SiteTie::id)
                    .containsExactly("analytics:UA-71234567", "ads:ca-pub-1234509876543210");
            assertThat(cluster.supporting()).extracting(SiteTie::kind).containsExactly(TieKind.TEMPLATE);
            assertThat(cluster.joining())
                    .allSatisfy(each -> assertThat(each.evidence()).isNotEmpty());
        });
        assertThat(sites.outcome()).isEqualTo(Sites.Outcome.JOINED);
        assertThat(sites.cluster("other.org")).isEmpty();
    }

    @Test
    void sitesWithNothingInCommonAreNotJoined() {
        Sites sites = of(
                items("one.cn", analytics("UA-71234567-1"), "red"),
                items("two.cn", analytics("UA-79999999-1"), "blue"));
        assertThat(sites.ties()).isEmpty();
        assertThat(sites.outcome()).isEqualTo(Sites.Outcome.NONE_JOINED);
    }

    @Test
    void onePageOnlyIsUndetermined() {
        Sites sites = of(
                List.of(page("https://one.cn/a", analytics("UA-71234567-1"), "red")),
                items("two.cn", analytics("UA-71234567-1"), "red"));
        assertThat(sites.clusters()).isEmpty();
        assertThat(sites.standing(Standing.ONE_PAGE)).extracting(SiteTie::id).containsExactly("analytics:UA-71234567");
        assertThat(sites.outcome()).isEqualTo(Sites.Outcome.UNDETERMINED);
        assertThat(sites.notCompared()).containsExactly("one.cn");
        assertThat(of(List.of(page("https://one.cn/a", "", "red"))).outcome()).isEqualTo(Sites.Outcome.UNDETERMINED);
        assertThat(of().outcome()).isEqualTo(Sites.Outcome.UNDETERMINED);
    }

    @Test
    void captureOfOneItemAgainIsNoSecondItem() {
        Observation page = page("https://one.cn/a", analytics("UA-71234567-1"), "red");
        Sites sites = of(List.of(page, page), items("two.cn", analytics("UA-71234567-1"), "red"));
        assertThat(sites.clusters()).isEmpty();
    }

    @Test
    void aSiteOfOnePageIsLeftOutOfTheClusterOfOthers() {
        Sites sites = of(
                List.of(page("https://copy.cn/a", analytics("UA-71234567-1"), "red")),
                items("one.cn", analytics("UA-71234567-1"), "red"),
                items("two.cn", analytics("UA-71234567-1"), "red"));
        assertThat(sites.clusters().getFirst().sites()).containsExactly("one.cn", "two.cn");
        assertThat(sites.ties().getFirst().sites()).containsExactly("copy.cn", "one.cn", "two.cn");
    }

    @Test
    void hostsOfOneRegisteredDomainAreOneSite() {
        Sites sites = of(
                items("m.one.com.cn", analytics("UA-71234567-1"), "red"),
                items("news.one.com.cn", analytics("UA-71234567-1"), "red"));
        assertThat(sites.sites())
                .singleElement()
                .satisfies(each -> assertThat(each.hosts()).containsExactly("m.one.com.cn", "news.one.com.cn"));
        assertThat(sites.ties()).isEmpty();
    }

    @Test
    void builtAlikeAloneJoinsNobody() {
        Sites sites = of(items("one.cn", "", "red"), items("two.cn", "", "red"));
        assertThat(sites.clusters()).isEmpty();
        assertThat(sites.ties()).singleElement().satisfies(tie -> {
            assertThat(tie.kind()).isEqualTo(TieKind.TEMPLATE);
            assertThat(tie.standing()).isEqualTo(Standing.SUPPORTS);
        });
    }

    @Test
    void aThemeThatBothBoughtExplainsThatTheyAreBuiltAlike() {
        String theme = "<link rel='stylesheet' href='/wp-content/themes/Newspaper/style.css'>";
        Sites sites = of(items("one.cn", theme, "red"), items("two.cn", theme, "red"));
        assertThat(sites.ties()).singleElement().satisfies(tie -> {
            assertThat(tie.standing()).isEqualTo(Standing.PROVIDER);
            assertThat(tie.value()).isEqualTo("1.00 wordpress:newspaper");
        });
    }

    @Test
    void whatIsOnTooManySitesJoinsNobodyAndIsTold() {
        List<Observation> all = IntStream.range(0, 21)
                .mapToObj(i -> items("site" + i + ".cn", analytics("UA-71234567-1"), "d" + (char) ('a' + i)))
                .flatMap(List::stream)
                .toList();
        Sites sites = of(all);
        assertThat(sites.clusters()).isEmpty();
        assertThat(sites.ties())
                .filteredOn(each -> each.kind() == TieKind.ANALYTICS)
                .singleElement()
                .satisfies(tie -> {
                    assertThat(tie.standing()).isEqualTo(Standing.COMMON);
                    assertThat(tie.holders()).hasSize(21);
                });
        assertThat(of(all.subList(0, 40)).clusters().getFirst().sites()).hasSize(20);
    }

    @Test
    void whatAProviderOrNobodySetJoinsNobody() {
        Sites housed = of(
                items("one.blogspot.com", analytics("UA-71234567-1"), "red"),
                items("two.blogspot.com", analytics("UA-71234567-1"), "blue"));
        assertThat(housed.ties()).extracting(SiteTie::standing).containsExactly(Standing.ONE_ROOF);
        Sites unfilled = of(
                items("one.cn", analytics("UA-00000000-0"), "red"),
                items("two.cn", analytics("UA-00000000-0"), "blue"));
        assertThat(unfilled.ties()).extracting(SiteTie::standing).containsExactly(Standing.PLACEHOLDER);
        String embedded = "<meta property='fb:app_id' content='966242223397117'>";
        assertThat(of(items("one.cn", embedded, "red"), items("two.cn", embedded, "blue"))
                        .ties())
                .extracting(SiteTie::standing)
                .containsExactly(Standing.PROVIDER);
    }

    @Test
    void anArchiveThatShowsPagesOfOthersIsNoSite() {
        Sites sites = of(
                items("one.cn", analytics("UA-71234567-1"), "red"),
                items("two.cn", analytics("UA-79999999-1"), "blue"),
                items("web.archive.org/one", analytics("UA-71234567-1"), "red"),
                items("web.archive.org/two", analytics("UA-79999999-1"), "blue"));
        assertThat(sites.clusters()).isEmpty();
        assertThat(sites.sites()).extracting(Site::domain).containsExactly("one.cn", "two.cn");
    }

    @Test
    void oneSiteUnderARoofAndOneThatStandsAloneAreJoined() {
        Sites sites = of(
                items("one.blogspot.com", analytics("UA-71234567-1"), "red"),
                items("two.cn", analytics("UA-71234567-1"), "blue"));
        assertThat(sites.clusters()).hasSize(1);
    }

    @Test
    void aCertificateThatNamesTwoSitesJoinsThemAndItsRenewalIsTheSameTie() {
        Sites sites = Sites.of(
                List.of(),
                List.of(
                        certificate("1", "2021-01-01T00:00:00Z", "one.cn", "*.two.cn"),
                        certificate("2", "2021-04-01T00:00:00Z", "www.one.cn", "two.cn")));
        assertThat(sites.ties()).singleElement().satisfies(tie -> {
            assertThat(tie.standing()).isEqualTo(Standing.JOINS);
            assertThat(tie.evidence()).containsExactly("n-1", "n-2");
            assertThat(tie.holders().getFirst().first().get().earliest())
                    .isEqualTo(Instant.parse("2021-01-01T00:00:00Z"));
        });
        assertThat(sites.clusters().getFirst().sites()).containsExactly("one.cn", "two.cn");
    }

    @Test
    void aCertificateOfADeliveryServiceOrOfManyNamesJoinsNobody() {
        String[] many = IntStream.range(0, 30).mapToObj(i -> "site" + i + ".cn").toArray(String[]::new);
        Sites sites = Sites.of(
                List.of(),
                List.of(
                        certificate("1", "2021-01-01T00:00:00Z", many),
                        certificate("2", "2021-01-01T00:00:00Z", "sni7.cloudflaressl.com", "one.cn", "two.cn")));
        assertThat(sites.ties())
                .extracting(SiteTie::standing)
                .containsExactlyInAnyOrder(Standing.COMMON, Standing.PROVIDER);
        assertThat(sites.clusters()).isEmpty();
        assertThat(sites.sites()).isEmpty();
    }

    @Test
    void anOrganisationJoinsAndADayOrServersDoNot() {
        Sites sites = Sites.of(
                List.of(),
                List.of(
                        registration("one.cn", "Harbour Media Ltd"),
                        registration("two.cn", "HARBOUR  Media Ltd"),
                        registration("three.cn", "Other Media Ltd")));
        assertThat(sites.clusters()).singleElement().satisfies(cluster -> {
            assertThat(cluster.sites()).containsExactly("one.cn", "two.cn");
            assertThat(cluster.joining()).extracting(SiteTie::value).containsExactly("Harbour Media Ltd");
            assertThat(cluster.supporting())
                    .extracting(SiteTie::kind)
                    .containsExactly(TieKind.REGISTERED_TOGETHER, TieKind.NAME_SERVERS);
        });
    }

    @Test
    void oneAddressJoinsNobody() {
        Sites sites = Sites.of(
                List.of(),
                List.of(
                        new DnsRecord("n-1", "one.cn", "A", "192.0.2.7", Known.notStated(), "dns.csv line 2"),
                        new DnsRecord("n-2", "www.two.cn", "A", "192.0.2.7", Known.notStated(), "dns.csv line 3")));
        assertThat(sites.ties()).extracting(SiteTie::standing).containsExactly(Standing.SUPPORTS);
        assertThat(sites.clusters()).isEmpty();
    }

    @Test
    void orderDoesNotMatter() {
        List<Observation> all = new ArrayList<>(items("one.cn", analytics("UA-71234567-1"), "red"));
        all.addAll(items("two.cn", analytics("UA-71234567-1"), "red"));
        all.addAll(items("three.cn", analytics("UA-71234567-1"), "blue"));
        assertThat(of(all.reversed())).isEqualTo(of(all));
    }

    @SafeVarargs
    private static Sites of(List<Observation>... pages) {
        List<Observation> all = new ArrayList<>();
        for (List<Observation> each : pages) {
            all.addAll(each);
        }
        return Sites.of(all, List.of());
    }

    /// Two items.
    private static List<Observation> items(String host, String head, String designer) {
        return List.of(page("https://" + host + "/a", head, designer), page("https://" + host + "/b", head, designer));
    }

    private static Infrastructure certificate(String number, String from, String... names) {
        return new Certificate(
                "n-" + number,
                List.of(names),
                "A signer",
                Known.notStated(),
                "0" + number,
                new Infrastructure.Validity(Known.of(at(from)), Known.notStated()),
                0,
                "ct.json /" + number);
    }

    private static Infrastructure registration(String domain, String organisation) {
        return new DomainRegistration(
                "n-" + domain,
                domain,
                new Dates(Known.of(at("2020-05-05T00:00:00Z")), Known.notStated(), Known.notStated()),
                Known.of("A registrar"),
                List.of("ns1.example", "ns2.example"),
                new Registrant(Known.of(organisation), Known.notStated(), 0),
                Known.notStated(),
                domain + ".json");
    }

    private static When at(String instant) {
        return When.at(Instant.parse(instant), When.Zone.EXPLICIT_OFFSET, When.Basis.PLATFORM_TEXT, instant);
    }
}
