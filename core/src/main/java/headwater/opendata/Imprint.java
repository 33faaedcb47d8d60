package headwater.opendata;

import headwater.assess.Assessment;
import headwater.assess.Program;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Observation.Warning;
import headwater.model.Phrase;
import headwater.prose.Wording;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Who publishes a package, and whether the captured texts go with it.
///
/// @param authors persons, as they are to be cited; may be empty
/// @param publisher an organisation; may be empty
public record Imprint(List<String> authors, String publisher, Texts texts) {

    /// Whether captured texts may be passed on. Without them nobody can work the results out again.
    public enum Texts {
        WITH,
        WITHOUT
    }

    /// Nobody is named, and the texts go with it.
    public static final Imprint PLAIN = new Imprint(List.of(), "", Texts.WITH);

    /// The code of the note on an observation whose text was left out.
    public static final String LEFT_OUT = "text-left-out";

    public Imprint {
        authors = authors.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        publisher = publisher.strip();
    }

    /// How the package asks to be cited, in one language.
    String citation(Assessment assessment, Locale language) {
        Wording words = Wording.of(language);
        String line = words.say(Phrase.of(
                "report.methods.citation",
                assessment.material().name(),
                assessment.settings().asOf(),
                String.valueOf(assessment.settings().seed()),
                Program.NAME + " " + Program.VERSION));
        return (authors.isEmpty() ? "" : String.join(", ", authors) + ". ")
                + line
                + (publisher.isEmpty() ? "" : " " + publisher + ".");
    }

    /// What goes into the package of an observation: where the text stays behind, its digest and length stand for
    /// it, so that whoever holds the text can tell that it is the same. Ranked lists, names of topics, go in whole.
    Observation of(Observation observation) {
        Item.Body body = observation.item().body();
        if (texts == Texts.WITH
                || observation.item().kind() == Item.Kind.LIST
                || !(body.text() instanceof Known.Value<String>(String text))) {
            return observation;
        }
        List<Warning> warnings = new ArrayList<>(observation.warnings());
        warnings.add(new Warning(
                LEFT_OUT,
                "/item/text",
                text.length() + " UTF-16 units, sha256:" + DataPackage.sha256(text.getBytes(StandardCharsets.UTF_8))));
        return new Observation(
                observation.id(),
                observation.capture(),
                observation.channel(),
                without(observation.item(), body),
                observation.relations(),
                observation.credit(),
                observation.counts(),
                warnings);
    }

    private static Item without(Item item, Item.Body body) {
        return new Item(
                item.kind(),
                item.nativeId(),
                item.address(),
                new Item.Body(
                        body.title(),
                        body.byline(),
                        Known.absent(Known.Why.NOT_COLLECTED),
                        body.completeness(),
                        body.language(),
                        body.languageBasis()),
                item.published(),
                item.modified(),
                item.deleted(),
                item.references());
    }
}
