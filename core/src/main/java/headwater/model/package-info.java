/// What is known: observations of public items, the context an analyst gives, findings, and how parts introduce
/// themselves.
@NullMarked
package headwater.model;

import org.jspecify.annotations.NullMarked;
