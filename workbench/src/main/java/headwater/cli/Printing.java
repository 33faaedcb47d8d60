package headwater.cli;

import headwater.job.ImportResult;
import headwater.listing.CaseInfo;
import headwater.listing.Listing;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How results look on a terminal.
final class Printing {

    /// How many rejected records of one file are printed; the rest is counted and can be asked for.
    private static final int REJECTED_SHOWN = 20;

    private Printing() {}

    static int listing(Listing listing, boolean json) {
        Console console = new Console();
        if (json) {
            console.print(listing.text());
        } else {
            console.table(listing);
            for (Listing below : listing.below()) {
                console.data("");
                console.table(below);
            }
        }
        return 0;
    }

    /// On what public basis it is kept, and who says so.
    static void access(ImportResult result, boolean isStated, CaseInfo.Rules rules, Console console) {
        Map<String, Integer> files = new TreeMap<>();
        result.files().forEach(file -> file.access().forEach(each -> files.merge(each, 1, Integer::sum)));
        if (!files.isEmpty()) {
            console.say("access: "
                    + files.entrySet().stream()
                            .map(each -> each.getKey() + " (" + each.getValue()
                                    + (each.getValue() == 1 ? " file)" : " files)"))
                            .collect(Collectors.joining(", "))
                    + why(isStated, rules));
        }
    }

    private static String why(boolean isStated, CaseInfo.Rules rules) {
        if (isStated) {
            return "; as stated with --access, but for what states its own";
        }
        return rules.accessStated()
                ? "; as the case states, but for what states its own"
                : "; nobody stated one: exports of platforms have their own, a page is " + rules.access()
                        + " by default, a table must state one; --access states another";
    }

    static void imported(String name, ImportResult result, Console console) {
        for (ImportResult.FileResult file : result.files()) {
            for (ImportResult.Tally each : file.formats()) {
                console.data(
                        each.format().equals(ImportResult.SCREENSHOT)
                                ? file.name() + "  a screenshot that a table names"
                                : file.name() + "  " + each.format() + "  accepted " + each.accepted() + ", repeated "
                                        + each.repeated());
            }
            if (file.noted() + file.notedRepeated() > 0) {
                console.data(
                        file.name() + "  context  accepted " + file.noted() + ", repeated " + file.notedRepeated());
            }
            if (!file.rejected().isEmpty()) {
                console.data(file.name() + "  rejected " + file.rejections());
            }
            file.rejected().stream()
                    .limit(REJECTED_SHOWN)
                    .forEach(
                            each -> console.data("    " + each.where() + ": " + each.problem() + ": " + each.detail()));
            if (file.rejections() > REJECTED_SHOWN) {
                console.data("    and " + (file.rejections() - REJECTED_SHOWN) + " more: headwater show " + name
                        + " rejected");
            }
        }
        console.data("accepted " + result.accepted() + ", repeated " + result.repeated() + ", context " + result.noted()
                + ", context repeated " + result.notedRepeated() + ", rejected " + result.rejected() + ", from "
                + result.files().size() + " files");
    }
}
