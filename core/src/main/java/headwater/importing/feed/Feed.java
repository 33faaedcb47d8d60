package headwater.importing.feed;

import java.util.List;

/// A feed with its entries, whatever its format calls the parts. Empty strings are parts it does not carry.
record Feed(String title, String link, String language, List<Entry> entries) {

    Feed {
        entries = List.copyOf(entries);
    }

    /// One entry.
    ///
    /// @param source the feed it was taken from, if the entry says so
    record Entry(Identity identity, Words words, Times times, Source source) {

        boolean isEmpty() {
            return identity.link.isEmpty() && words.title.isEmpty() && words.text.isEmpty();
        }
    }

    /// @param id the publisher's own id, unique within the feed
    /// @param link the page of the entry
    record Identity(String id, String link) {}

    /// @param text plain, one paragraph a line
    /// @param isWhole true if the feed says that this is the content and not a summary
    /// @param images addresses of images the entry encloses or shows
    record Words(String title, String text, boolean isWhole, String author, String language, List<String> images) {
        Words {
            images = List.copyOf(images);
        }
    }

    /// Both as written.
    record Times(String published, String updated) {}

    record Source(String title, String link) {
        static final Source NONE = new Source("", "");
    }
}
