package headwater.exporting;

import headwater.opendata.Imprint;
import headwater.opendata.Publishers;

/// Open data that is asked for.
///
/// @param format what [headwater.opendata.Publishers] calls it
/// @param authority the address of a time stamping authority, which is sent a hash and nothing else; or empty
/// @param imprint who publishes a package, and whether the captured texts go with it
public record ExportRequest(String format, String authority, Imprint imprint) {

    /// The captured pages themselves, which no publisher writes.
    public static final String WACZ = "wacz";

    /// As it is usually: nobody is named, and the texts go with it.
    public static ExportRequest of(String format) {
        return new ExportRequest(format, "", Imprint.PLAIN);
    }

    /// What a file of it is called.
    public String fileName(String caseName) {
        return caseName + "."
                + (format.equals(WACZ) ? WACZ : Publishers.byId(format).extension());
    }

    /// What the custody log keeps of it.
    public String told() {
        return imprint.texts() == Imprint.Texts.WITH ? format : format + ", without texts";
    }
}
