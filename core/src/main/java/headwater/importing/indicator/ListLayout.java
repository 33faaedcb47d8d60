package headwater.importing.indicator;

import headwater.importing.value.Rows;
import headwater.model.Context;
import headwater.model.Known;
import headwater.model.When;
import java.util.List;

/// How the columns of a published list are laid out, and what a row comes to.
interface ListLayout {

    /// Who publishes lists laid out like this, or empty.
    String publisher();

    /// Whether rows of this list end with their last filled cell, so that a short row is a whole one.
    default boolean endsEarly() {
        return false;
    }

    Entry entry(Rows.Row row, Listing listing);

    /// What one row says.
    ///
    /// @param publisher who says so where each row names its own; else empty
    /// @param network empty if it names none
    /// @param claim what the list says of it
    /// @param category what its typology comes to, where it has one that compares
    record Entry(
            String publisher,
            String network,
            List<Context.Asset> assets,
            String claim,
            Known<Context.Category> category,
            Known<When> asOf) {
        public Entry {
            assets = List.copyOf(assets);
        }
    }
}
