/// What people fix before they look: dated, hashed and kept in the custody log.
@NullMarked
package headwater.registering;

import org.jspecify.annotations.NullMarked;
