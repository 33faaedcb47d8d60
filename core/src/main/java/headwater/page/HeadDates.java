package headwater.page;

import headwater.model.When;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The dates that the head of a page declares, by the names that publishing systems use for them.
///
/// A name that says only "date" comes after all that say "published", wherever in the page they stand.
record HeadDates(List<DateMark> published, List<DateMark> dated, List<DateMark> created, List<DateMark> modified) {

    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "datepublished",
            "og:article:published_time",
            "og:published_time",
            "article:published",
            "article.published",
            "rnews:datepublished",
            "vr:published-time",
            "cxenseparse:recs:publishtime",
            "cxenseparse:publishtime",
            "article:published_date",
            "article:pubdate",
            "article:post_date",
            "shareaholic:article_published_time",
            "dc.date.published",
            "iso-8601-publish-date",
            "firstpublishdate",
            "date_published",
            "dateposted",
            "published",
            "published_time",
            "publishtime",
            "publish_time",
            "publisheddate",
            "pub_date",
            "og:pubdate",
            "og:time",
            "gentime",
            "displaydate",
            "pubdate",
            "publishdate",
            "publish_date",
            "publish-date",
            "published_date",
            "publication_date",
            "publicationdate",
            "originalpublicationdate",
            "article_date_original",
            "apub:time",
            "bt:pubdate",
            "parsely-pub-date",
            "sailthru.date",
            "citation_publication_date",
            "citation_online_date",
            "prism.publicationdate",
            "dc.date.issued",
            "dcterms.issued",
            "weibo:article:create_at",
            "og:release_date");

    /// A date of which nothing says what happened on it. Some systems write the last change here.
    private static final List<String> DATED = List.of("date", "date.available", "dcterms.date", "dc.date");

    /// When it was made, which is not when it appeared.
    private static final List<String> CREATED = List.of(
            "dcterms.created",
            "dc.date.created",
            "dc.created",
            "article:create_at",
            "article.created",
            "uploaddate",
            "datecreated",
            "created");

    private static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "datemodified",
            "og:updated_time",
            "lastmod",
            "last-modified",
            "dcterms.modified",
            "dc.date.modified");

    private record Ranked(int rank, DateMark mark) {}

    static HeadDates of(Document page, Stamp.Order order) {
        List<Element> metas = page.select("meta[content]").stream().limit(1_000).toList();
        return new HeadDates(
                marks(metas, PUBLISHED, order),
                marks(metas, DATED, order),
                marks(metas, CREATED, order),
                marks(metas, MODIFIED, order));
    }

    private static List<DateMark> marks(List<Element> metas, List<String> names, Stamp.Order order) {
        List<Ranked> found = new ArrayList<>();
        for (Element meta : metas) {
            int rank = names.indexOf(name(meta, names));
            if (rank >= 0) {
                Stamp.in(meta.attr("content"), order)
                        .map(stamp -> new DateMark("meta[" + names.get(rank) + "]", When.Basis.HTML_META, stamp))
                        .ifPresent(mark -> found.add(new Ranked(rank, mark)));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Ranked::rank))
                .map(Ranked::mark)
                .toList();
    }

    private static String name(Element meta, List<String> names) {
        return Stream.of("property", "name", "itemprop", "http-equiv")
                .map(each -> meta.attr(each).strip().toLowerCase(Locale.ROOT))
                .filter(names::contains)
                .findFirst()
                .orElse("");
    }
}
