/// The engine of the importers that are made of forms: tables that say where the fields of a record stand. Families use
/// it as they use `importing.value`.
///
/// A form is a section of a resource such as `social/4cat.forms`, one section a kind of record; a record is read by the
/// first section whose `needs` all hold.
///
/// ```
/// field   where | else where | …          the first place that holds something
///
/// where:  a.b         inside objects            a[].b   in each element      a[0]   in the first
///         a!.b        inside JSON that is written in the string a
///         =text       the text itself           https://x/{id}   other fields or places filled in
///         plain(a)    markup as text            commas(a), printed(a)   a list in one cell
///         tags(a)     words after #             topics(a)   what stands between two #
///         unwrap(a)   the address inside a redirecting address
///         handle(a)   the account in the address of a post on X   kept(a)   unless it is "[removed]"
///         stated(a)   unless it is "NA"
///         last(a)     after the last slash      digits(a)   the first digits      address(a)   if it is an address
///         platform(a), site(a), kind(a)         what an address says: its platform, its site, article or post
///         element(a.B), elements(a.B)           inside <B> in the text a          named(a.b)   after "b:" in a list
///
///         where if condition                    only in records in which it holds
/// ```
///
/// - `needs`, `private`, `public`, `hide`, `substituted`: `a` (something that is not "no"), `a?` (there at all),
/// `a=value`
/// - `under`: the object in which the places are; `/a` is beside it. `in`: places of records in a document, or `table`
/// - `also.KIND`: further ids of the account. `count.NAME`, `account-count.NAME`. `hide.NAME`: where that count is
/// hidden
/// - `note.CODE`: told as a warning, because an observation has no place for it. `to.RELATION.{id,name,url,title,mark}`
/// - `rounding`: how plain digits are rounded. `zero-hidden`, `zero-unknown`: counts whose 0 says nothing
/// - `is.AVAILABILITY`: when the item is no longer there. `cap`: the number that stands for "at least". `precision`:
///   how finely the collector says the time is known. `zone`: of times that carry none. `handled`: used otherwise, so
///   not told as unused
/// - `excerpt`: where only a part of the words stands. `withheld`: something that a record has whose words the tool
///   may not pass on. `published-by`: the collector saw it, so it was published by then. `batch`: minutes of the batch
///   a time of capture names. `captured-zone`: of times of capture that carry none. `zones`: the letters that name a
///   zone, as `EDT=-04:00`
/// - `estimated`: counts that the tool models. `scope`, `scope.NAME`: what the counts are of. `at-posting`: counts
///   read when the item was published. `mark.NAME`: kept beside the item. `tied-by`: who ties it to others, if not the
///   platform
/// - `columns`: the names of a table without header, known by their number and by `shape.COLUMN`, a pattern.
///   `preamble`: lines may stand above the header
/// - `secrets`: what may name whoever collected the record, and is left out
@NullMarked
package headwater.importing.form;

import org.jspecify.annotations.NullMarked;
