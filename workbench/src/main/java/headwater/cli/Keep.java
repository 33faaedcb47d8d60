package headwater.cli;

import headwater.text.Foldings;
import picocli.CommandLine.Option;

/// Which differences of writing count when texts are compared.
public final class Keep {

    @Option(
            names = "--keep",
            paramLabel = "NAMES",
            description = {
                "Counts these differences of writing, which are otherwise overlooked, with commas between them:",
                "traditional (against Simplified), confusables (look-alikes of Latin letters), invisible (zero-width "
                        + "characters), width (full width, radicals and other compatibility forms), case, accents, "
                        + "emoji, punctuation (and spaces), addresses (and mentions), pinyin (for Han characters)."
            })
    private String kept = "";

    public Foldings foldings() {
        return Foldings.keeping(kept, "--keep");
    }
}
