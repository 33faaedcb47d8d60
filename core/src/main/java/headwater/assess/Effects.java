package headwater.assess;

import headwater.model.Effect;
import headwater.model.Phrase;
import java.util.Locale;

/// How the [Effect] of a finding is told, wherever it is: what was measured, its value and its interval; or why
/// nothing was.
public final class Effects {

    private Effects() {}

    public static Phrase phrase(Effect effect) {
        return switch (effect) {
            case Effect.NotMeasured none -> Phrase.of("assess.effect." + lower(none.why()));
            case Effect.Interval each
            when each.isOpen() ->
                Phrase.of(
                        "assess.effect.open-" + lower(each.unit()), each.of(), each.point(), each.low(), each.level());
            case Effect.Interval each ->
                Phrase.of(
                        "assess.effect." + lower(each.unit()),
                        each.of(),
                        each.point(),
                        each.low(),
                        each.high(),
                        each.level());
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
