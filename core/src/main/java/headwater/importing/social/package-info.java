/// Exports of social platforms and of the tools that collect from them: each a table of where its fields stand, read by
/// the engine of `importing.form`.
@NullMarked
package headwater.importing.social;

import org.jspecify.annotations.NullMarked;
