package headwater.match;

import headwater.embedding.Encoder;
import headwater.model.About;
import headwater.model.Context;
import java.util.List;
import java.util.stream.Stream;

/// Every way of matching, in the order in which they are tried.
public final class Matchers {

    private Matchers() {}

    /// @param outlets the registry, to know by name whom an item credits
    public static List<Matcher> all(List<Context.Outlet> outlets) {
        return List.of(new SharedText(), new RewordedText(), new TranslatedText(), new CreditedSource(outlets));
    }

    /// The same, and those that ask a sentence model.
    ///
    /// @param encoders the models that are asked, none or one
    public static List<Matcher> all(List<Context.Outlet> outlets, List<Encoder> encoders) {
        return Stream.concat(all(outlets).stream(), encoders.stream().map(SameMeaning::new))
                .toList();
    }

    /// How the one that asks a model introduces itself.
    public static About byModel() {
        return SameMeaning.ABOUT;
    }
}
