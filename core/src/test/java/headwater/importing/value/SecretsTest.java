package headwater.importing.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.importing.Given;
import headwater.json.ObservationJson;
import headwater.model.Observation;
import headwater.model.Observation.Warning;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private static final String TABLE = "id,url,text,when\n"
            + "1,https://a.example/x?a=1&pass_ticket=Zk7Secret&b=2,See https://b.example/?sessionid=Zk8Secret today,"
            + "2021-09-09T02:33:00Z\n";

    private static final String[] MAPPING = {
        "platform=const:forum",
        "access_basis=const:open-web",
        "id=id",
        "url=url",
        "text=text",
        "published=when",
        "captured=when"
    };

    @Test
    void anAddressLosesTheTicketAndKeepsTheRest() {
        assertEquals(
                "https://a.example/x?a=1&b=2#part",
                Secrets.address("https://a.example/x?a=1&pass_ticket=abc&b=2#part"));
        assertEquals("https://a.example/x", Secrets.address("https://a.example/x?device_id=77&odinId=8&tz_name=A%2FB"));
    }

    @Test
    void aKeyIsATicketOnWechatOnly() {
        assertEquals(
                "https://mp.weixin.qq.com/s?mid=1", Secrets.address("https://mp.weixin.qq.com/s?mid=1&key=0a1b2c3d"));
        assertEquals("https://a.example/x?key=word", Secrets.address("https://a.example/x?key=word"));
    }

    @Test
    void anAddressInsideAnAddressIsCovered() {
        assertEquals(
                "https://r.example/?to=https%3A%2F%2Fa.example%2F%3Faccess_token%3D*****%26b%3D2",
                Secrets.address("https://r.example/?to=https%3A%2F%2Fa.example%2F%3Faccess_token%3D12345%26b%3D2"));
    }

    @Test
    void whatFollowsTheHashIsCovered() {
        assertEquals("https://a.example/#access_token=***", Secrets.address("https://a.example/#access_token=abc"));
    }

    @Test
    void runningTextKeepsItsLength() {
        String text = "看 https://mp.weixin.qq.com/s?mid=1&key=0a1b2c&uin=MTIz，然后";
        String covered = Secrets.masked(text);
        assertEquals("看 https://mp.weixin.qq.com/s?mid=1&key=******&uin=****，然后", covered);
        assertEquals(text.length(), covered.length());
    }

    @Test
    void headersAreCoveredInWhatIsSaidAboutABrokenRecord() {
        assertEquals("line 3: Cookie: **************", Secrets.masked("line 3: Cookie: a=1; b=zk9Secr"));
        assertEquals("{\"pass_ticket\":\"***\"}", Secrets.masked("{\"pass_ticket\":\"abc\"}"));
    }

    @Test
    void plainTextIsLeftAsItIs() {
        for (String text : List.of("Ticket: 12 dollars", "the key = courage", "a cookie", "tickets=3 für alle", "")) {
            assertSame(text, Secrets.masked(text));
        }
    }

    @Test
    void noFieldOfATableKeepsThemAndThePlacesAreTold() {
        Observation read = Given.text("t.csv", TABLE, MAPPING).accepted().getFirst();
        assertFalse(ObservationJson.write(read).contains("Secret"), ObservationJson.write(read));
        assertTrue(ObservationJson.write(read).contains("\"redacted_paths\":[\"/item/"), ObservationJson.write(read));
        assertEquals(
                "See https://b.example/?sessionid=********* today",
                read.item().body().text().get());
    }

    @Test
    void whatWasTakenOutIsReadBackFromJson() {
        Observation read = Given.text("t.csv", TABLE, MAPPING).accepted().getFirst();
        assertEquals(read, ObservationJson.read(ObservationJson.write(read)));
        assertTrue(read.warnings().contains(Warning.redacted("/item/url")));
    }

    @Test
    void anObservationWithoutAnyIsTheSameObject() {
        Observation read = Given.text("t.csv", TABLE.replaceAll("(pass_ticket|sessionid)=", "q="), MAPPING)
                .accepted()
                .getFirst();
        assertSame(read, Secrets.NONE.removedFrom(read));
    }
}
