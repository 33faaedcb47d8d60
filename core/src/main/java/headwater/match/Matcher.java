package headwater.match;

import headwater.model.About;

/// A way to find pairs of observations that share something of their words.
///
/// The same observations give the same matches in whatever order they come.
public interface Matcher {

    About about();

    /// The matches, at most one a pair, and what was not compared.
    ///
    /// @param watch told how far it has come
    Matching.Found find(Material material, Matching.Watch watch);
}
