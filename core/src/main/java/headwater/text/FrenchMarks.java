package headwater.text;

import static headwater.text.CreditMark.hinted;
import static headwater.text.CreditMark.named;
import static headwater.text.CreditMark.newsroom;
import static headwater.text.Newsrooms.NAME;

import java.util.List;
import java.util.stream.Stream;

/// The marks of credit in French, of Canada and of Europe.
final class FrenchMarks {

    private FrenchMarks() {}

    static List<CreditMark> all() {
        return Stream.of(agencies(), unnamed()).flatMap(List::stream).toList();
    }

    private static List<CreditMark> agencies() {
        return List.of(
                newsroom(
                        "fr-files-from",
                        List.of("vec les information", "vec des information"),
                        "[Aa]vec (?:les|des) informations de [^.\\n]{0,60}? d(?:e la |e l['’]|u |e )" + NAME),
                named(
                        "fr-with",
                        List.of("vec "),
                        "[Aa]vec (?:les? informations? d(?:e|u|['’])\\s?)?(?:l['’])?(AFP|Reuters|AP|La Presse canadienne|PC|Agence France-Presse)\\b"),
                named(
                        "fr-by-agency",
                        List.of("ar "),
                        "(?m)(?:^|[|•—–-] ?)[Pp]ar (La Presse canadienne|Agence France-Presse|l['’]AFP|AFP|Reuters)\\b"));
    }

    private static List<CreditMark> unnamed() {
        return List.of(
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
                hinted(
                        "fr-press-of",
                        List.of("presse", "médias"),
                        "((?:[Ll]a presse|[Ll]es médias|[Ll]es journaux) \\p{Ll}{4,14}) (?:évoquent?|rapportent?|affirment?|parlent?|font état|fait état|annoncent?)"),
                hinted("fr-press-information", List.of("informations de presse"), "(des informations de presse)"));
    }
}
