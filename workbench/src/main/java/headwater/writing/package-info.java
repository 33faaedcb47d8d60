/// What analysts write for the report, sentence by sentence, beside what the rules of wording say of it.
@NullMarked
package headwater.writing;

import org.jspecify.annotations.NullMarked;
