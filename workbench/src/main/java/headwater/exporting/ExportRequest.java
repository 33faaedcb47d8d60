package headwater.exporting;

import headwater.opendata.Imprint;

/// Open data that is asked for.
///
/// @param format what [headwater.opendata.Publishers] calls it
/// @param authority the address of a time stamping authority, which is sent a hash and nothing else; or empty
/// @param imprint who publishes a package, and whether the captured texts go with it
public record ExportRequest(String format, String authority, Imprint imprint) {

    /// As it is usually: nobody is named, and the texts go with it.
    public static ExportRequest of(String format) {
        return new ExportRequest(format, "", Imprint.PLAIN);
    }

    /// What the custody log keeps of it.
    public String told() {
        return imprint.texts() == Imprint.Texts.WITH ? format : format + ", without texts";
    }
}
