package headwater.text;

import java.util.regex.Pattern;

/// By what a name is known to be one of a newsroom, in Latin letters and in Chinese.
final class Newsrooms {

    /// The agencies that stand in brackets, in a dateline or as an author.
    static final String AGENCIES =
            "AP|AFP|Reuters|CP|PC|UPI|ANI|PTI|IANS|CNW|Xinhua|The Canadian Press|La Presse canadienne"
                    + "|(?:The )?Associated Press|Agence France-Presse|The Conversation|Bloomberg|TASS|Kyodo|Yonhap|CNN|BBC";

    private static final String WORD = "[\\p{Lu}][\\p{L}\\p{N}'’&!-]{0,30}";

    /// A name in Latin letters: capitalised words, with the small words that stand inside names.
    static final String NAME = "((?:[Tt]he |[Ll]e |[Ll]a |[Ll]es |[Ll]['’]\\s?)?(?<![\\p{L}\\p{N}])(?:" + WORD
            + "|(?<=he )\\d{1,3}th)(?:[ .](?:(?:of|and|the|de|du|des|la|le|et) )?" + WORD
            + "){0,4}(?: canadienne)?)";

    static final Pattern LATIN = Pattern.compile(
            "(?<!\\p{L})(?:\\p{L}{1,12}(?:Times|News|Post|Press)|USA Today|Wrap|Deadline|Mediaite|The Age|TMZ|Recode|Ars Technica|Engadget|CNET|The Information|Quartz|Insider|Daily Beast|Rolling Stone"
                    + "|Billboard|Pitchfork|New Yorker|Chalkbeat|Votebeat|Grist|Roll Call|National Review|Public Broadcasting|Public Radio|Weekly|Business Insider|Press Trust|Live Science|TechCrunch|Al Jazeera|France 24"
                    + "|Deutsche Welle|The Verge|Gizmodo|Vice|Slate|Salon|Breitbart|Intercept|France Inter|Sky|ESPN|ZDF|ARD|NHK|KBS|Haaretz"
                    + "|Bild|Corriere|Marca|Équipe|Ouest-France|Obs|Le Point|Marianne|Paris Match|La Croix|Affaires|Progrès|Dépêche|Noovo|VOA"
                    + "|TV5|Europe 1|Times|News|NEWS|Post|Press|Presse|Journal|Globe|Star|Herald|Mail|Reuters"
                    + "|AFP|AP|CP|UPI|PTI|ANI|Bloomberg|CNN|BBC|CBC|CTV|CBS|NBC|ABC|MSNBC|CNBC|NPR|PBS|RTL|RFI|BFMTV|LCI|TF1|RTS|SRF|WAFB|Radio"
                    + "|Guardian|Tribune|Daily|Gazette|Review|Citizen|Telegraph|Standard|Observer|Monitor|Axios|Politico|Politique|Xinhua"
                    + "|TASS|Yonhap|Kyodo|Interfax|Sputnik|Wire|TV|TVA|Devoir|Monde|Figaro|Libération|Parisien|Soleil|Droit|Echos|Mediapart"
                    + "|Media|Magazine|Spectator|Sun|Examiner|Quotidien|Chronicle|Zeitung|Spiegel|Die Zeit|Register|Variety|Newsline|Newsroom"
                    + "|SkyNews|The Hill|Le Hill|le Hill|the Hill|Economist|Atlantic|Mirror|Ledger|Courier|Inquirer|Dispatch|Sentinel|BuzzFeed"
                    + "|HuffPost|Independent|ProPublica|Globo|País|Repubblica|Newsweek|Forbes|Fortune|Wired|Nikkei|KSWB-TV|NewsHour"
                    + "|Broadcasting|Express)(?!\\p{L})");

    /// A name that only begins as one of a newsroom does.
    static final Pattern NOT = Pattern.compile(
            "(?:Royal|Air|Snail) Mail|Press (?:Secretary|Office|Club|Corps|Conference|Council)|Post Office|Times Square|Star (?:Wars|Trek)"
                    + "|News (?:Conference|Release)|Sun (?:Valley|City)|Sky (?:Harbor|Bridge)|(?:National|Republican|Democratic) Press");

    /// True if a name in Latin letters is one of a newsroom.
    static boolean isOne(String name) {
        return LATIN.matcher(name).find() && !NOT.matcher(name).find();
    }

    /// The last characters of `HAN_ENDS`: only where one of them stands are the ends tried.
    static final String HAN_LAST = "[上体刊台司報声布广志报条條湃社端經網线经网者聞臺視视訊誌讯车道闻际際面頻频]";

    /// What a Chinese name of a newsroom ends in.
    static final String HAN_ENDS = "(?:日报|日報|晚报|晚報|早报|早報|晨报|晨報|时报|時報|商报|商報|邮报|郵報|周报|週報|导报|導報|快报|快報|学报|學報"
            + "|都市报|都市報|消息报|消息報|信使报|信使報|人民报|卫报|衛報|明报|明報|公报|公報|醒报|醒報|青年报|青年報|新京报|文汇报|文匯報|大公报|大公報|参考报|论坛报|論壇報"
            + "|世界报|世界報|费加罗报|费加羅報|镜报|镜報|国会山报|國會山報|解放报|讯报|訊報|电讯报|電訊報|纪事报|紀事報|先驱报|先驅報|画报|画報|画刊|报社|報社"
            + "|通讯社|通訊社|新华社|新華社|中新社|中央社|中通社|法新社|路透社|美联社|美聯社|共同社|塔斯社|韩联社|韓聯社|德新社|埃菲社|合众社|时事社"
            + "|新闻网|新聞網|环球网|環球網|中新网|中新網|人民网|人民網|新华网|新華網|央视网|央視網|央广网|光明网|观察者网|澎湃|界面|论坛网|财经网|在线|線上|日报网"
            + "|新闻社|新闻|新聞|央视|央視|财经|財經|电视台|電視台|電視臺|广播公司|廣播公司|广播电台|電台|电台|之声|频道|頻道|卫视|衛視|周刊|週刊|月刊|杂志|雜誌"
            + "|中文网|卫星网|衛星網|总台|總台|央广|(?<!互联|物联|联|电|官|全|上|台|万维|因特|聯)网(?!站|友|民|络|上)|新媒体|通讯|视频|視頻|客户端|直通车|时讯|時訊|经济报道|經濟報道|头条|頭條|发布|國際|国际|新闻客户端|融媒体|報導者|报导者|信报|信報)";
}
