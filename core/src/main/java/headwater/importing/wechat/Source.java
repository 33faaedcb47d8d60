package headwater.importing.wechat;

import headwater.model.Credit;
import headwater.model.Credit.Credited;
import headwater.model.Credit.DeclaredOriginal;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Relation;
import headwater.model.Relation.Evidence;
import headwater.text.CreditMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Where an article says it comes from, by the platform's own marks and then by its words.
///
/// The platform has a place for each mark, filled or empty. "None found" therefore means that every place was there to
/// be looked at, and the list of them goes with it.
record Source(List<Relation> relations, Credit credit) {

    private static final String INFO = "cgiDataNew.copyright_info.";

    private static final List<String> CHECKED = List.of(
            "wechat:copyright_stat",
            "wechat:copyright_info",
            "wechat:original-card",
            "wechat:share-card",
            "wechat:claim_source",
            "wechat:source_url");

    Source {
        relations = List.copyOf(relations);
    }

    static Source of(WechatPage page, Item.Body body) {
        List<Relation> relations = new ArrayList<>();
        List<Credited> credited = new ArrayList<>();
        DeclaredOriginal declared = declared(page);
        reprint(page, declared, relations, credited);
        claim(page, relations, credited);
        Credit words = CreditMarks.credit(body, credited, declared);
        return new Source(relations, withLink(page, words, relations));
    }

    static boolean isShareCard(ScriptValues values) {
        return values.first(INFO + "reprint_type", "reprint_type").text().equals("2")
                && values.first(INFO + "copyright_stat", "_copyright_stat", "copyright_stat")
                        .text()
                        .equals("2");
    }

    private static DeclaredOriginal declared(WechatPage page) {
        ScriptValues.Value stat = page.values().first(INFO + "copyright_stat", "_copyright_stat", "copyright_stat");
        return switch (stat.text()) {
            case "0" -> DeclaredOriginal.NOT_DECLARED;
            case "1" -> DeclaredOriginal.DECLARED;
            case "2" -> DeclaredOriginal.DECLARED_REPRINT;
            default -> {
                if (stat.isKnown()) {
                    page.warn("unknown-code", stat.path(), stat.text());
                }
                boolean logo = page.document()
                        .select("#copyright_logo, .meta_original_tag")
                        .text()
                        .contains("原创");
                yield logo ? DeclaredOriginal.DECLARED : DeclaredOriginal.NOT_OFFERED_BY_PLATFORM;
            }
        };
    }

    private static void reprint(
            WechatPage page, DeclaredOriginal declared, List<Relation> relations, List<Credited> credited) {
        ScriptValues values = page.values();
        Evidence card = card(page);
        ScriptValues.Value platform = values.first(INFO + "platform", "source_name");
        String name = platform.isKnown() ? platform.text() : nameOnCard(page);
        ScriptValues.Value stated = values.first(INFO + "reprint_url");
        String biz = page.values()
                .first(INFO + "source_encode_biz", INFO + "source_biz", "source_encode_biz", "source_biz")
                .text();
        boolean any =
                !name.isEmpty() || stated.isKnown() || !WechatAddress.biz(biz).isEmpty();
        if (!any) {
            if (declared == DeclaredOriginal.DECLARED_REPRINT) {
                page.warn("reprint-without-source", INFO + "platform", "a reprint is declared and no source named");
            }
            return;
        }
        Known<String> url = Known.ofText(stated.isKnown() ? WechatAddress.cleaned(stated.text()) : onCard(page));
        Evidence evidence = platform.isKnown() ? Evidence.at(platform.path(), platform.text()) : card;
        relations.add(new Relation(
                type(page),
                new Relation.Target(
                        Known.ofText(target(values, WechatAddress.biz(biz))),
                        Known.ofText(name),
                        url,
                        Known.ofText(values.first("cgiDataNew.source_title").text())),
                Relation.Basis.PLATFORM_MARK,
                evidence));
        if (!name.isEmpty()) {
            credited.add(new Credited(name, url, card.quote().isEmpty() ? evidence : card));
        }
        if (values.first(INFO + "hide_source", "hideSource").isSet()) {
            page.warn("source-hidden", INFO + "hide_source", "the data names the source; the page may not show it");
        }
    }

    /// A code nobody has described is told, and is still a reprint: it is not "no credit".
    private static Relation.Type type(WechatPage page) {
        ScriptValues.Value type = page.values().first(INFO + "reprint_type", "reprint_type");
        if (type.isSet() && !type.text().matches("[23]")) {
            page.warn("unknown-code", type.path(), type.text());
        }
        boolean card = type.text().equals("2") || page.document().selectFirst("#js_share_source") != null;
        return card ? Relation.Type.SHARE_CARD_OF : Relation.Type.REPRINT_OF;
    }

