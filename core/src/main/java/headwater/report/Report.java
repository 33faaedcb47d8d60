package headwater.report;

import java.util.List;
import java.util.Locale;

/// A report before it is written in a language and a format: one set of sentences for all of them.
///
/// @param notice printed on every page, or empty
public record Report(String caseName, String question, String notice, List<Section> sections) {

    /// The languages every report exists in.
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    public Report {
        sections = List.copyOf(sections);
    }
}
