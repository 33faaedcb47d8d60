package headwater.opendata;

import headwater.assess.Verdict;
import headwater.control.ControlResult;
import headwater.credit.CreditGiven;
import headwater.model.Count;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/// What the columns of the open data mean, in one place for the descriptor and for readers.
final class Dictionary {

    private static final Map<String, String> MEANINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("a", "observation id that sorts first"),
            Map.entry("b", "the other observation id"),
            Map.entry("kind", "kind of match or event"),
            Map.entry("score", "from 0 to 1: share of the shorter text that is covered, or strength of the evidence"),
            Map.entry("a_start", "start in a: UTF-16 units of title, line break and text"),
            Map.entry("a_end", "end in a, exclusive"),
            Map.entry("b_start", "start in b"),
            Map.entry("b_end", "end in b, exclusive"),
            Map.entry("narrative", "narrative id"),
            Map.entry("child", "observation id of the item that took"),
            Map.entry("parent", "observation id of the item it was taken from"),
            Map.entry("manner", "how it was taken"),
            Map.entry("credit", "whether the source is credited"),
            Map.entry("changes", "sorts of change, separated by semicolons"),
            Map.entry("runner_up", "next best parent, if there is one"),
            Map.entry("probability", "that it was this parent, directly or by way of a copy"),
            Map.entry("further_source", "observation id of an item from which words were taken beside the parent"),
            Map.entry("source_start", "start of these words in the source"),
            Map.entry("source_end", "end in the source, exclusive"),
            Map.entry("child_start", "start in the child"),
            Map.entry("child_end", "end in the child, exclusive"),
            Map.entry("taken_probability", "that they were taken from there, directly or by way of a copy"),
            Map.entry("item", "observation id of the item"),
            Map.entry("top", "the item at the end of the path, of which nothing further is known"),
            Map.entry("top_earliest", "true if that item is or may be the earliest observable"),
            Map.entry("steps", "derivations on the path"),
            Map.entry("uncredited_next", "steps without credit to the parent, from the item upward in a row"),
            Map.entry("uncredited_all", "steps without credit to the parent, in all"),
            Map.entry("credit_unknown", "further steps whose credit cannot be determined"),
            Map.entry("reader_named", "nearest item of the path whose outlet the item itself credits"),
            Map.entry("reader_furthest", "item to which sources that stand in the items lead; itself if to none"),
            Map.entry("reader_stop", "why they lead no further; top: the end of the path is reached"),
            Map.entry("text", "observation id that stands for one text of an item that held several"),
            Map.entry("after", "the text of the same item that it followed; empty for the first"),
            Map.entry("since_earliest", "earliest instant at which the text can have appeared, UTC"),
            Map.entry("since_latest", "latest instant at which it can have appeared, UTC"),
            Map.entry("captures", "observation ids of the captures that hold the text, separated by semicolons"),
            Map.entry("carries", "true if the text carries the narrative"),
            Map.entry("id", "id of the entry"),
            Map.entry("title_en", "title in English"),
            Map.entry("title_fr", "title in French"),
            Map.entry("earliest", "earliest instant it can have been, UTC"),
            Map.entry("latest", "latest instant it can have been, UTC"),
            Map.entry("confounder", "true if it may explain activity by itself"),
            Map.entry("source", "where this is known from"),
            Map.entry("test", "test and version"),
            Map.entry("verdict", "the answer; UNABLE_TO_DETERMINE names what is missing"),
            Map.entry("missing", "missing evidence as code@platform, separated by semicolons"),
            Map.entry("effect", "how large what was asked about is: the value that fits best"),
            Map.entry("effect_low", "lower end of its interval"),
            Map.entry("effect_high", "upper end; empty if the data set none"),
            Map.entry("effect_level", "probability with which such intervals cover the true value"),
            Map.entry("effect_unit", "share or times; or not-measured and why: too-little, no-size, refused"),
            Map.entry("effect_of_en", "what was measured, in English"),
            Map.entry("effect_of_fr", "what was measured, in French"),
            Map.entry("proposition_en", "what was asked, in English"),
            Map.entry("proposition_fr", "what was asked, in French"),
            Map.entry("judgement", "id of what a person said of which items carry one line"),
            Map.entry(
                    "says",
                    "together: one line; apart: items carry another line than from; unsure; taken-confirmed,"
                            + " taken-rejected and taken-unsure: items is said to be taken from from; withdrawn"),
            Map.entry("items", "observation ids, separated by semicolons"),
            Map.entry("from", "observation ids that items leave, separated by semicolons"),
            Map.entry("withdraws", "id of the judgement that is undone"),
            Map.entry("by", "who says so: initials or an organisation"),
            Map.entry("made", "when it was said, UTC"),
            Map.entry("reason", "why, in the person's words"),
            Map.entry("state", "whether it counts: stands, in-part, set-aside by later ones, withdrawn"),
            Map.entry("outlet", "id of the entry of the registry"),
            Map.entry("name", "the name that is shown"),
            Map.entry("other_names", "names in other scripts and earlier ones, separated by semicolons"),
            Map.entry("category", "how it is shown to stand to a state: no higher than its grounds carry it"),
            Map.entry("category_entered", "how an analyst entered it"),
            Map.entry("category_reason", "why, in the analyst's words"),
            Map.entry("category_as_of", "when that was so, as written"),
            Map.entry("category_evidence", "ids of the evidence of its grounds, separated by semicolons"),
            Map.entry("contested", "true if somebody contests the category or sources differ"),
            Map.entry("registered_region", "where it is registered; says nothing of who controls it"),
            Map.entry("registered_entity", "to whom it is registered"),
            Map.entry("registered_as_of", "when that was shown, as written"),
            Map.entry("link_kind", "kind of the tie; unclear is one"),
            Map.entry("link_to", "to whom it is tied"),
            Map.entry("link_basis", "on what basis, in the analyst's words"),
            Map.entry("link_as_of", "when that was so, as written"),
            Map.entry("link_evidence", "ids of the evidence, separated by semicolons; never empty"),
            Map.entry("channel", "platform and id of a channel of the material"),
            Map.entry("channel_name", "what it is called in the material"),
            Map.entry("observations", "observations of the channel"),
            Map.entry("matched", "how it was found to be an outlet's: id, domain, reviewed-name, proposed or none"),
            Map.entry("proposed_outlets", "outlets that bear its name; nobody has reviewed whether it is theirs"),
            Map.entry("claim_source", "who says so; empty for the case's own analysts"),
            Map.entry("claim", "what is said, in the source's words"),
            Map.entry("network", "the network or operation that the source names"),
            Map.entry("claim_category", "what the source's typology comes to, where it compares"),
            Map.entry("claim_as_of", "how old the claim is, as written; empty if it does not say"),
            Map.entry("site", "registered domain"),
            Map.entry("site_hosts", "hosts in it of which pages were read, separated by semicolons"),
            Map.entry("site_items", "items of it that were read with their markup"),
            Map.entry("made_with", "programs and themes its pages say they were made with, separated by semicolons"),
            Map.entry("cluster", "the cluster of sites it is in, by its first site; empty if nothing joins it"),
            Map.entry("site_compared", "items of the site that were compared"),
            Map.entry("site_traced", "those of them of which a source was found: a floor"),
            Map.entry("taken_from", "registered domain or channel that items of the site were taken from"),
            Map.entry("credited", "items that credit it"),
            Map.entry("uncredited", "items that do not"),
            Map.entry("unknown", "items of which that cannot be determined"),
            Map.entry("tie_kind", "what sort of thing sites have in common; says nothing of who owns them"),
            Map.entry("tie_value", "the account, domains, organisation or address; of templates the least likeness"),
            Map.entry("tie_standing", "joins, supports, one-page (undetermined), or why it joins nobody"),
            Map.entry("tie_items", "items of the site that carry it; empty where a record says so"),
            Map.entry("tie_first", "when it was first seen there or began, UTC"),
            Map.entry("tie_last", "when it was last seen there or ends, UTC"),
            Map.entry("tie_evidence", "ids of observations or records, separated by semicolons; never empty"),
            Map.entry("language", "language of the items, or * for all"),
            Map.entry("platform", "platform of the items, or * for all"),
            Map.entry("candidates", "observation ids of what may have been first, separated by semicolons"),
            Map.entry(
                    "first_probability",
                    "that one of them was truly the first of its class; empty if the watched share is unknown"),
            Map.entry("count", "kind of count"),
            Map.entry("exact_sum", "sum of the exact counts"),
            Map.entry("exact_items", "items with an exact count"),
            Map.entry("at_least_sum", "sum of the lower bounds; never added to the exact sum"),
            Map.entry("at_least_items", "items with a lower bound alone"),
            Map.entry("without_number", "items whose count is hidden, estimated or was not collected; never zero"),
            Map.entry("list", "the ranked list"),
            Map.entry("topic", "what stood on the list"),
            Map.entry("first_seen_earliest", "last crawl without it, UTC; empty if the first crawl of all shows it"),
            Map.entry("first_seen_latest", "first crawl that shows it, UTC"),
            Map.entry("last_seen", "last crawl that shows it, UTC"),
            Map.entry("best_position", "from 1; empty where the list has no order"),
            Map.entry("crawls", "crawls that show it, or that were looked through"),
            Map.entry("window_from", "where the window begins, UTC"),
            Map.entry("window_to", "where it ends, UTC"),
            Map.entry("longest_gap_seconds", "longest time in the window without a crawl"),
            Map.entry("control", "id of the control story"),
            Map.entry("outcome", "reaction-seen, no-reaction-seen or not-collected"),
            Map.entry("reactions", "observation ids of items that took it up, separated by semicolons"),
            Map.entry("watched_captures", "captures of the watched outlets in its window"),
            Map.entry("event", "id of the event"),
            Map.entry("offset_seconds", "from the earliest item to the event, negative if the event came first"),
            Map.entry("order_certain", "true if the two can be put in order at all"),
            Map.entry("incident", "id of the incident, as analysts state it"),
            Map.entry("carried", "narrative ids that its items carry, separated by semicolons"),
            Map.entry("real_low", "least probability that it is real, as stated; empty if nobody has said"),
            Map.entry("real_high", "most probability that it is real, as stated"),
            Map.entry("ability_low", "least level, 0 to 4, on the ability to have a free and fair election; as stated"),
            Map.entry("ability_high", "most level on the same"),
            Map.entry("credibility_low", "least level, 0 to 4, on the credibility of the election; as stated"),
            Map.entry("credibility_high", "most level on the same"),
            Map.entry("districts", "districts it touched, separated by semicolons; empty if none is named"),
            Map.entry("actor", "who is thought to be behind it; empty if nobody is named"),
            Map.entry("platforms", "on how many platforms its narratives, or else its items, were seen"),
            Map.entry("reach_low", "people who can have seen its narratives, at least"),
            Map.entry("reach_high", "the same, at most; empty where no upper bound can be given"),
            Map.entry("counted", "true if it is counted among the incidents that are drawn"),
            Map.entry("not_counted_en", "why it is not, in English"),
            Map.entry("not_counted_fr", "why it is not, in French"),
            Map.entry("reading", "id of a reading of the threshold; the numbers in it are ours"),
            Map.entry("left_out", "id of the incident that is left out; empty where none is"),
            Map.entry("met_probability", "that the reading would be met, in the middle of what is stated and assumed"),
            Map.entry("met_low", "least probability under every assumption tried; people decide, not this number"),
            Map.entry("met_high", "most probability under every assumption tried"),
            Map.entry("method", "run, or a test with its version"),
            Map.entry("parameter", "name of the parameter"),
            Map.entry("set_to", "its value"),
            Map.entry("figure", "number of the row"),
            Map.entry("section", "section of the report"),
            Map.entry("phrase", "key of the phrase that says the number"),
            Map.entry("argument", "place of the number among the arguments of the phrase, from 0"),
            Map.entry("value", "the number before it is rounded or worded; spans of time in seconds"),
            Map.entry("said_en", "the sentence, cell or caption, in English"),
            Map.entry("where", "file and place of the record"),
            Map.entry("problem", "code of the problem"),
            Map.entry("detail", "what is wrong with it")));

    private static final Set<String> SHARES = Set.of(
            "score",
            "probability",
            "taken_probability",
            "first_probability",
            "effect_level",
            "real_low",
            "real_high",
            "met_probability",
            "met_low",
            "met_high");

    private static final Set<String> COUNTS = Set.of(
            "a_start",
            "a_end",
            "b_start",
            "b_end",
            "source_start",
            "source_end",
            "child_start",
            "child_end",
            "steps",
            "uncredited_next",
            "uncredited_all",
            "credit_unknown",
            "observations",
            "exact_sum",
            "exact_items",
            "at_least_sum",
            "at_least_items",
            "without_number",
            "best_position",
            "crawls",
            "longest_gap_seconds",
            "watched_captures",
            "figure",
            "argument",
            "site_items",
            "tie_items",
            "site_compared",
            "site_traced",
            "credited",
            "uncredited",
            "unknown",
            "ability_low",
            "ability_high",
            "credibility_low",
            "credibility_high",
            "platforms",
            "reach_low",
            "reach_high");

    /// Never empty, in any table.
    private static final Set<String> ALWAYS =
            Set.of("a", "b", "verdict", "test", "value", "phrase", "problem", "parent", "child", "made", "parameter");

    private Dictionary() {}

    static String meaning(String column) {
        String meaning = MEANINGS.get(column);
        if (meaning == null) {
            throw new IllegalArgumentException("a column nobody described: " + column);
        }
        return meaning;
    }

    static String type(String column) {
        if (SHARES.contains(column) || column.matches("effect|effect_low|effect_high|value")) {
            return "number";
        }
        if (COUNTS.contains(column)) {
            return "integer";
        }
        return switch (column) {
            case "offset_seconds" -> "integer";
            case "confounder", "top_earliest", "carries", "contested", "order_certain", "counted" -> "boolean";
            case "earliest", "latest", "since_earliest", "since_latest", "made", "tie_first", "tie_last" -> "datetime";
            case "first_seen_earliest", "first_seen_latest", "last_seen", "window_from", "window_to" -> "datetime";
            default -> "string";
        };
    }

    /// The columns that tell one row of a table from another; none where several together say one thing.
    static List<String> key(String table) {
        return switch (table) {
            case "derivations.csv" -> List.of("narrative", "child");
            case "paths.csv" -> List.of("narrative", "item");
            case "outlets.csv" -> List.of("outlet");
            case "channels.csv" -> List.of("channel");
            case "events.csv" -> List.of("id");
            case "judgements.csv" -> List.of("judgement");
            case "earliest.csv" -> List.of("narrative", "language", "platform");
            case "reach.csv" -> List.of("narrative", "count");
            case "rankings.csv" -> List.of("list", "topic");
            case "absences.csv" -> List.of("narrative", "list", "topic");
            case "controls.csv" -> List.of("narrative", "control");
            case "event-offsets.csv" -> List.of("narrative", "event");
            case "incidents.csv" -> List.of("incident");
            case "figures.csv" -> List.of("figure");
            default -> List.of();
        };
    }

    /// What a value of the column can be, beyond its type.
    ///
    /// @param inKey whether it is part of what tells rows apart
    static ObjectNode constraints(String column, boolean inKey) {
        ObjectNode constraints = Tree.object();
        if (inKey || ALWAYS.contains(column)) {
            constraints.put("required", true);
        }
        if (SHARES.contains(column)) {
            constraints.put("minimum", 0).put("maximum", 1);
        }
        if (COUNTS.contains(column)) {
            constraints.put("minimum", column.equals("best_position") || column.equals("figure") ? 1 : 0);
        }
        List<String> words = switch (column) {
            case "verdict" -> names(Verdict.values());
            case "outcome" -> lower(ControlResult.Outcome.values());
            case "count" -> lower(Count.Name.values());
            case "credit" -> lower(CreditGiven.Status.values());
            default -> List.of();
        };
        if (!words.isEmpty()) {
            constraints.set("enum", Tree.strings(words));
        }
        return constraints;
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static List<String> lower(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Tree::lower).toList();
    }

    static String text() {
        StringBuilder out = new StringBuilder("# Dictionary\n\nGiven: `observations.ndjson`, one observation a"
                + " line in the form of the observation schema; `context.ndjson`, what analysts gave beside them;"
                + " `judged.ndjson`, what they said of what belongs together. Worked out: all tables,"
                + " `case.json`, `prov.json` (PROV-JSON) and `graph.graphml`. `figures.csv` has every number of the"
                + " report; `parameters.csv` has what was set. Cells that would start a formula in a spreadsheet have an"
                + " apostrophe before them. An empty cell is an absent value, never zero.\n\n"
                + "| column | meaning |\n| --- | --- |\n");
        MEANINGS.forEach((column, meaning) ->
                out.append("| ").append(column).append(" | ").append(meaning).append(" |\n"));
        return out.toString();
    }

    static String licence() {
        return """
                The tables of this package and the files worked out from them, with their descriptions, may be used
                under the Creative Commons Attribution 4.0 International licence:
                https://creativecommons.org/licenses/by/4.0/
                Texts quoted in observations.ndjson, and words quoted from them elsewhere, remain under the rights of
                their authors and publishers.
                The program is under the Apache License 2.0: https://www.apache.org/licenses/LICENSE-2.0
                """;
    }
}
