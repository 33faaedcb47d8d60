package headwater.search;

import headwater.custody.Sha256;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import headwater.search.Units.Unit;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// What an index keeps of one observation: terms of its words, its facets, its times and its id; not the words.
final class Stored {

    static final String ID = "id";
    static final String LABEL = "label";
    static final String EARLIEST = "earliest";
    static final String LATEST = "latest";

    /// The language with every part of its tag taken off from behind: `zh-hans`, `zh`.
    static final String FAMILY = "family";

    private static final String SINGLE = ".single.";

    private static final int LONGEST = 200;

    private static final int BEGINNING = 80;

    private static final int DIGEST = 16;

    private static final FieldType TERMS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private static final FieldType SINGLES = type(IndexOptions.DOCS);

    private Stored() {}

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(options == IndexOptions.DOCS);
        type.freeze();
        return type;
    }

    /// The field of an index that holds words and pairs.
    static String terms(String field, Writing writing) {
        return field + "." + writing.suffix();
    }

    /// The field that holds single characters.
    static String singles(String field, Writing writing) {
        return field + SINGLE + writing.suffix();
    }

    static Document of(Observation observation) {
        Document kept = new Document();
        kept.add(new StoredField(ID, observation.id()));
        kept.add(new StoredField(LABEL, observation.channel().label()));
        words(kept, Field.TITLE, observation.item().body().title().orElse(""));
        words(kept, Field.TEXT, observation.item().body().text().orElse(""));
        words(kept, Field.CHANNEL, names(observation));
        String language = observation.item().body().language().orElse(Facet.UNKNOWN);
        facet(kept, Facet.LANGUAGE, language);
        for (String tag = family(language); !tag.isEmpty(); tag = shorter(tag)) {
            kept.add(new StringField(FAMILY, tag, Store.NO));
        }
        facet(kept, Facet.PLATFORM, observation.channel().platform());
        facet(kept, Facet.CHANNEL, observation.channel().key());
        Known<When> published = observation.item().published();
        facet(kept, Facet.MONTH, month(published));
        published.stream().forEach(when -> times(kept, when));
        return kept;
    }

    /// The first of the two that differ in what they are called is enough for a reader.
    private static String names(Observation observation) {
        Set<String> names = new LinkedHashSet<>();
        observation.channel().displayName().stream().forEach(names::add);
        observation.channel().handle().stream().forEach(names::add);
        names.add(observation.channel().key());
        return String.join("\n", names);
    }

    private static String shorter(String tag) {
        int end = tag.lastIndexOf('-');
        return end < 0 ? "" : tag.substring(0, end);
    }

    private static void times(Document kept, When when) {
        // Without a lower bound it may lie in any window before its upper one.
        boolean isOpen = when.precision() == When.Precision.UNKNOWN;
        kept.add(new NumericDocValuesField(EARLIEST, isOpen ? Long.MIN_VALUE : millis(when.earliest())));
        kept.add(new NumericDocValuesField(LATEST, millis(when.latest())));
    }

    /// Far ends are as good as the farthest.
    private static long millis(Instant at) {
        try {
            return at.toEpochMilli();
        } catch (ArithmeticException far) {
            return at.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    /// The month in which the source says it was published, where that is one.
    static String month(Known<When> published) {
        if (!(published instanceof Known.Value<When>(When when))) {
            return Facet.UNKNOWN;
        }
        if (when.precision() == When.Precision.UNKNOWN) {
            return Facet.SEVERAL;
        }
        ZoneId written = when.writtenIn();
        ZoneId end = when.zone() == When.Zone.LOCAL_NAIVE ? ZoneOffset.ofHours(-12) : written;
        try {
            YearMonth first = YearMonth.from(when.earliest().atZone(written));
            YearMonth last = YearMonth.from(when.latest().atZone(end));
            return first.equals(last) ? first.toString() : Facet.SEVERAL;
        } catch (DateTimeException behindEveryCalendar) {
            return Facet.SEVERAL;
        }
    }

    /// A value as the index has it, and as it is asked for. One that is too long to be a name keeps its beginning and a
    /// digest, so that it is told apart from others that begin the same; to take it again changes nothing.
    static String value(Facet facet, String value) {
        String plain = facet == Facet.PLATFORM ? value.toLowerCase(Locale.ROOT) : value;
        return plain.length() <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, BEGINNING)) + "…"
                        + Sha256.of(plain).substring(0, DIGEST);
    }

    /// The whole tag of a language, from which its parts are taken.
    static String family(String language) {
        return value(Facet.LANGUAGE, language).toLowerCase(Locale.ROOT);
    }

    private static void facet(Document kept, Facet facet, String value) {
        String plain = value(facet, value);
        kept.add(new StringField(facet.toString(), plain, Store.NO));
        kept.add(new SortedDocValuesField(facet.toString(), new BytesRef(plain)));
    }

    private static void words(Document kept, Field field, String text) {
        if (text.isEmpty()) {
            return;
        }
        String name = field.indexed().getFirst();
        for (Writing writing : Writing.values()) {
            List<Unit> units = Units.of(text, writing);
            kept.add(new org.apache.lucene.document.Field(terms(name, writing), new Terms(units), TERMS));
            kept.add(new org.apache.lucene.document.Field(singles(name, writing), new Singles(units), SINGLES));
        }
    }
}
