package headwater.importing.social;

import headwater.importing.Importer;
import headwater.model.About;
import java.util.List;

/// The importers of exports from social platforms. They differ in their tables of fields only, so one engine reads them
/// all and this is the one face of the family.
public final class SocialExports {

    private SocialExports() {}

    /// What the Zeeschuimer browser extension collects, as NDJSON.
    public static Importer zeeschuimer() {
        return RecordFile.of(about("zeeschuimer", "public-account"), "zeeschuimer.forms");
    }

    private static About about(String id, String access) {
        return new About(
                "importing",
                id,
                1,
                List.of(
                        new About.Parameter("published.zone", ""),
                        new About.Parameter("captured", ""),
                        new About.Parameter("captured.zone", ""),
                        new About.Parameter("access_basis", access)));
    }
}
