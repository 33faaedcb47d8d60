package headwater.report;

import headwater.model.Context;
import headwater.model.Count;
import headwater.model.Known;
import headwater.model.Phrase;
import java.util.Locale;
import java.util.Map;

/// What the picture says, in one language.
record LaneWords(Wording wording, Map<String, Integer> numbers) {

    static final double SMALL = 13;

    String say(String key) {
        return wording.say(Phrase.of("report.lanes." + key));
    }

    String say(Phrase phrase) {
        return wording.say(phrase);
    }

    /// An event's title, with a sign where it may explain activity by itself.
    String flag(Context.Event event) {
        String title = event.title().get(wording.locale().equals(Locale.FRENCH) ? 1 : 0);
        return event.confounder() ? wording.say(Phrase.of("report.lanes.confounder", title)) : title;
    }

    /// The item's number in the evidence list, and its reach if there is one.
    String dot(String id, Known<Count> reach) {
        String number = String.valueOf(numbers.getOrDefault(id, 0));
        return switch (reach) {
            case Known.Value<Count>(Count count)
            when count.qualifier() == Count.Qualifier.AT_LEAST ->
                wording.say(Phrase.of("report.lanes.floor", number, count.lower()));
            case Known.Value<Count>(Count count) -> wording.say(Phrase.of("report.lanes.exact", number, count.lower()));
            case Known.Absent<Count> none -> number;
        };
    }

    String language(String tag) {
        if (tag.equals("und")) {
            return wording.say(Phrase.of("report.language.und"));
        }
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(wording.locale());
        return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(wording.locale()) + name.substring(1);
    }
}
