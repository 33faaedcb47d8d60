/// Stories compared with similar ones: which drew a response, and how often that happens by chance.
@NullMarked
package headwater.control;

import org.jspecify.annotations.NullMarked;
