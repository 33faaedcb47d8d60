package headwater.exporting;

import headwater.opendata.Edition;

/// Open data that is asked for.
///
/// @param format what [headwater.opendata.Publishers] calls it
/// @param authority the address of a time stamping authority, which is sent a hash and nothing else; or empty
/// @param edition who publishes a package, and whether the captured texts go with it
public record ExportRequest(String format, String authority, Edition edition) {

    /// As it is usually: nobody is named, and the texts go with it.
    public static ExportRequest of(String format) {
        return new ExportRequest(format, "", Edition.PLAIN);
    }

    /// What the custody log keeps of it.
    public String told() {
        return edition.texts() == Edition.Texts.WITH ? format : format + ", without texts";
    }
}
