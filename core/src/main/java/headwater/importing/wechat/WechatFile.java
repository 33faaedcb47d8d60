package headwater.importing.wechat;

import headwater.importing.PageReader;
import headwater.model.About;
import headwater.model.Observation;
import headwater.page.Origin;
import headwater.page.PageReading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// A page of a WeChat public account, saved from a browser or held by an archive.
///
/// Many Chinese sites link to such pages and load WeChat's sharing script; neither makes a page one of these. Only what
/// the platform's own pages carry does, or the address an archive gives.
public final class WechatFile implements PageReader {

    private static final Pattern MARKS = Pattern.compile("<meta[^>]{0,80}(?:og:site_name|twitter:site)[^>]{0,80}微信公众平台"
            + "|<meta[^>]{0,80}og:url[^>]{0,40}https?://mp\\.weixin\\.qq\\.com/"
            + "|<meta[^>]{0,40}name=[\"']?wechat-enable-text-zoom"
            + "|(?:href|src)=[\"']?(?:https?:)?//res\\.wx\\.qq\\.com/(?:mmbizwap|mmbizappmsg|mpres|a/wx_fed/assets)/"
            + "|saved (?:from url=\\(\\d+\\)|with SingleFile\\s+url: )https?://mp\\.weixin\\.qq\\.com/"
            + "|<body[^>]{0,40}id=[\"']?activity-detail"
            + "|class=[\"']?mesg-block[\"']?\\s*>\\s*<p>[^<]{0,20}(?:该内容|此内容|该公众号|此帐号|此账号)");

    private static final Pattern ADDRESS = Pattern.compile("^https?://mp\\.weixin\\.qq\\.com/");

    @Override
    public About about() {
        return new About("importing", "wechat-html", 1, List.of());
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        return PageReading.recognises(head)
                && (ADDRESS.matcher(name).find()
                        || MARKS.matcher(new String(head, StandardCharsets.UTF_8))
                                .find());
    }

    @Override
    public Observation observe(byte[] page, Origin origin) {
        return WechatPage.observe(page, origin);
    }
}
