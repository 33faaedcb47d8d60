package headwater.job;

import headwater.custody.Sha256;
import headwater.json.ContextJson;
import headwater.listing.Names;
import headwater.model.Capture;
import headwater.model.Context;
import headwater.model.Known;
import headwater.people.Retention;
import headwater.problem.Problem;
import headwater.store.Row;
import headwater.store.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A case to be made.
///
/// @param question what it asks, or empty
/// @param purpose why it may be asked, or empty
/// @param rules how it treats what it holds, by the names in [#RULES]; what is missing or empty is as usual
public record CaseRequest(String name, String question, String purpose, Map<String, String> rules) {

    /// `access`: a public basis; `people`: `pseudonymise` or `keep`; `floor`: a number of followers; `retention`: a
    /// class; `reason`: why otherwise than usual.
    public static final List<String> RULES = List.of("access", "people", "floor", "retention", "reason");

    public CaseRequest {
        rules = Map.copyOf(rules);
        for (String each : rules.keySet()) {
            if (!RULES.contains(each)) {
                throw Problem.BAD_PARAMETER.at(Names.plain(each), "is none of " + RULES);
            }
        }
    }

    /// What a case holds from the start: how it treats what it holds, and its question if it has one.
    List<Context> entries() {
        Context.Handling handling = handling();
        return question.isBlank()
                ? List.of(handling)
                : List.of(handling, new Context.Question("question", question, purpose, "", ""));
    }

    static void note(Writer writer, Context entry, Instant now) {
        Row row = new Row(entry.id(), ContextJson.write(entry));
        writer.note(row, now);
        String what = entry instanceof Context.Handling ? row.id() + " " + row.json() : row.id();
        writer.log(now, "note", Sha256.of(row.json()), what);
    }

    private Context.Handling handling() {
        Known<Capture.AccessBasis> access = ImportRequest.basis(rule("access", ""));
        Context.Persons persons = persons(rule("people", "pseudonymise"));
        String reason = rule("reason", "");
        String retention = new Retention(rule("retention", Retention.USUAL.code())).code();
        if (reason.isEmpty() && (persons == Context.Persons.KEEP || retention.equals(Retention.NONE.code()))) {
            throw Problem.BAD_PARAMETER.at(
                    "--reason", "say why names of private persons are kept, or kept without end; it goes into the log");
        }
        return new Context.Handling(
                Context.Handling.ID, access, persons, floor(rule("floor", "")), retention, Names.plain(reason));
    }

    private String rule(String name, String usual) {
        String stated = rules.getOrDefault(name, "").strip();
        return stated.isEmpty() ? usual : stated;
    }

    private static Context.Persons persons(String code) {
        return switch (code) {
            case "pseudonymise" -> Context.Persons.PSEUDONYMISE;
            case "keep" -> Context.Persons.KEEP;
            default ->
                throw Problem.BAD_PARAMETER.at(
                        "--people", "\"" + Names.plain(code) + "\" is neither pseudonymise nor keep");
        };
    }

    private static long floor(String number) {
        if (number.isEmpty()) {
            return Persons.USUAL.floor();
        }
        if (!number.matches("\\d{1,12}")) {
            throw Problem.BAD_PARAMETER.at("--floor", "\"" + Names.plain(number) + "\" is no number of followers");
        }
        return Long.parseLong(number);
    }
}
