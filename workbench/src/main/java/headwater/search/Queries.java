package headwater.search;

import headwater.search.Asked.Need;
import headwater.search.Asked.Part;
import headwater.search.Units.Unit;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// A query in the terms of an index. Its window is left to [Tallying], which counts what lies outside too.
final class Queries {

    /// A word in a title says more of an item than one in its text.
    private static final float TITLE = 2;

    private final Writing writing;

    private Queries(Writing writing) {
        this.writing = writing;
    }

    static Query of(Asked asked) {
        Queries queries = new Queries(asked.search().writing());
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean isAnythingWanted = false;
        for (Need each : asked.needs()) {
            all.add(queries.any(each.any()), queries.occur(each));
            isAnythingWanted |= !each.isExcluded();
        }
        if (!isAnythingWanted) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return all.build();
    }

    /// Facets narrow what is found and say nothing of how well it fits.
    private Occur occur(Need need) {
        if (need.isExcluded()) {
            return Occur.MUST_NOT;
        }
        return need.any().stream().allMatch(Asked.Value.class::isInstance) ? Occur.FILTER : Occur.MUST;
    }

    private Query any(List<Part> parts) {
        if (parts.size() == 1) {
            return part(parts.getFirst());
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        parts.forEach(each -> any.add(part(each), Occur.SHOULD));
        return any.build();
    }

    private Query part(Part part) {
        return switch (part) {
            case Asked.Words words -> words(words);
            case Asked.Value(Facet facet, String value, boolean isExact) -> value(facet, value, isExact);
        };
    }

    private static Query value(Facet facet, String value, boolean isExact) {
        return facet == Facet.LANGUAGE && !isExact
                ? new TermQuery(new Term(Stored.FAMILY, Stored.family(value)))
                : new TermQuery(new Term(facet.toString(), Stored.value(facet, value)));
    }

    private Query words(Asked.Words words) {
        List<String> fields = words.field().indexed();
        if (fields.size() == 1) {
            return words(fields.getFirst(), words);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String each : fields) {
            Query query = words(each, words);
            any.add(each.equals("title") ? new BoostQuery(query, TITLE) : query, Occur.SHOULD);
        }
        return any.build();
    }

    private Query words(String field, Asked.Words words) {
        String terms = Stored.terms(field, writing);
        List<Unit> units = words.units();
        Unit first = units.getFirst();
        if (units.size() > 1) {
            return phrase(terms, units);
        }
        if (words.isStart()) {
            return new PrefixQuery(new Term(terms, first.text()));
        }
        return first.isCharacter()
                ? new ConstantScoreQuery(new TermQuery(new Term(Stored.singles(field, writing), first.text())))
                : new TermQuery(new Term(terms, first.text()));
    }

    /// Units in a row. A pair stands for two, so what one covers is not asked for again.
    private static Query phrase(String terms, List<Unit> units) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        List<Term> all = new ArrayList<>();
        int next = 0;
        while (next < units.size()) {
            boolean isLast = next + 1 == units.size();
            Unit unit = units.get(next);
            int place = isLast && unit.isCharacter() ? next - 1 : next;
            boolean isPair = place + 1 < units.size() && Terms.isPair(units.get(place), units.get(place + 1));
            String text = isPair ? Terms.pair(units.get(place), units.get(place + 1)) : unit.text();
            all.add(new Term(terms, text));
            phrase.add(all.getLast(), place);
            next = place + (isPair ? 2 : 1);
        }
        return all.size() == 1 ? new TermQuery(all.getFirst()) : phrase.build();
    }
}
