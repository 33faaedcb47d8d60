package headwater.match;

import headwater.flow.Flow;
import headwater.model.About;
import headwater.model.Observation;
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
    public Flow<Match> matches(Flow<Observation> observations) {
        return Matching.flow(
                compare(Prose.all(observations.fold(new Matching.Listed<>()))).matches());
    }

    static Matching.Found compare(List<Prose> texts) {
        List<Match> matches = new ArrayList<>();
        List<Phrase> skipped = Comparison.run(Corpus.of(texts), matches::add, done -> {});
        return new Matching.Found(matches, skipped);
    }
}
