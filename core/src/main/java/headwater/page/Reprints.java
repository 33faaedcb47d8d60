package headwater.page;

import headwater.model.Credit.DeclaredOriginal;
import java.util.regex.Pattern;

/// What an address declares: some publishers keep what they took from others under a folder of that name.
///
/// It says that the item is a reprint and not of whom; the name stands in the text, if it stands anywhere.
public final class Reprints {

    private static final Pattern FOLDER = Pattern.compile("^https?://[^/?#]{1,255}/(?:[^/?#]{0,200}/){0,12}?"
            + "(?:repub|republish|republished|republication|reprint|reprints|syndicated|syndication)/[^?#]");

    private Reprints() {}

    public static DeclaredOriginal declared(String url) {
        return FOLDER.matcher(url).find()
                ? DeclaredOriginal.DECLARED_REPRINT
                : DeclaredOriginal.NOT_OFFERED_BY_PLATFORM;
    }
}
