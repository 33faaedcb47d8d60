package headwater.importing.page;

import headwater.importing.PageReader;
import headwater.model.About;
import headwater.model.Observation;
import headwater.page.Origin;
import headwater.page.PageReading;
import java.util.List;

/// A page saved from a browser.
public final class HtmlFile implements PageReader {

    @Override
    public About about() {
        return new About("importing", "html", 2, List.of());
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        return PageReading.recognises(head);
    }

    @Override
    public Observation observe(byte[] page, Origin origin) {
        return PageReading.observe(page, origin);
    }
}
