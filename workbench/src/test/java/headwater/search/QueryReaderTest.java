package headwater.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwater.problem.Problem;
import headwater.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "\"加拿大~1~never closed",
                "a 「加拿大~3~」 is missing",
                "a « b~3~» is missing",
                "foo:bar~1~no field \"foo\"",
                "title:~1~something is missing",
                "title: a~1~something is missing",
                "a - b~3~a minus needs a word",
                "OR a~1~between two words",
                "a OR~5~another word is missing",
                "a OR | b~6~between two words",
                "a OR -b~6~cannot be an alternative",
                "-a OR b~4~cannot follow what is excluded",
                "a ！！~3~signs are not searched",
                "\"\"~1~no letter and no digit",
                "*~1~no letter and no digit",
                "a*b~1~at the end of a word only",
                "covid-19*~1~a single word only",
                "before:yesterday~1~neither a day",
                "before:2021-13-45~1~neither a day",
                "after:2021-09-08T00:00~1~neither a day",
                "-before:2021~1~can neither be excluded",
                "lang:\" \"~1~a value is missing",
                "title:-x~7~before the field",
                "-lang:－fr~7~before the field",
                "--foo~1~one minus is enough",
                "a −-\"b\"~3~one minus is enough",
                "(a b) OR c~1~parentheses",
                "a OR (b~6~parentheses",
                "a （\"b\"）~3~parentheses",
                "title:b)~7~parentheses",
                "a AND b~3~not needed",
                "a ET「b」~3~not needed",
                "a NOT b~3~a minus right before",
                "SAUF\u3000b~1~a minus right before",
                "选＊举~1~at the end of a word only",
                "platform:we*~1~a value is whole",
                "after:2022 before:2020~12~leave no time",
                "before:2021-09-08 after:2021-09-07~19~leave no time",
            })
    void whatCannotBeReadIsRefusedWithItsPlace(String query, int place, String why) {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> QueryReader.read(Search.of(query)), query);
        assertEquals(Problem.BAD_PARAMETER, refused.problem());
        assertEquals("query, character " + place, refused.where());
        assertThat(refused.detail()).contains(why);
    }

    @Test
    void aWindowThatEndsBeforeItBeginsIsRefused() {
        Search search = Search.of(Map.of("from", "2021-09-09", "to", "2021-09-08"));
        assertThat(assertThrows(ProblemException.class, () -> QueryReader.read(search))
                        .detail())
                .contains("lies before");
    }

    @Test
    void aWindowOfTheQueryThatMissesTheOneBesideItIsRefused() {
        Search search = Search.of(Map.of("q", "a after:2021", "to", "2021-09-08"));
        ProblemException refused = assertThrows(ProblemException.class, () -> QueryReader.read(search));
        assertEquals("query", refused.where());
        assertThat(refused.detail()).contains("leave no time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a OR\u3000b", "a\u00a0OU\u00a0b", "a OR\"b\"", "“a”OR「b」", "a OR«b»", "a｜b"})
    void alternativesAreReadBesideAnySpaceOrQuotation(String query) {
        List<Asked.Need> needs = QueryReader.read(Search.of(query)).needs();
        assertEquals(1, needs.size());
        assertEquals(2, needs.getFirst().any().size());
    }

    @Test
    void whatOnlyLooksLikeAnOperatorIsAWord() {
        for (String query :
                new String[] {"ORANGE", "ANDERSON", "SAUF-CONDUIT", "\"NOT\"", "or", "f(x)", "加拿大（2021）", "(a)"}) {
            assertEquals(1, QueryReader.read(Search.of(query)).needs().size(), query);
        }
    }

    @Test
    void addressesAndColonsWithinWordsAreWords() {
        for (String query : new String[] {"https://a.example/b", "12:30", "习近平：讲话", "COVID-19", "l'affaire"}) {
            assertEquals(1, QueryReader.read(Search.of(query)).needs().size(), query);
        }
    }

    @Test
    void tooMuchIsRefused() {
        assertThrows(ProblemException.class, () -> Search.of("a".repeat(2_001)));
        assertThrows(ProblemException.class, () -> QueryReader.read(Search.of("a ".repeat(65))));
        assertThrows(ProblemException.class, () -> QueryReader.read(Search.of("a|".repeat(65) + "a")));
    }

    @Test
    void whateverIsTypedIsReadOrRefused() {
        String letters = "a加*＊:-|()（）\"“”「」«» OR AND\u3000title:lang:before:2021 ￿\uD842\u0000é";
        Random random = new Random(8);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder query = new StringBuilder();
            for (int length = random.nextInt(24); length > 0; length--) {
                query.append(letters.charAt(random.nextInt(letters.length())));
            }
            try {
                QueryReader.read(Search.of(query.toString()));
            } catch (ProblemException refused) {
                assertEquals(Problem.BAD_PARAMETER, refused.problem());
            }
        }
    }

    @Test
    void aSearchIsReadBackAsItIsSaid() {
        Search search = Search.of(Map.of(
                "q",
                "加拿大 -x",
                "writing",
                "as-written",
                "language",
                "zh",
                "month",
                "2021-09",
                "from",
                "2021",
                "to",
                "2022",
                "order",
                "oldest",
                "page",
                "3"));
        assertEquals(search, Search.of(search.said()));
        assertEquals(Map.of(), Search.of("").said());
        assertEquals(Search.of(""), Search.of(Map.of("page", "1")));
        assertThrows(ProblemException.class, () -> Search.of(Map.of("page", "0")));
        assertThrows(ProblemException.class, () -> Search.of(Map.of("order", "x")));
        assertThrows(ProblemException.class, () -> Search.of(Map.of("writing", "x")));
    }
}
