package headwater.text;

import static headwater.text.CreditMark.hinted;
import static headwater.text.CreditMark.named;
import static headwater.text.CreditMark.newsroom;
import static headwater.text.Newsrooms.NAME;

import java.util.List;

/// The marks of credit in French, of Canada and of Europe.
final class FrenchMarks {

    private static final String KIND =
            "(?:le journal|le quotidien|l['’]hebdomadaire|le magazine|la chaîne|l['’]agence|le site|la radio|le mensuel)";

    private static final String TO = "(?:à l['’]|aux? |à la |à |avec l['’]|avec )";

    private static final String SAYS =
            "(?:déclaré|indiqué|confié|expliqué|affirmé|dit|raconté|assuré|précisé|révélé|répondu|soutenu|ajouté|assure|rapporte|explique|déclare"
                    + "|indique|confie|raconte|affirme|précise|réponse|interview|entretien|entrevue|interrogé|admis|estimé|déclaration)";

    private FrenchMarks() {}

    static List<CreditMark> all() {
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
                                + " (?:rapporte|rapportait|(?:a|ont|avait) (?:rapporté|révélé|indiqué|écrit|affirmé|précisé)|révèle|révélait|écrit|écrivait|indique"
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
                                + " (?:l['’])?" + NAME),
                newsroom(
                        "fr-told",
                        List.of("à ", "au ", "aux ", "avec "),
                        SAYS + "(?:,? [^.,;:\\n]{0,40}?)?? " + TO + NAME),
                newsroom(
                        "fr-said-on",
                        List.of(" sur ", "ans l", "micro d", "ntenne d", "colonnes d"),
                        "(?:(?:affirmé|déclaré|assuré|dit|estimé|expliqué|indiqué)[^.\\n]{0,90}? sur|dans les colonnes d[eu]|au micro d[e'’]|à l['’]antenne d[e'’]"
                                + "|dans l['’]émission [^.,\\n]{0,30}? de)\\s?(?:la |l['’])?" + NAME),
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
                                + "[^.\\n]{0,24}?(?:rapport|affirm|indiqu|selon|évoqu|mentionn)"),
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
                hinted("fr-press-information", List.of("informations de presse"), "(des informations de presse)"));
    }
}
