package headwater.match;

import headwater.flow.Flow;
import headwater.model.About;
import headwater.model.Observation;
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
        return Matching.flow(compare(observations).matches());
    }

    Index.Result compare(Flow<Observation> observations) {
        List<Prose> texts = Prose.all(observations.fold(new Matching.Listed<>()));
        Boilerplate boilerplate = Boilerplate.of(texts);
        return Index.of(texts.stream()
                .map(prose -> new Form(prose, boilerplate.in(prose)))
                .filter(form -> form.size() > 0)
                .toList());
    }
}
