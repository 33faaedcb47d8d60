package headwater.match;

import headwater.flow.Flow;
import headwater.model.About;
import headwater.model.Observation;

/// A way to find pairs of observations that share something of their words.
///
/// The same observations give the same matches in whatever order they come.
public interface Matcher {

    About about();

    Flow<Match> matches(Flow<Observation> observations);
}
