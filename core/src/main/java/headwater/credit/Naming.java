package headwater.credit;

import java.util.regex.Pattern;

/// Whether the name of an outlet, known from the registry, stands in a text as a source.
///
/// A name may stand there as a subject: "the Times sued the ministry" credits nobody. It is a source in brackets, on a
/// line of its own, after a word such as "according to", or before a word of telling.
final class Naming {

    private static final int BEFORE = 30;

    private static final int AFTER = 48;

    private static final Pattern OPENS = Pattern.compile("[（(【\\[〔][^（(【〔）)】〕\\]\\n]{0,14}$");

    private static final Pattern CLOSES = Pattern.compile("^[^（(【〔\\n]{0,18}[）)】\\]〕]");

    private static final Pattern CUE = Pattern.compile("(?:[据據](?!悉|此)|来源|來源|转自|轉自|转载|轉載|摘自|综合|綜合|编译|編譯|原文|原载|原載"
            + "|\\b[vV]ia\\b|\\b[Ss]ources? ?:|\\b[Aa]ccording to\\b|\\btold\\b|\\b(?:[Rr]e)?(?:reported|published|written|quoted|cited|carried|printed)"
            + " (?:by|in|from)\\b|\\bfiles from\\b|\\b[Ss]elon\\b|\\b[Dd]['’ ]après\\b|(?:rapporté|publié|paru|cité|repris|traduit)e?s? (?:par|dans|de|du)\\b"
            + "|\\b[Aa]vec\\b|\\bRT @?|\\bdéclaré (?:au|à)\\b)[^.。！!？?；;，,\\n]{0,16}$");

    private static final Pattern TELLS =
            Pattern.compile("^[^.。！!？?；;，,\\n]{0,26}?(?:报道|報道|報導|刊文|刊发|刊發|撰文|发文|發文|称|稱|指出|披露|透露|消息"
                    + "|统计|統計|的文章|一文|社评|社評|评论|評論|数过|數過|警告|威胁|威脅|声称|聲稱|宣称|宣稱|扬言|揚言|批评|批評|\\b(?:threatened|warned|claimed|argued|announced|insisted|urged|accused"
                    + "|reported|reports|said|says|wrote|writes|noted|revealed|published|counted"
                    + "|found|article|editorial|commentary|story|column|piece|analysis)\\b|rapporte|rapporté|écri[tv]|révél|révèl|averti|menac|affirm|soutien|soutenu|a compté|a publié"
                    + "|\\b(?:article|éditorial|chronique|enquête|texte)\\b)");

    /// What is left on a line that holds a name and nothing else.
    private static final int REST = 2;

    private Naming() {}

    static boolean isSource(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - BEFORE), start);
        String after = text.substring(end, Math.min(text.length(), end + AFTER));
        return (OPENS.matcher(before).find() && CLOSES.matcher(after).find())
                || CUE.matcher(before).find()
                || TELLS.matcher(after).find()
                || isAlone(before, after);
    }

    private static boolean isAlone(String before, String after) {
        String left = before.substring(before.lastIndexOf('\n') + 1);
        int lineEnd = after.indexOf('\n');
        String right = lineEnd < 0 ? after : after.substring(0, lineEnd);
        boolean starts = before.length() < BEFORE || before.indexOf('\n') >= 0;
        boolean ends = after.length() < AFTER || lineEnd >= 0;
        return starts && ends && letters(left) + letters(right) <= REST;
    }

    private static long letters(String part) {
        return part.chars().filter(Character::isLetterOrDigit).count();
    }
}
