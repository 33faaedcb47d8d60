/// Finds texts that say the same, in other words or in another language, by a sentence model that the user brings.
///
/// Here is what is done with its vectors; nothing here reads a model.
@NullMarked
package headwater.embedding;

import org.jspecify.annotations.NullMarked;
