/// Who in the material is a private person, and what is kept of them: a pseudonym where their account stands, and no
/// name in what is shown.
@NullMarked
package headwater.people;

import org.jspecify.annotations.NullMarked;
