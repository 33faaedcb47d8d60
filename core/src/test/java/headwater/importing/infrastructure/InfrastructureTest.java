package headwater.importing.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.Repository;
import headwater.importing.Given;
import headwater.importing.Imported;
import headwater.json.ContextJson;
import headwater.model.Context;
import headwater.model.Infrastructure;
import headwater.model.Infrastructure.DomainRegistration;
import headwater.model.Known;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is kept of certificates, registers and name servers, and that no person is.
class InfrastructureTest {

    private static final String FIXTURES = "core/src/test/resources/headwater/importing/";

    static Stream<Path> files() {
        return Stream.of("certificate", "ct-log", "rdap", "whois", "dns-table")
                .flatMap(each -> Repository.files(FIXTURES + each, ".input").stream());
    }

    @ParameterizedTest
    @MethodSource("files")
    void noPersonIsKept(Path file) {
        List<Imported> read = Given.file(file).read();
        assertThat(read).anyMatch(Imported.Noted.class::isInstance);
        assertThat(read.toString()).doesNotContainIgnoringCase("jane", "roe", "doe", "555", "Pier Road", "@");
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "0.0.0.0", "2001:db8::1", "::ffff:192.0.2.7"})
    void anAddressInFiguresIsOne(String written) {
        assertThat(Hosts.address(" " + written.toUpperCase(Locale.ROOT))).contains(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "999.1.1.1", "1.2.3", "1.2.3.4.5", "12:30", "example.org", "a.b.c.d", "１.２.３.４"})
    void whatIsNoAddressIsNone(String written) {
        assertThat(Hosts.address(written)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsReadIsWrittenAndReadBack(Path file) {
        for (Imported each : Given.file(file).read()) {
            if (each instanceof Imported.Noted(Context context)) {
                assertThat(ContextJson.read(ContextJson.write(context))).isEqualTo(context);
                assertThat(context).isInstanceOf(Infrastructure.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Harbour Media Ltd",
                "HARBOUR MEDIA, INC.",
                "La Presse (2018)",
                "Société du port",
                "海浪传媒有限公司",
                "Harbour News",
                "Ministry of Ports"
            })
    void aNameThatShowsItIsAnOrganisationsIsKept(String name) {
        assertThat(Registrants.organisation(name)).isEqualTo(Known.of(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Jane Doe", "张三", "Jean-Marie Tremblay", "jane.doe@harbour.example", "J. Doe", "Companyman"})
    void aNameThatMayBeAPersonsIsNot(String name) {
        assertThat(Registrants.organisation(name)).isEqualTo(Known.absent(Known.Why.NOT_COLLECTED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"REDACTED FOR PRIVACY", "Domains By Proxy, LLC", "Whoisguard Inc.", "Privacy service provided by"
            })
    void whereAServiceStandsInItIsHidden(String name) {
        assertThat(Registrants.organisation(name)).isEqualTo(Known.absent(Known.Why.HIDDEN));
    }

    @Test
    void aRegistrarsAnswerBelowTheRegistersIsTheSameRegistration() {
        List<Imported> read = Given.text("a.txt", """
                        Domain Name: A.EXAMPLE
                        Creation Date: 2020-05-05T00:00:00Z

                        Domain Name: a.example
                        Registrant Organization: Harbour Media Ltd
                        """).read();
        assertThat(read).singleElement().satisfies(each -> {
            DomainRegistration registration = (DomainRegistration) ((Imported.Noted) each).context();
            assertThat(registration.dates().registered().isKnown()).isTrue();
            assertThat(registration.registrant().organisation()).isEqualTo(Known.of("Harbour Media Ltd"));
        });
    }

    @Test
    void whatIsHostileIsReadInNoTime() {
        String blank = " \n".repeat(1 << 15);
        String deep = "{\"objectClassName\":\"domain\",\"ldhName\":\"a.example\",\"entities\":"
                + "[{\"entities\":".repeat(400)
                + "1"
                + "}]".repeat(400)
                + "}";
        for (String text : List.of(
                blank + "Domain Name: a.example\nRegistrar: x",
                deep,
                "[{" + " ".repeat(1 << 16) + "\"name_value\":1}]",
                "Domain Name: a.example\nRegistrar: " + "x".repeat(1 << 20),
                "-----BEGIN CERTIFICATE-----\n" + "A".repeat(2 << 20) + "\n-----END CERTIFICATE-----\n",
                "domain,type,value,seen\n" + "a.example,A," + "1.".repeat(1 << 18) + ",")) {
            long before = System.nanoTime();
            assertThat(Given.text("hostile", text).read()).isNotEmpty();
            assertThat(System.nanoTime() - before).isLessThan(10_000_000_000L);
        }
    }
}
