/// Exports of social platforms and of the tools that collect from them: each a table of where its fields stand, read by
/// one engine.
@NullMarked
package headwater.importing.social;

import org.jspecify.annotations.NullMarked;
