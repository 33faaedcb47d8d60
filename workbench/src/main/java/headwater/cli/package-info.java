/// The command line: one class a command, each parses, calls one method of `Jobs` and prints.
@NullMarked
package headwater.cli;

import org.jspecify.annotations.NullMarked;
