package headwater.importing.table;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The names that columns go by in English, French and Chinese, field by field, the most telling first.
final class FieldNames {

    private static final Map<String, List<String>> NAMES = new LinkedHashMap<>();

    static {
        items();
        times();
        accounts();
        counts();
        work();
    }

    private FieldNames() {}

    private static void items() {
        put(
                "id",
                "id,mid,item id,post id,tweet id,tweetid,message id,video id,aweme id,bvid,status id,content id,文章id");
        put("id", "作品id,视频id,微博id,帖子id,编号,編號,identifiant,id du message,id de la publication,external id,guid");
        put("platform", "platform,plateforme,平台,source platform,network,réseau,channel type,média social,来源平台");
        put("url", "url,link,permalink,post url,item url,article url,链接,網址,网址,連結,文章链接,视频链接,原文链接,地址,lien,adresse");
        put("url", "adresse web,uri,href,lien permanent,canonical url");
        put("title", "title,headline,标题,標題,titre,文章标题,题目,視頻標題,视频标题,name of article,intitulé,manchette");
        put(
                "text",
                "text,body,full text,正文,内容,內容,texte,微博正文,message,content,文章内容,corps,caption,description,tweet text");
        put("text", "文本,texte intégral,contenu,tweet_text,post text,文案,légende");
        put("byline", "byline,journalist,记者,signature,署名");
        put("language", "language,lang,语言,語言,langue,post language,tweet language");
        put("kind", "kind,item type,post type,类型,類型,type de contenu");
        put("hashtags", "hashtags,tags,话题,話題,标签,mots dièse,mots-clics,étiquettes");
        put("images", "images,image urls,图片,圖片,photos");
        put("availability", "availability,disponibilité,状态,狀態");
    }

    private static void times() {
        put(
                "published",
                "published,unix timestamp,publish date,published at,publication date,date,timestamp,created at");
        put("published", "created,post date,posted at,post created,time,datetime,date time,create time,pubdate,发布时间");
        put("published", "發布時間,发表时间,發表時間,发布日期,日期,时间,時間,publié,publié le,date de publication,horodatage");
        put("published", "created time,created utc,tweet time,date publication,heure,date et heure");
        put(
                "captured",
                "captured,captured at,collected,collected at,crawl time,scraped at,retrieved,retrieved at,采集时间");
        put("captured", "抓取时间,採集時間,抓取,采集日期,relevé,relevé le,date de collecte,collecté le,date seen,seen at");
        put("modified", "modified,updated,updated at,last modified,修改时间,更新时间,modifié,modifié le,mis à jour");
        put("deleted", "deleted,deleted at,removed at,删除时间,刪除時間,supprimé,supprimé le");
    }

    private static void accounts() {
        put(
                "account.id",
                "account id,author id,user id,userid,uid,biz,channel id,page id,用户id,账号id,公众号id,id du compte");
        put(
                "account.handle",
                "handle,username,screen name,user screen name,account handle,用户名,pseudo,nom d'utilisateur");
        put("account.name", "account,account name,author,author name,source,公众号,公众号名称,账号,帳號,作者,媒体,compte,auteur");
        put("account.name", "用户昵称,昵称,media name,page name,channel,outlet,média,nom du compte,博主,发布者,user,display name");
        put("account.url", "account url,profile url,author url,channel url,账号链接,主页链接,url du compte,profil");
        put("registered_entity", "registered entity,registered to,注册主体,账号主体,entité enregistrée");
        put("registration_region", "registration region,registered in,注册地,ip属地,région");
    }

    private static void counts() {
        put("reads", "reads,read num,read count,page views,阅读,阅读数,阅读量,閱讀,閱讀數,lectures,nombre de lectures");
        put("views", "views,view count,浏览,浏览量,瀏覽量,观看数,vues,nombre de vues,vues de la page");
        put("plays", "plays,play count,播放,播放量,播放数,lectures vidéo");
        put("impressions", "impressions,impression count,曝光,曝光量,展现量");
        put("likes", "likes,like num,like count,favorite count,favourites,点赞,点赞数,點讚,赞,mentions j'aime,j'aime,赞数");
        put("reactions", "reactions,reaction count,réactions,total interactions");
        put("shares", "shares,share count,分享,分享数,转发量,partages,nombre de partages");
        put("reposts", "reposts,repost count,retweets,retweet count,转发,转发数,轉發,reposts count,rediffusions");
        put("quotes", "quotes,quote count,citations");
        put("comments", "comments,comment count,评论,评论数,評論,commentaires,nombre de commentaires,comments count");
        put("replies", "replies,reply count,回复,回复数,réponses");
        put("saves", "saves,save count,collects,收藏,收藏数,enregistrements");
        put("coins", "coins,投币,投币数");
        put("danmaku", "danmaku,弹幕,弹幕数");
        put("followers", "followers,follower count,粉丝,粉丝数,abonnés");
    }

    private static void work() {
        put("access_basis", "access basis,access,base d'accès,访问依据");
        put("reviewer", "reviewer,coder,审核人,编码员,codeur,codeuse,réviseur,analyste,analyst");
        put("query", "query,search term,keyword,关键词,requête,mot-clé");
        put("tool", "tool,outil,工具");
        put("note", "note,notes,remark,remarks,备注,備註,remarque,remarques,comment of reviewer");
    }

    private static void put(String field, String names) {
        List<String> more = List.of(names.split(","));
        NAMES.merge(
                field,
                more,
                (old, added) -> java.util.stream.Stream.concat(old.stream(), added.stream())
                        .toList());
    }

    static Iterable<String> fields() {
        return NAMES.keySet();
    }

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern UNIT = Pattern.compile("[(\\[（].*?[)\\]）]");
    private static final Pattern BLANKS = Pattern.compile("[_\\s-]+");

    /// The names of each field as they are compared.
    private static final Map<String, List<String>> PLAIN = NAMES.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Map.Entry::getKey,
                    each -> each.getValue().stream().map(FieldNames::plain).toList()));

    /// The place of this column's name among those of the field, or -1: the lower, the more telling.
    static int rank(String field, String column) {
        return PLAIN.getOrDefault(field, List.of()).indexOf(plain(column));
    }

    /// Without case, accents, underscores, units in brackets or repeated blanks: `Publié_le` is `publie le`.
    static String plain(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
        String bare = UNIT.matcher(MARKS.matcher(folded).replaceAll("")).replaceAll(" ");
        return BLANKS.matcher(bare).replaceAll(" ").strip();
    }
}
