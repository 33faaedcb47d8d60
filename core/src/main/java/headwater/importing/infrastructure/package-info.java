/// What registers and services on the net say of domains, as files that somebody saved: certificates, registrations and
/// answers of the domain name system. Nothing is looked up. What names a person is dropped here and counted.
@NullMarked
package headwater.importing.infrastructure;

import org.jspecify.annotations.NullMarked;
