/// What shows that something was there at a time and has not changed since: manifests, and tokens of time authorities
/// (RFC 3161) over them.
@NullMarked
package headwater.seal;

import org.jspecify.annotations.NullMarked;
