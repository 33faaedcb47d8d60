package headwater.crosslingual;

import headwater.text.Normalised;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The endings that number, gender, case, person and tense give the words of languages that have many: the longest that
/// fits goes, where enough is left. They join what belongs together in most texts; irregular forms are in the lexicon.
///
/// Words come in the form in which they are compared, and so do the endings, once read.
final class Endings {

    private static final int FEWEST_LEFT = 3;

    private record Ending(String form, String instead) {}

    private static final Map<Tongue, List<Ending>> OF = new EnumMap<>(
            Map.of(
                    Tongue.GERMAN,
                    read(
                            "e en er es em n s t st te ten test tet est et ete eten ern end ende enden ender endes endem sten ster"
                                    + " stes ste eren erer eres erem ungen>ung heiten>heit keiten>keit innen in"),
                    Tongue.SPANISH,
                    read(
                            "a o e s as os es ar er ir ando iendo ado ada ados adas ido ida idos idas aba abas abamos aban ia ias"
                                    + " iamos ian amos an emos en imos aste asteis aron iste isteis ieron io are aras ara aremos aran"
                                    + " ere eras era eremos eran ire iras ira iremos iran aria arias ariamos arian eria erias erian iria"
                                    + " irias irian ase asen iese iesen iera ieras ieran iesemos arse erse irse arlo arla arlos arlas"
                                    + " arle arles erlo erla erlos erlas erle irlo irla irlos irle andose iendose mente amente ces>z"),
                    Tongue.PORTUGUESE,
                    read(
                            "a o e s as os es ar er ir ando endo indo ado ada ados adas ido ida idos idas ava avas avamos avam ia ias"
                                    + " iamos iam amos am emos em imos aste aram este eram iste iram ou eu iu ei arei aras ara aremos"
                                    + " arao erei era erao irei ira irao aria ariam eria eriam iria iriam asse assem esse essem isse"
                                    + " issem arem erem irem armos ermos irmos mente amente oes>ao aes>ao ais>al eis>el ns>m"),
                    Tongue.ITALIAN,
                    read(
                            "a o e i are ere ire arsi ersi irsi ando endo ato ata ati ate uto uta uti ute ito ita iti ite ava avo avi"
                                    + " avamo avano eva evo evi evamo evano iva ivo ivi ivamo ivano iamo ano ono ete arono erono irono"
                                    + " ero erai era eremo erete eranno iro irai ira iremo irete iranno erei erebbe erebbero irei irebbe"
                                    + " irebbero isco isci isce iscono asse assero esse essero isse issero arlo arla arli arle erlo erla"
                                    + " mente amente che>c chi>c ghe>g ghi>g"),
                    Tongue.RUSSIAN,
                    read(
                            "а я о е ы и у ю ь й ой ей ом ем ам ям ами ями ах ях ов ев ий ие ия ию ии ием иям иями иях ью ый ая яя ое ее"
                                    + " ые его ого ему ому ым им ую юю ых их ыми ими ость ости остью остей остям остями"
                                    + " ать ять еть ить оть уть ыть ал ала ало али ял яла яло яли ел ела ело ели ил ила ило или ул ула"
                                    + " уло ули ыл ыла ыло ыли ает ают аю аешь аем аете яет яют яю яешь яем яете еет еют ею еешь еем ует"
                                    + " уют ую уешь уем уете ет ут ют ешь ете ит ят ат ишь ите ться аться яться еться иться уться ается"
                                    + " аются яется яются еется еются уется уются ется утся ются ится ятся атся ался алась алось ались"
                                    + " ился илась илось ились елся елась елось елись ялся ялась ялось ялись улся улась улось улись"
                                    + " йте айте яйте ание ания анию анием ании ение ения ению ением ении ный ная ное ные ного ному ным"
                                    + " ную ных ными ной ном на но ны н нный нная нное нные нного нному нным нную нных нными нной нном"
                                    + " ский>ск ская>ск ское>ск ские>ск ского>ск скому>ск ским>ск скую>ск ских>ск скими>ск ской>ск ском>ск"),
                    Tongue.TURKISH,
                    read(
                            "a e i u n m k r y z t d ı ü da de ta te dan den tan ten ya ye yi yu ı yı yü nı ni nu nü na ne lar ler la le"
                                    + " ları leri ların lerin lara lere larda lerde lardan lerden larla lerle larını lerini larının"
                                    + " lerinin larına lerine larında lerinde larından lerinden ın in un ün nın nin nun nün ım im um üm ımız"
                                    + " imiz umuz ümüz ınız iniz unuz ünüz sı si su sü sını sini sunu sünü sına sine suna süne sında"
                                    + " sinde sından sinden sının sinin unu ünü una üne ını ini ına ine ında inde unda ünde ından inden"
                                    + " undan ünden yla yle ki daki deki mak mek dı di du dü tı ti tu tü dım dim dum düm tım tim tum tüm dık dik duk"
                                    + " dük tık tik tuk tük dılar diler dular düler tılar tiler ıyor iyor uyor üyor yor ıyorum iyorum"
                                    + " uyorum üyorum ıyoruz iyoruz uyoruz ıyorsun iyorsun ıyorlar iyorlar uyorlar üyorlar acak ecek"
                                    + " acağı eceği acağım eceğim yacak yecek mış miş muş müş ır ir ur ür ar er dır dir dur dür tır tir tur tür"
                                    + " ması mesi masını mesini mayı meyi maya meye madan meden mada ma me dığı diği duğu düğü tığı tiği"
                                    + " dığını diğini duğunu tığını tiğini arak erek ıp ip up üp an en lık lik luk lük lığı liği lı li lu lü ca ce ça çe")));

    private Endings() {}

    /// So many endings may follow each other.
    static int most(Tongue tongue) {
        return switch (tongue) {
            case TURKISH -> 4;
            case PORTUGUESE -> 2; // -ões is -ão
            default -> tongue.keepsForms() ? 1 : 0;
        };
    }

    /// The word without its ending, or as it is.
    static String without(String word, Tongue tongue) {
        for (Ending ending : OF.getOrDefault(tongue, List.of())) {
            if (word.endsWith(ending.form())) {
                int left = word.length() - ending.form().length();
                if (left >= FEWEST_LEFT + (ending.form().length() == 1 ? 1 : 0)) {
                    return word.substring(0, left) + ending.instead();
                }
            }
        }
        return word;
    }

    /// @param endings with spaces between them; after `>` stands what comes instead
    private static List<Ending> read(String endings) {
        return Stream.of(endings.split(" "))
                .map(each -> each.split(">"))
                .map(each -> new Ending(form(each[0]), each.length > 1 ? form(each[1]) : ""))
                .distinct()
                .sorted(Comparator.comparingInt((Ending each) -> -each.form().length())
                        .thenComparing(Ending::form))
                .toList();
    }

    private static String form(String letters) {
        boolean cyrillic = Character.UnicodeScript.of(letters.charAt(0)) == Character.UnicodeScript.CYRILLIC;
        return cyrillic ? letters : Normalised.of(letters).text();
    }
}
