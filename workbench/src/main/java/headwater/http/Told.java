package headwater.http;

import headwater.model.Phrase;
import headwater.report.Block;
import headwater.report.Sentence;
import headwater.report.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The sentences of a report in the language of a page, with the words of the material kept apart.
public final class Told {

    private final Wording wording;
    private final Words words;

    Told(Wording wording, Words words) {
        this.wording = wording;
        this.words = words;
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