    private static String target(ScriptValues values, String biz) {
        String mid = values.first(INFO + "source_mid", "source_mid").text();
        String idx = values.first(INFO + "source_idx", "source_idx").text();
        return biz.isEmpty() || mid.isEmpty() || idx.isEmpty() ? "" : biz + ":" + mid + ":" + idx;
    }

    private static Evidence card(WechatPage page) {
        for (String selector :
                List.of(".original_primary_card_tips", "#js_share_author", ".original_primary_nickname")) {
            String text = page.document().select(selector).text().strip();
            if (!text.isEmpty()) {
                return Evidence.at(selector, text);
            }
        }
        return Evidence.at(INFO + "platform", "");
    }

    private static String nameOnCard(WechatPage page) {
        return page.document()
                .select(".original_primary_nickname, #js_share_author")
                .text()
                .strip();
    }

    private static String onCard(WechatPage page) {
        return WechatAddress.cleaned(
                page.document().select("#js_share_source").attr("data-url").strip());
    }

    /// The author's own statement on the platform's form: 2 names a news source, 4 says it is an opinion.
    private static void claim(WechatPage page, List<Relation> relations, List<Credited> credited) {
        ScriptValues values = page.values();
        String type = values.first("cgiDataNew.claim_source.claim_source_type", "claim_source.claim_source_type")
                .text();
        ScriptValues.Value name = values.first(
                "cgiDataNew.claim_source.media_source_type_info.biz_nickname",
                "claim_source.media_source_type_info.biz_nickname",
                "cgiDataNew.claim_source.media_source_type_info.media_source_from",
                "claim_source.media_source_type_info.media_source_from");
        ScriptValues.Value wording = values.first("cgiDataNew.claim_source.claim_source", "claim_source.claim_source");
        String shown = page.document().select("#js_claim_source_content").text().strip();
        String words = wording.isKnown() ? wording.text() : shown;
        String named = name.isKnown() ? name.text() : words.replaceFirst("^.*(?:来源于|来源|来自)\\s*[：:]?\\s*", "");
        boolean isSource = type.equals("2") || words.contains("来源于");
        if (isSource && !named.isBlank() && (name.isKnown() || !named.equals(words))) {
            Evidence evidence = Evidence.at(
                    name.isKnown() ? name.path() : wording.isKnown() ? wording.path() : "#js_claim_source_content",
                    words.isEmpty() ? named : words);
            relations.add(new Relation(
                    Relation.Type.CITES, Relation.Target.named(named), Relation.Basis.PLATFORM_MARK, evidence));
            credited.add(new Credited(named, Known.notStated(), evidence));
        }
    }

    /// "Read original" leads somewhere and names nobody.
    private static Credit withLink(WechatPage page, Credit words, List<Relation> relations) {
        ScriptValues.Value original = page.values().first("cgiDataNew.source_url", "msg_source_url");
        List<String> checked =
                Stream.concat(CHECKED.stream(), words.checked().stream()).toList();
        if (!original.text().startsWith("http")) {
            return new Credit(words.status(), words.declaredOriginal(), words.credited(), checked);
        }
        String url = WechatAddress.cleaned(original.text());
        relations.add(new Relation(
                Relation.Type.LINKS_TO,
                Relation.Target.url(url),
                Relation.Basis.PLATFORM_MARK,
                Evidence.at(original.path(), url)));
        boolean only = words.status() == Credit.Status.NONE_FOUND;
        return new Credit(
                only ? Credit.Status.LINK_ONLY : words.status(), words.declaredOriginal(), words.credited(), checked);
    }

    /// The platform's codes as it gives them, for whoever doubts how they were read.
    void marks(Article.Marks marks) {
        marks.add("copyright-stat", INFO + "copyright_stat", "_copyright_stat", "copyright_stat");
        marks.add("source-username", INFO + "source_username", "source_username");
        marks.add("reprint-type", INFO + "reprint_type", "reprint_type");
        marks.add("reprint-style", INFO + "reprint_style", "reprint_style");
        marks.add("hide-source", INFO + "hide_source", "hideSource");
        marks.add("guide-words", INFO + "guide_words");
        marks.add("claim-source", "cgiDataNew.claim_source.claim_source", "claim_source.claim_source");
        marks.addSet(
                "claim-source-type", "cgiDataNew.claim_source.claim_source_type", "claim_source.claim_source_type");
        marks.add("machine-made", "cgiDataNew.claim_source.aigc_wording", "claim_source.aigc_wording");
    }
}
