package headwater.importing.listening;

import headwater.importing.Importer;
import headwater.importing.form.RecordFile;
import headwater.model.About;
import java.util.Set;

/// The importers of exports from listening tools and news indexes: the one face of the family.
public final class ListeningExports {

    private ListeningExports() {}

    /// Mentions of Meltwater.
    public static Importer meltwater() {
        return RecordFile.of(about("meltwater", "open-web"), "listening/meltwater.forms");
    }

    /// Posts of Facebook and Instagram from CrowdTangle.
    public static Importer crowdTangle() {
        return RecordFile.of(about("crowdtangle", "public-account"), "listening/crowdtangle.forms");
    }

    /// Posts of Facebook and Instagram from Meta's Content Library.
    public static Importer metaContentLibrary() {
        return RecordFile.of(about("meta-content-library", "public-account"), "listening/meta-content-library.forms");
    }

    /// Posts of several platforms from Junkipedia.
    public static Importer junkipedia() {
        return RecordFile.of(about("junkipedia", "public-account"), "listening/junkipedia.forms");
    }

    /// Stories of Media Cloud.
    public static Importer mediaCloud() {
        return RecordFile.of(about("media-cloud", "open-web"), "listening/media-cloud.forms");
    }

    /// Articles of BuzzSumo.
    public static Importer buzzSumo() {
        return RecordFile.of(about("buzzsumo", "open-web"), "listening/buzzsumo.forms");
    }

    /// Mentions of Brandwatch.
    public static Importer brandwatch() {
        return RecordFile.of(about("brandwatch", "open-web"), "listening/brandwatch.forms");
    }

    /// Results of Talkwalker.
    public static Importer talkwalker() {
        return RecordFile.of(about("talkwalker", "open-web"), "listening/talkwalker.forms", new Talkwalker(), Set.of());
    }

    /// Articles of NewsWhip.
    public static Importer newsWhip() {
        return RecordFile.of(about("newswhip", "open-web"), "listening/newswhip.forms", new NewsWhip(), Set.of());
    }

    /// The event, mention and knowledge graph files of GDELT 2.
    public static Importer gdelt() {
        return RecordFile.of(about("gdelt", "open-web"), "listening/gdelt.forms");
    }

    /// Their dates are written as the user's settings say, so how may have to be stated.
    private static About about(String id, String access) {
        return RecordFile.about(id, access, "published.format");
    }
}
