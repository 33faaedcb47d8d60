package headwater.text;

import static headwater.text.CreditMark.hinted;
import static headwater.text.CreditMark.named;
import static headwater.text.CreditMark.newsroom;
import static headwater.text.Newsrooms.NAME;

import java.util.List;
import java.util.stream.Stream;

/// The marks of credit in French, of Canada and of Europe.
final class FrenchMarks {

    private static final String KIND =
            "(?:le journal|le quotidien|l['’]hebdomadaire|le magazine|la chaîne|l['’]agence|le site|la radio|le mensuel)";

    private static final String SAID =
            "(?:affirmé|déclaré|assuré|dit|estimé|expliqué|indiqué|raconté|confirmé|annoncé|précisé|écrit|confié|lancé|réagi|prévient|assure|explique|affirme|estime|confie|déclare|souligne|raconte|précise|écrit|détaille|regrette|insiste|plaide|dénonce|promet|reconnaît|ajoute|avertit|juge)";

    private static final String TO =
            "(?:à l['’]agence |à la chaîne (?:\\p{Ll}{3,12} ){0,2}|au (?:journal|quotidien|magazine|site) (?:\\p{Ll}{3,12} )?|à la radio |à l['’]|aux? |à la |à |avec l['’]|avec )";

    private static final String SAYS =
            "(?:déclaré|indiqué|confié|expliqué|affirmé|dit|raconté|assuré|précisé|révélé|répondu|soutenu|ajouté|assure|rapporte|explique|déclare"
                    + "|indique|confie|raconte|affirme|précise|réponse|interview|entretien|entrevue|interrogé|admis|estimé|déclaration|confirmé|annoncé|glissé|lancé|témoigné|promis|réagi|transmis|envoyé|adressé|accordé|propos|témoignage|tribune|déclarations)";

    private FrenchMarks() {}

    static List<CreditMark> all() {
        return Stream.of(accordingTo(), toldTo(), information())
                .flatMap(List::stream)
                .toList();
    }

    private static List<CreditMark> accordingTo() {
        return List.of(
                newsroom(
                        "fr-according",
                        List.of("elon ", "après "),
                        "(?:[Ss]elon|[Dd]['’]après) (?:les informations (?:de |du )|les révélations (?:de |du )|un article (?:de |du )|une enquête (?:de |du )"
                                + "|" + KIND + " |l['’])?" + NAME),
                named(
                        "fr-according-paper",
                        List.of("elon ", "après "),
                        "(?:[Ss]elon|[Dd]['’]après) " + KIND + " " + NAME),
                newsroom(
                        "fr-reports",
                        List.of("rapport", "révé", "révè", "écri", "indiqu", "affirm", "précis"),
                        NAME
                                + " (?:rapporte|rapportent|rapportait|annonce|(?:a|ont|avait) (?:rapporté|révélé|indiqué|écrit|affirmé|précisé)|révèle|révélait|écrit|écrivait|indique"
                                + "|indiquait|affirme)(?!\\p{L})"),
                newsroom(
                        "fr-reported-after",
                        List.of("rapport", "révé", "indiqu", "écri", "informé"),
                        "(?:rapporte|rapportait|a (?:rapporté|révélé|indiqué|écrit)|indique|indiquait|révèle|écrit)"
                                + "(?: (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))? (?:hier |l['’])?"
                                + NAME),
                newsroom(
                        "fr-reported-by",
                        List.of(" par ", " dans "),
                        "(?:rapporté|révélé|publié|cité|paru|contacté|Contacté|interrogé|Interrogé|consulté|relayé|repéré|obtenu)e?s? (?:\\p{L}{2,9} )?(?:par|dans)"
                                + " (?:l['’]agence |le journal |le quotidien |la chaîne |l['’])?" + NAME),
                newsroom(
                        "fr-told",
                        List.of("à ", "au ", "aux ", "avec "),
                        "(?<!\\p{L})" + SAYS + "e?s?(?!\\p{L})(?:,? [^.,;:\\n]{0,40}?)?? " + TO + NAME),
                newsroom(
                        "fr-said-on",
                        List.of(" sur ", " dans "),
                        SAID + "[^.\\n]{0,100}? (?:sur|dans)(?: la chaîne| les ondes de| le plateau de| les pages d[eu]"
                                + "| l['’]émission [^.,\\n]{0,30}? de)? ?(?:la |l['’])?" + NAME),
                newsroom(
                        "fr-files-from",
                        List.of("vec les information", "vec des information"),
                        "[Aa]vec (?:les|des) informations de [^.\\n]{0,60}? d(?:e la |e l['’]|u |e )" + NAME));
    }

