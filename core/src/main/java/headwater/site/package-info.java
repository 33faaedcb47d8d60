/// Which sites run with something in common: one account with a service, one certificate, one registration. What many
/// unrelated sites share by buying from one provider joins nobody, and no tie says who owns a site.
@NullMarked
package headwater.site;

import org.jspecify.annotations.NullMarked;
