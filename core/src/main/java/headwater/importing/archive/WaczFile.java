package headwater.importing.archive;

import headwater.importing.Imported;
import headwater.importing.Importer;
import headwater.importing.Reading;
import headwater.importing.Source;
import headwater.model.About;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Observation.Warning;
import headwater.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A packaged web archive (WACZ): a zip of archives, indexes and page lists with their hashes.
public final class WaczFile implements Importer {

    @Override
    public About about() {
        return new About("importing", "wacz", 2, List.of());
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        if (head.length < 34 || head[0] != 'P' || head[1] != 'K' || head[2] != 3 || head[3] != 4) {
            return false;
        }
        int length = (head[26] & 0xff) | (head[27] & 0xff) << 8;
        String first = new String(head, 30, Math.min(length, head.length - 30), StandardCharsets.UTF_8);
        return name.endsWith(".wacz")
                || first.equals("datapackage.json")
                || first.matches("(archive|indexes|pages)/[^/]*\\.(warc|warc\\.gz|cdx|cdx\\.gz|cdxj|idx|jsonl)");
    }

    @Override
    public Stream<Imported> read(Source source) throws IOException {
        WaczPackage contents = WaczPackage.of(source);
        if (contents.description().isEmpty()) {
            return Stream.of(
                    new Imported.Rejected(source.name(), Problem.BROKEN_RECORD, "the package has no datapackage.json"));
        }
        List<Imported> troubles = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        contents.verify(source, troubles, warnings);
        List<String> archives = contents.archives();
        if (archives.isEmpty()) {
            troubles.add(
                    new Imported.Rejected(source.name(), Problem.BROKEN_RECORD, "the package holds no web archive"));
        }
        Map<String, String> titles = contents.titles();
        Stream<Imported> read = archives.stream()
                .flatMap(name ->
                        Reading.readAs(new Inside(source, name, contents.size(name), contents.hash(name)), WarcFile.ID))
                .map(each -> each instanceof Imported.Accepted(Observation page)
                        ? new Imported.Accepted(told(page, titles, warnings))
                        : each);
        return Stream.concat(troubles.stream(), read);
    }

    private static Observation told(Observation page, Map<String, String> titles, List<Warning> warnings) {
        Observation told = page;
        for (Warning warning : warnings) {
            told = told.warned(List.of(warning));
        }
        String title = page.capture().url() instanceof Known.Value<String>(String url) ? titles.get(url) : null;
        return title == null || title.equals(page.item().body().title().orElse(""))
                ? told
                : told.warned(List.of(new Warning("title-in-page-list", "pages/pages.jsonl", title)));
    }

    /// One file inside, opened anew each time, so that an archive of any size is never held.
    private record Inside(Source outer, String entry, long size, String sha256) implements Source {

        @Override
        public String name() {
            return outer.name() + "!" + entry;
        }

        @Override
        public InputStream open() throws IOException {
            return WaczPackage.open(outer, entry);
        }

        @Override
        public Instant received() {
            return outer.received();
        }

        @Override
        public List<String> mapping() {
            return List.of();
        }
    }
}
