/// What one request asks for and what one address is: shared by the pages and the API.
@NullMarked
package headwater.http.exchange;

import org.jspecify.annotations.NullMarked;
