package headwater.credit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamingTest {

    private static boolean isSource(String text) {
        int start = text.indexOf('<');
        int end = text.indexOf('>') - 1;
        return Naming.isSource(text.replace("<", "").replace(">", ""), start, end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "事情有了新进展（《<世界公报>》）。",
                "據《<世界公報>》9日報導，雙方沒有回應。",
                "一段话，最后一句也没有别的内容了。\n<世界公报>",
                "<世界公报>的文章数过这份纲领。",
                "It counted them, according to the <World Gazette>.",
                "The <World Gazette> counted them.",
                "He told the <World Gazette> so.",
                "a <World Gazette> editorial",
                "Il l’a dit, selon le <World Gazette>.",
                "Le <World Gazette> a révélé la nouvelle.",
                "(<World Gazette>)"
            })
    void aNameInThisPlaceIsASource(String text) {
        assertTrue(isSource(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The <World Gazette> sued the ministry over the law.",
                "He bought the <World Gazette> last year and closed it.",
                "他去年买下了<世界公报>，今年又卖掉了它的大楼和印刷厂。",
                "他起诉<世界公报>。",
                "Il a racheté le <World Gazette> en mai dernier pour un euro."
            })
    void aNameAsASubjectIsNot(String text) {
        assertFalse(isSource(text));
    }
}
