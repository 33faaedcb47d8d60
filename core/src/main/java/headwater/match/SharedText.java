package headwater.match;

import headwater.model.About;
import headwater.model.Phrase;
import java.util.ArrayList;
import java.util.List;

/// Texts that share wording, from one headline in a caption to whole articles: copied, edited, or one inside the
/// other.
///
/// It compares writing, not meaning, and so works inside one language.
final class SharedText implements Matcher {

    @Override
    public About about() {
        return new About("match", "shared-text", 1, List.of());
    }

    @Override
    public Matching.Found find(Material material, Matching.Watch watch) {
        List<Match> matches = new ArrayList<>();
        List<Phrase> skipped = Comparison.run(Corpus.of(material), Match.Wanted.all(), matches::add, watch);
        return new Matching.Found(matches, skipped);
    }
}
