package headwater.json;

import headwater.model.Infrastructure;
import headwater.model.Infrastructure.Certificate;
import headwater.model.Infrastructure.Dates;
import headwater.model.Infrastructure.DnsRecord;
import headwater.model.Infrastructure.DomainRegistration;
import headwater.model.Infrastructure.Registrant;
import headwater.model.Infrastructure.Validity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Certificates, registrations and answers of the domain name system as JSON objects.
final class InfrastructureJson {

    private InfrastructureJson() {}

    static void write(ObjectNode json, Infrastructure record) {
        switch (record) {
            case Certificate certificate -> certificate(json, certificate);
            case DomainRegistration registration -> registration(json, registration);
            case DnsRecord answer -> answer(json, answer);
        }
        json.put("place", record.place());
    }

    static Infrastructure read(JsonNode json) {
        return switch (Fields.required(json, "kind")) {
            case "certificate" -> certificate(json);
            case "domain-registration" -> registration(json);
            default -> answer(json);
        };
    }

    private static void certificate(ObjectNode json, Certificate certificate) {
        json.put("kind", "certificate").put("id", certificate.id());
        ContextJson.strings(json, "names", certificate.names());
        json.put("issuer", certificate.issuer());
        Fields.put(json, "organisation", certificate.organisation());
        json.put("serial", certificate.serial());
        Times.put(json, "not_before", certificate.validity().from());
        Times.put(json, "not_after", certificate.validity().until());
        json.put("dropped", certificate.dropped());
    }

    private static Certificate certificate(JsonNode json) {
        return new Certificate(
                Fields.text(json, "id"),
                Fields.list(json, "names", JsonNode::asString),
                Fields.text(json, "issuer"),
                Fields.known(json, "organisation"),
                Fields.text(json, "serial"),
                new Validity(Times.known(json, "not_before"), Times.known(json, "not_after")),
                dropped(json),
                Fields.text(json, "place"));
    }

    private static void registration(ObjectNode json, DomainRegistration registration) {
        json.put("kind", "domain-registration").put("id", registration.id()).put("domain", registration.domain());
        Times.put(json, "registered", registration.dates().registered());
        Times.put(json, "changed", registration.dates().changed());
        Times.put(json, "expires", registration.dates().expires());
        Fields.put(json, "registrar", registration.registrar());
        ContextJson.strings(json, "name_servers", registration.nameServers());
        Fields.put(json, "organisation", registration.registrant().organisation());
        Fields.put(json, "country", registration.registrant().country());
        json.put("dropped", registration.registrant().dropped());
        Times.put(json, "as_of", registration.asOf());
    }

    private static DomainRegistration registration(JsonNode json) {
        return new DomainRegistration(
                Fields.text(json, "id"),
                Fields.text(json, "domain"),
                new Dates(Times.known(json, "registered"), Times.known(json, "changed"), Times.known(json, "expires")),
                Fields.known(json, "registrar"),
                Fields.list(json, "name_servers", JsonNode::asString),
                new Registrant(Fields.known(json, "organisation"), Fields.known(json, "country"), dropped(json)),
                Times.known(json, "as_of"),
                Fields.text(json, "place"));
    }

    private static int dropped(JsonNode json) {
        return Math.max(0, Fields.integer(json, "dropped"));
    }

    private static void answer(ObjectNode json, DnsRecord answer) {
        json.put("kind", "dns-record")
                .put("id", answer.id())
                .put("domain", answer.domain())
                .put("type", answer.type())
                .put("value", answer.value());
        Times.put(json, "seen", answer.seen());
    }

    private static DnsRecord answer(JsonNode json) {
        return new DnsRecord(
                Fields.text(json, "id"),
                Fields.text(json, "domain"),
                Fields.text(json, "type"),
                Fields.text(json, "value"),
                Times.known(json, "seen"),
                Fields.text(json, "place"));
    }
}
