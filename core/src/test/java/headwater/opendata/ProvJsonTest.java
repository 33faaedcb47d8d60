package headwater.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import headwater.assess.Assessment;
import headwater.report.Report;
import headwater.report.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProvJsonTest {

    private static final String TEXT = text(Samples.assessment());
    private static final JsonNode TREE = JsonMapper.shared().readTree(TEXT);

    private static String text(Assessment assessment) {
        return new String(
                new ProvJson().publish(Report.of(assessment), assessment, Locale.ENGLISH), StandardCharsets.UTF_8);
    }

    private static Schema schema() throws IOException {
        try (InputStream file = ProvJsonTest.class.getResourceAsStream("prov-json.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /// What is wrong with a document as the submission describes them.
    static List<Error> faults(String text) {
        try {
            return schema().validate(text, InputFormat.JSON);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonNode derivation(JsonNode tree, String child, String parent) {
        return tree.get("wasDerivedFrom")
                .valueStream()
                .filter(each -> each.get("prov:generatedEntity").asString().equals("case:" + child)
                        && each.get("prov:usedEntity").asString().equals("case:" + parent))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> types(JsonNode relation) {
        return relation.get("prov:type")
                .valueStream()
                .map(each -> each.get("$").asString())
                .toList();
    }

    @Test
    void itIsWhatTheSubmissionDescribes() throws IOException {
        assertEquals(List.of(), schema().validate(TEXT, InputFormat.JSON));
    }

    @Test
    void theSchemaRefusesWhatIsNone() throws IOException {
        assertThat(schema().validate(TEXT.replace("\"prov:usedEntity\"", "\"prov:source\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema().validate(TEXT.replace("2021-09-14T", "14 September "), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void everyNameThatIsUsedIsDeclared() {
        Set<String> declared = new TreeSet<>();
        for (String sort : List.of("entity", "agent", "activity")) {
            declared.addAll(TREE.get(sort).propertyNames());
        }
        List<String> used = new ArrayList<>();
        for (String sort : List.of(
                "wasGeneratedBy",
                "used",
                "wasAssociatedWith",
                "wasAttributedTo",
                "specializationOf",
                "wasDerivedFrom")) {
            TREE.get(sort)
                    .valueStream()
                    .forEach(relation -> relation.properties().stream()
                            .filter(each -> each.getKey().startsWith("prov:")
                                    && each.getValue().isString()
                                    && !each.getKey().equals("prov:time"))
                            .forEach(each -> used.add(each.getValue().asString())));
        }
        assertThat(used).isNotEmpty();
        assertThat(declared).containsAll(used);
    }

    @Test
    void repeatedWordsAreAQuotationAndATranslationIsNone() {
        assertThat(types(derivation(TREE, Samples.COPY, Samples.CHINESE)))
                .containsExactly("hw:Derivation", "prov:Quotation");
        assertThat(types(derivation(TREE, Samples.CHINESE, Samples.ENGLISH)))
                .containsExactly("hw:Derivation", "prov:PrimarySource");
    }

    @Test
    void aFurtherSourceIsASecondDerivation() {
        JsonNode further = derivation(TREE, Samples.COPY, Samples.ENGLISH);
        assertThat(types(further)).containsExactly("hw:Derivation", "hw:FurtherSource", "prov:Quotation");
        assertEquals("0.910", further.get("hw:probability").get("$").asString());
        assertEquals("not-credited", further.get("hw:credit").asString());
    }

    @Test
    void onlyAFoundCreditMakesAPrimarySource() {
        assertThat(TEXT.split("prov:PrimarySource", -1)).hasSize(2);
    }

    @Test
    void theWayUpStandsOnTheDerivation() {
        JsonNode copied = derivation(TREE, Samples.COPY, Samples.CHINESE);
        assertEquals(2, copied.get("hw:steps").asInt());
        assertEquals(1, copied.get("hw:uncreditedNext").asInt());
        assertEquals("no-source", copied.get("hw:readerStop").asString());
        assertEquals(
                "case:" + Samples.ENGLISH, copied.get("hw:runnerUp").get("$").asString());
    }

    @Test
    void theProbabilityOfTheParentStandsOnTheDerivation() {
        JsonNode copied = derivation(TREE, Samples.COPY, Samples.CHINESE);
        assertEquals("0.930", copied.get("hw:probability").get("$").asString());
    }

    @Test
    void anOutletIsAnOrganisationAndAnUnknownChannelIsNot() {
        assertEquals(
                "prov:Organization",
                TREE.at("/agent/case:outlet.hill-times/prov:type/$").asString());
        assertThat(TREE.get("agent")
                        .valueStream()
                        .map(each -> each.at("/prov:type/$").asString()))
                .contains("hw:Channel");
    }

    @Test
    void aPrivatePersonIsNoAgentAndHasNoAddress() {
        String person = "p-0123456789abcdef";
        JsonNode tree = JsonMapper.shared().readTree(text(Samples.writtenBy(person)));
        assertThat(tree.toString()).doesNotContain(person);
        assertThat(tree.get("entity").get("case:" + Samples.COPY).has("prov:location"))
                .isFalse();
        assertThat(TREE.get("entity").get("case:" + Samples.COPY).has("prov:location"))
                .isTrue();
    }
}
