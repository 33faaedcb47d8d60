/// Exports of the tools that listen to the media and rank what they find: each a table of where its fields stand, read
/// by the engine of `importing.form`. What they count is mostly modelled or summed, and their times are often those of
/// the tool.
@NullMarked
package headwater.importing.listening;

import org.jspecify.annotations.NullMarked;
