package headwater.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.model.Framed.Incident;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentFormTest {

    private static final String WHOLE = "title-en=A copied claim;title-fr=Une affirmation copiée;title-zh=抄来的说法;"
            + "items=https://a.example/1;low=40;high=70,5;real-en=It was copied.;real-fr=Copiée.;ability-low=1;"
            + "ability-high=3;credibility-low=2;credibility-high=;severity-en=One district.;severity-fr=Une.;"
            + "districts=North;actor=Somebody;evidence=https://a.example/1;by=AB";

    private static Typed typed(String fields) {
        return new Typed(Stream.of(fields.split(";"))
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> each[1], (_, last) -> last)));
    }

    private static List<String> faults(String fields) {
        return IncidentForm.faults(typed(fields), List.of()).stream()
                .map(each -> each.field() + " " + each.key())
                .toList();
    }

    @Test
    void whatIsTypedComesBackAsItWas() {
        assertEquals(List.of(), faults(WHOLE));
        Incident incident = IncidentForm.incident(typed(WHOLE), "i1", List.of());
        assertEquals(incident, IncidentForm.incident(IncidentForm.of(incident), "i1", List.of()));
        assertEquals(0.705, incident.real().get().high());
        assertEquals(2, incident.severity().get().credibility().high());
        assertThat(incident.title()).hasSize(3);
    }

    @Test
    void whatNobodyCanSayIsLeftOut() {
        Incident incident = IncidentForm.incident(typed("title-en=It;by=AB"), "i1", List.of());
        assertEquals(List.of(), faults("title-en=It;by=AB"));
        assertThat(incident.real().isKnown()).isFalse();
        assertThat(incident.severity().isKnown()).isFalse();
        assertEquals(
                Map.of(
                        "title-en",
                        "It",
                        "by",
                        "AB",
                        "id",
                        "i1",
                        "items",
                        "",
                        "districts",
                        "",
                        "actor",
                        "",
                        "evidence",
                        ""),
                IncidentForm.of(incident).fields());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title-en=|title-en words",
                "by=|by by",
                "items=no address|items address",
                "low=|low number",
                "high=often|high number",
                "low=80|low interval",
                "high=100|high interval",
                "ability-low=|ability-low degree",
                "ability-low=5|ability-low degree",
                "ability-high=0|ability-high degree-order",
                "credibility-low=high|credibility-low degree"
            })
    void eachFieldSaysWhatIsWrongWithIt(String changed, String fault) {
        String fields = WHOLE.replace("title-fr=Une affirmation copiée;title-zh=抄来的说法;", "");
        assertEquals(List.of(fault), faults(fields + ";" + changed));
    }

    @Test
    void aProbabilityAndALevelSayWhatTheyRestOn() {
        assertEquals(
                List.of("real-en words", "severity-en words"),
                faults(WHOLE.replaceAll("(real|severity)-(en|fr)=[^;]*;", "")));
        assertEquals(List.of("low number", "high number"), faults("title-en=It;by=AB;real-fr=Parce que."));
    }
}
