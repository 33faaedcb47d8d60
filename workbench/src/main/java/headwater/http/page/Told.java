package headwater.http.page;

import headwater.listing.Tree;
import headwater.model.Phrase;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.prose.Sentence;
import headwater.prose.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The sentences of a report in the language of a page, with the words of the material kept apart.
public final class Told {

    private final Wording wording;
    private final Words words;
    private final Map<String, String> numbers;

    /// In the language of a page, where no report numbers its evidence.
    static Told of(Frame frame) {
        return new Told(frame.words().wording(), frame.words());
    }

    Told(Wording wording, Words words) {
        this(wording, words, List.of());
    }

    /// @param sections of the whole report, whose list of evidence gives each observation the number that the
    ///     picture shows
    Told(Wording wording, Words words, List<Section> sections) {
        this.wording = wording;
        this.words = words;
        this.numbers = new HashMap<>();
        sections.stream()
                .filter(each -> each.id().equals("evidence"))
                .flatMap(each -> each.blocks().stream())
                .forEach(this::number);
    }

    private void number(Block block) {
        if (block instanceof Block.Table table) {
            table.rows().stream()
                    .map(List::getFirst)
                    .filter(cell -> cell.key().equals("report.anchor"))
                    .forEach(cell -> numbers.put(
                            cell.args().getFirst().toString(),
                            cell.args().getLast().toString()));
        }
    }

    /// "[4]" where the report numbers the observation, otherwise empty.
    public String number(String id) {
        String number = numbers.get(id);
        return number == null ? "" : "[" + number + "]";
    }

    /// A stretch of a quotation.
    ///
    /// @param mark what became of it, such as `added`, or empty
    public record Piece(String text, String mark) {}

    public List<Wording.Run> runs(Phrase phrase) {
        return wording.runs(phrase);
    }

    public String say(Phrase phrase) {
        return wording.say(phrase);
    }

    /// The word that the report has for a constant.
    ///
    /// @param kind `manner` or `credit`
    public String word(String kind, Enum<?> constant) {
        return say(Phrase.of("report." + kind + "." + Tree.kebab(constant.name())));
    }

    /// What became of a marked stretch.
    public String mark(String sort) {
        return words.say("mark." + sort.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// True if the run points at an observation.
    public boolean isItem(Wording.Run run) {
        return run.reference().startsWith("o-");
    }

    /// The observations a sentence rests on and does not name itself.
    public List<String> cited(Sentence sentence) {
        List<String> named =
                runs(sentence.phrase()).stream().map(Wording.Run::reference).toList();
        return sentence.evidence().stream()
                .filter(each -> each.startsWith("o-") && !named.contains(each))
                .toList();
    }

    /// The picture of a narrative; made by the report, which escapes every word in it.
    public String picture(Block.Picture picture) {
        return words.language().equals("fr") ? picture.svgFrench() : picture.svgEnglish();
    }

    public List<Piece> pieces(Block.Quote quote) {
        List<Piece> pieces = new ArrayList<>();
        List<Block.Mark> marks = quote.marks().stream()
                .sorted(Comparator.comparingInt(Block.Mark::start))
                .toList();
        int at = 0;
        for (Block.Mark each : marks) {
            int from = Math.max(at, each.start());
            int to = Math.min(quote.text().length(), each.end());
            if (to > from) {
                pieces.add(new Piece(quote.text().substring(at, from), ""));
                pieces.add(new Piece(quote.text().substring(from, to), each.sort()));
                at = to;
            }
        }
        pieces.add(new Piece(quote.text().substring(at), ""));
        return pieces.stream().filter(each -> !each.text().isEmpty()).toList();
    }
}