    private static List<CreditMark> toldTo() {
        return List.of(
                newsroom(
                        "fr-said-in",
                        List.of("micro d", "ntenne d", "colonnes d"),
                        "(?:[Aa]u micro de [^.\\n]{0,50}? sur|dans les colonnes d[eu]|[Aa]u micro d[e'’]|à l['’]antenne d[e'’]) ?(?:la |l['’])?"
                                + NAME),
                newsroom(
                        "fr-information-of",
                        List.of("nformation", "évélation", "nquête", "rticle", "épêche", "onfrères"),
                        "(?:[Ii]nformations?|[Rr]évélations?|[Ee]nquête|[Aa]rticle|[Dd]épêche|[Cc]onfrères) (?:du |de la |de l['’]|de |d['’])"
                                + "(?:(?:quotidien|journal|magazine|site|agence|chaîne) (?:\\p{Ll}{3,12} )?)?" + NAME),
                newsroom(
                        "fr-learnt",
                        List.of("ppris ", "uprès d"),
                        "(?:a appris |[Aa]uprès d(?:e |u ))(?:la |l['’])?" + NAME),
                newsroom(
                        "fr-seen-by",
                        List.of(" a pu ", " a consulté", " a obtenu", " s'est procuré"),
                        NAME + " (?:a pu (?:consulter|lire|obtenir|voir)|a consulté|a obtenu|s['’]est procuré)"),
                newsroom(
                        "fr-source-of",
                        List.of("source d"),
                        "(?:une|la) source du " + NAME + "[^.\\n]{0,20}(?:révél|indiqu|affirm|dit)"),
                newsroom(
                        "fr-byline",
                        List.of("Par ", "par ", " d"),
                        "(?m)^\\p{Lu}[\\p{L}'’-]{1,20} \\p{Lu}[\\p{L}'’-]{1,20} d(?:e la |e l['’]|u |e )" + NAME
                                + "(?=,)"),
                named(
                        "fr-with",
                        List.of("vec "),
                        "[Aa]vec (?:les? informations? d(?:e|u|['’])\\s?)?(?:l['’])?(AFP|Reuters|AP|La Presse canadienne|PC|Agence France-Presse)\\b"),
                named(
                        "fr-by-agency",
                        List.of("ar "),
                        "(?m)(?:^|[|•—–-] ?)[Pp]ar (La Presse canadienne|Agence France-Presse|l['’]AFP|AFP|Reuters)\\b"),
                hinted(
                        "fr-unnamed-media",
                        List.of("médias", "presse"),
                        "((?:des|les|plusieurs|certains) médias(?: (?:étrangers|locaux|internationaux|d['’][ÉE]tat|\\p{Ll}{4,12}s))?|la presse étrangère)"
                                + "[^.\\n]{0,24}?(?:rapport|affirm|indiqu|selon|évoqu|mentionn)"));
    }

    private static List<CreditMark> information() {
        return List.of(
                hinted(
                        "fr-according-unnamed",
                        List.of("elon ", "après "),
                        "(?:[Ss]elon|[Dd]['’]après) ((?:des|les|plusieurs|certains) médias(?: étrangers| locaux)?|la presse(?: étrangère)?|le journal"
                                + "|le quotidien|la chaîne)(?= ?(?:$|[.,;»]))"),
                hinted(
                        "fr-said-unnamed",
                        List.of("médias", "informations de presse", "chaîne"),
                        "(?:indiqué |rapporté |affirmé |annoncé |dit à |déclaré à |confié à )(les médias(?: d['’][ÉE]tat| locaux)|la presse étrangère"
                                + "|la chaîne(?: de nouvelles)?)"),
                hinted(
                        "fr-press-of",
                        List.of("presse", "médias"),
                        "((?:[Ll]a presse|[Ll]es médias|[Ll]es journaux) \\p{Ll}{4,14}) (?:évoquent?|rapportent?|affirment?|parlent?|font état|fait état|annoncent?)"),
                hinted("fr-press-information", List.of("informations de presse"), "(des informations de presse)"));
    }
}
