package headwater.impact;

import headwater.model.Context;
import headwater.model.Context.Taker;
import headwater.model.Context.Telling;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.When;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// How far a narrative broke out, on the Breakout Scale (Nimmo 2020): 1 one platform and one community; 2
/// several of either; 3 several of both; 4 mainstream media; 5 somebody well known; 6 a policy response or
/// a call for violence.
///
/// A language stands for a community, which is coarse: communities that share a language are not told
/// apart. From 4 on only an analyst's entry counts, and a category without one was not ruled out.
///
/// @param categories one for each of 1 to 6
public record Breakout(List<Category> categories) implements Serializable {

    private static final String UNKNOWN_LANGUAGE = "und";

    /// A category and what is known of it.
    public sealed interface Category extends Serializable {
        int number();
    }

    /// @param since when it was reached at the latest
    /// @param evidence ids of the items or entries that show it
    public record Reached(int number, When since, List<String> evidence) implements Category {
        public Reached {
            evidence = List.copyOf(evidence);
            if (evidence.isEmpty()) {
                throw new IllegalArgumentException("a category is reached by something: " + number);
            }
        }
    }

    /// The material cannot tell.
    public record Open(int number, Phrase why, List<String> evidence) implements Category {
        public Open {
            evidence = List.copyOf(evidence);
        }
    }

    public Breakout {
        categories = List.copyOf(categories);
        for (int i = 0; i < categories.size(); i++) {
            if (categories.get(i).number() != i + 1) {
                throw new IllegalArgumentException("categories go from 1 to 6: " + categories);
            }
        }
    }

    /// What a category means.
    public static Phrase name(int category) {
        return Phrase.of("impact.category.c" + category);
    }

    /// The highest category that was reached; 0 if nothing has a date.
    public int highest() {
        return categories.stream()
                .filter(Reached.class::isInstance)
                .mapToInt(Category::number)
                .max()
                .orElse(0);
    }

    /// @param items what accounts published, one capture an item
    /// @param context all that was given; uptakes of other narratives are left out
    static Breakout of(List<Observation> items, List<Context> context) {
        List<Observation> dated = items.stream()
                .filter(each -> each.item().published().isKnown())
                .sorted(Comparator.comparing(
                                (Observation each) -> published(each).latest())
                        .thenComparing(Observation::id))
                .toList();
        List<Category> categories = new ArrayList<>(spread(dated));
        Set<String> own = items.stream().map(Observation::itemKey).collect(Collectors.toSet());
        List<Context.Uptake> uptakes = context.stream()
                .filter(Context.Uptake.class::isInstance)
                .map(Context.Uptake.class::cast)
                .filter(each -> each.itemUrls().stream()
                        .map(headwater.model.Item.Address::key)
                        .anyMatch(own::contains))
                .sorted(Comparator.comparing(
                                (Context.Uptake each) -> each.when().latest())
                        .thenComparing(Context.Uptake::id))
                .toList();
        categories.add(taken(4, Set.of(Taker.MAINSTREAM_MEDIA), uptakes));
        categories.add(taken(5, Set.of(Taker.HIGH_PROFILE), uptakes));
        categories.add(taken(6, Set.of(Taker.POLICY_RESPONSE, Taker.CALL_FOR_VIOLENCE), uptakes));
        return new Breakout(categories);
    }

    private static When published(Observation each) {
        return each.item().published().get();
    }

    /// Categories 1 to 3.
    private static List<Category> spread(List<Observation> dated) {
        if (dated.isEmpty()) {
            Phrase undated = Phrase.of("impact.breakout.undated");
            return List.of(
                    new Open(1, undated, List.of()), new Open(2, undated, List.of()), new Open(3, undated, List.of()));
        }
        TreeSet<String> platforms = new TreeSet<>();
        TreeSet<String> languages = new TreeSet<>();
        Known<Category> two = Known.notStated();
        Known<Category> three = Known.notStated();
        Observation first = dated.getFirst();
        for (Observation each : dated) {
            platforms.add(each.channel().platform());
            language(each).stream().forEach(languages::add);
            boolean several = platforms.size() > 1 || languages.size() > 1;
            if (several && !two.isKnown()) {
                two = reached(2, first, each);
            }
            if (platforms.size() > 1 && languages.size() > 1 && !three.isKnown()) {
                three = reached(3, first, each);
            }
        }
        return List.of(
                new Reached(1, published(first), List.of(first.id())),
                two.orElse(new Open(2, Phrase.of("impact.breakout.one-of-each"), List.of())),
                three.orElse(new Open(
                        3, Phrase.of("impact.breakout.one-of-one", platforms.size(), languages.size()), List.of())));
    }

    private static Known<Category> reached(int number, Observation first, Observation by) {
        return Known.of(new Reached(number, published(by), List.of(first.id(), by.id())));
    }

    private static Known<String> language(Observation each) {
        String tag = each.item().body().language().orElse("");
        String language = tag.split("-", 2)[0];
        return language.isEmpty() || language.equals(UNKNOWN_LANGUAGE) ? Known.notStated() : Known.of(language);
    }

    private static Category taken(int number, Set<Taker> takers, List<Context.Uptake> uptakes) {
        List<Context.Uptake> own =
                uptakes.stream().filter(each -> takers.contains(each.taker())).toList();
        for (Context.Uptake each : own) {
            if (each.telling() == Telling.CARRIED || each.telling() == Telling.ABOUT_AND_COUNTED) {
                return new Reached(number, each.when(), List.of(each.id()));
            }
        }
        List<Context.Uptake> asked =
                own.stream().filter(each -> each.telling() == Telling.ABOUT).toList();
        if (!asked.isEmpty()) {
            return new Open(
                    number,
                    Phrase.of(
                            "impact.breakout.about",
                            asked.getFirst().where(),
                            asked.getFirst().when()),
                    asked.stream().map(Context.Uptake::id).toList());
        }
        return new Open(number, Phrase.of("impact.breakout.no-entry"), List.of());
    }
}
