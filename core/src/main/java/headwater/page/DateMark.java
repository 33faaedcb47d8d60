package headwater.page;

import headwater.model.When;

/// A place of a page that gives a date, and the date as it stands there.
///
/// @param path where it stands: a mark's name, a selector, or `url`
record DateMark(String path, When.Basis basis, Stamp stamp) {}
