package headwater.importing;

import headwater.importing.archive.CdxFile;
import headwater.importing.archive.WaczFile;
import headwater.importing.archive.WarcFile;
import headwater.importing.feed.FeedFile;
import headwater.importing.feed.JsonFeed;
import headwater.importing.feed.SitemapFile;
import headwater.importing.indicator.DomainLines;
import headwater.importing.indicator.IndicatorTable;
import headwater.importing.indicator.StixBundle;
import headwater.importing.infrastructure.CertificateFile;
import headwater.importing.infrastructure.DnsTable;
import headwater.importing.infrastructure.RdapFile;
import headwater.importing.infrastructure.TransparencyFile;
import headwater.importing.infrastructure.WhoisFile;
import headwater.importing.list.RankingFile;
import headwater.importing.listening.ListeningExports;
import headwater.importing.own.ContextFile;
import headwater.importing.own.ObservationFile;
import headwater.importing.page.HtmlFile;
import headwater.importing.social.SocialExports;
import headwater.importing.table.ReviewFile;
import headwater.importing.table.TableFile;
import headwater.importing.wechat.WechatFile;
import headwater.problem.Problem;
import java.util.List;

/// Every importer, in the order in which they are asked whether they recognise a file.
public final class Importers {

    private static final FormReader REVIEW = new ReviewFile();

    private static final TableReader TABLES = new TableFile();

    private static final List<Importer> ALL = List.of(
            new WaczFile(),
            new WarcFile(),
            new CdxFile(),
            new ObservationFile(),
            new ContextFile(),
            SocialExports.zeeschuimer(),
            SocialExports.fourCat(),
            SocialExports.xApi(),
            SocialExports.tweetArchive(),
            SocialExports.coAction(),
            SocialExports.weibo(),
            SocialExports.ytDlp(),
            SocialExports.bilibili(),
            SocialExports.douyin(),
            SocialExports.telegram(),
            SocialExports.bluesky(),
            SocialExports.mastodon(),
            SocialExports.reddit(),
            new CertificateFile(),
            new TransparencyFile(),
            new RdapFile(),
            new WhoisFile(),
            new DnsTable(),
            new StixBundle(),
            IndicatorTable.operations(),
            IndicatorTable.outlets(),
            new DomainLines(),
            ListeningExports.meltwater(),
            ListeningExports.crowdTangle(),
            ListeningExports.metaContentLibrary(),
            ListeningExports.junkipedia(),
            ListeningExports.mediaCloud(),
            ListeningExports.buzzSumo(),
            ListeningExports.brandwatch(),
            ListeningExports.talkwalker(),
            ListeningExports.newsWhip(),
            ListeningExports.gdelt(),
            REVIEW,
            new RankingFile(),
            new FeedFile(),
            new SitemapFile(),
            new JsonFeed(),
            new WechatFile(),
            new HtmlFile(),
            TABLES);

    private Importers() {}

    public static List<Importer> all() {
        return ALL;
    }

    /// The importer of that id, or the caller's mistake.
    public static Importer named(String id) {
        return ALL.stream()
                .filter(each -> each.about().id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.BAD_PARAMETER.at(
                        "--as",
                        "no importer is called \"" + id + "\"; there are "
                                + ALL.stream().map(each -> each.about().id()).toList()));
    }

    /// Tables whose columns a person has to explain.
    public static TableReader tables() {
        return TABLES;
    }

    /// What people write down by hand, a record at a time or in a file.
    public static FormReader review() {
        return REVIEW;
    }
}
