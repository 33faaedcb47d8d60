package headwater.model;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/// What somebody fixes before looking: which events count and how long after them, which stories are compared,
/// or which accounts are suspected.
public sealed interface Plan extends Serializable {

    /// The ids of the entries it names, sorted.
    List<String> names();

    /// Whether all it speaks of was still to come, so that nobody can have seen it.
    boolean isAhead(Instant made, List<Context> entries);

    /// Events that may have drawn activity.
    ///
    /// @param events ids of [Context.Event]; kept sorted
    /// @param days how many days after an event's own day still belong to it
    /// @param zone where a day begins and ends
    record EventList(List<String> events, int days, ZoneId zone) implements Plan {

        /// A longer window would be most of any period.
        private static final int LONGEST = 31;

        public EventList {
            events = sorted(events);
            Objects.requireNonNull(zone, "zone");
            if (events.isEmpty() || days < 0 || days > LONGEST) {
                throw new IllegalArgumentException(
                        "a list of events names one at least and 0 to " + LONGEST + " days, not " + days);
            }
        }

        @Override
        public List<String> names() {
            return events;
        }

        @Override
        public boolean isAhead(Instant made, List<Context> entries) {
            return named(entries).stream()
                    .allMatch(entry -> entry instanceof Context.Event event
                            && made.isBefore(event.when().earliest()));
        }
    }

    /// A story, and similar ones that a rule chose without looking at what became of them.
    ///
    /// @param rule how the similar stories were chosen, in words that another person can follow
    /// @param focal addresses of the items of the story that is asked about; kept sorted
    /// @param controls ids of [Context.ControlStory]; kept sorted
    record StoryList(String rule, List<String> focal, List<String> controls, Outcome outcome) implements Plan {
        public StoryList {
            focal = sorted(focal);
            controls = sorted(controls);
            Objects.requireNonNull(outcome, "outcome");
            if (rule.isBlank() || focal.isEmpty() || controls.isEmpty()) {
                throw new IllegalArgumentException("a comparison has a rule, a story and similar ones");
            }
        }

        @Override
        public List<String> names() {
            return controls;
        }

        /// What became of published stories can always have been seen.
        @Override
        public boolean isAhead(Instant made, List<Context> entries) {
            return false;
        }
    }

    /// Accounts that somebody suspects of acting together, and what is to be looked at: only pairs within the
    /// list are asked about, so that far fewer answers may be false.
    ///
    /// @param accounts as in [Channel#key]; kept sorted
    /// @param window how many seconds apart counts as together, one of [#WINDOWS]; 0: all are tried, and count
    /// @param objects addresses of what they may share; kept sorted; none: whatever they share
    record AccountList(List<String> accounts, int window, List<String> objects) implements Plan {

        /// The windows of the test of synchrony.
        public static final List<Integer> WINDOWS = List.of(60, 300, 1_800);

        /// A list of more is no short one.
        private static final int MOST = 200;

        public AccountList {
            accounts = sorted(accounts);
            objects = sorted(objects);
            if (accounts.size() < 2 || accounts.size() > MOST) {
                throw new IllegalArgumentException(
                        "a list has 2 to " + MOST + " different accounts, not " + accounts.size());
            }
            if (window != 0 && !WINDOWS.contains(window)) {
                throw new IllegalArgumentException("a window is one of " + WINDOWS + " seconds, not " + window);
            }
        }

        /// How many pairs it has, whether or not anything is ever seen of them.
        public int pairs() {
            return accounts.size() * (accounts.size() - 1) / 2;
        }

        /// It names no entries.
        @Override
        public List<String> names() {
            return List.of();
        }

        /// Whether the first share was still to come shows in the material, which the test of these accounts
        /// holds against the date; an earlier analysis of other material gives nothing away.
        @Override
        public boolean isAhead(Instant made, List<Context> entries) {
            return true;
        }
    }

    /// What counts as the response to a story.
    enum Outcome {
        /// Whether any item took it up.
        TAKEN_UP,
        /// How many items took it up.
        ITEMS
    }

    /// Whether a plan still counts.
    enum Standing {
        /// It was fixed before anybody looked and is as it was.
        FIXED,
        /// It, or an entry that it names, is not as it was.
        CHANGED,
        /// The material had been analysed before.
        LATE
    }

    /// What was fixed, and whether it counts.
    record Kept(Context.Preregistration fixed, Standing standing) implements Serializable {}

    /// All that was fixed, the first first, and whether it counts beside the entries as they are now. Worked
    /// out once for a case, as each is hashed over all it names.
    static List<Kept> kept(List<Context> entries) {
        return entries.stream()
                .filter(Context.Preregistration.class::isInstance)
                .map(Context.Preregistration.class::cast)
                .sorted(Comparator.comparing(Context.Preregistration::made).thenComparing(Context.Preregistration::id))
                .map(each -> new Kept(each, each.standing(entries)))
                .toList();
    }

    /// A plan with the entries of the case that it may name.
    record Over(Plan plan, List<Context> entries) {
        public Over {
            entries = List.copyOf(entries);
            List<String> ids = entries.stream().map(Context::id).toList();
            List<String> unknown =
                    plan.names().stream().filter(each -> !ids.contains(each)).toList();
            if (!unknown.isEmpty()) {
                throw new IllegalArgumentException("the case has no such entries: " + unknown);
            }
        }
    }

    /// SHA-256 over the question, the plan and each entry it names: ids, kinds, titles, bounds of times, addresses,
    /// selections.
    default String digest(String question, List<Context> entries) {
        List<String> parts = new ArrayList<>(List.of(question));
        switch (this) {
            case EventList list ->
                parts.addAll(List.of(
                        "events", String.valueOf(list.days()), list.zone().getId()));
            case StoryList list -> {
                parts.addAll(List.of("stories", list.rule(), list.outcome().name()));
                parts.addAll(list.focal());
            }
            case AccountList list -> {
                parts.addAll(List.of("accounts", String.valueOf(list.window())));
                parts.addAll(list.accounts());
                parts.add("objects");
                parts.addAll(list.objects());
            }
        }
        parts.add("entries");
        parts.addAll(names());
        named(entries).forEach(entry -> parts.addAll(words(entry)));
        return Digests.sha256(parts.toArray(String[]::new));
    }

    /// The entries it names, in the order of their ids.
    default List<Context> named(List<Context> entries) {
        return names().stream()
                .flatMap(id ->
                        entries.stream().filter(entry -> entry.id().equals(id)).limit(1))
                .toList();
    }

    private static List<String> words(Context entry) {
        List<String> words = new ArrayList<>(List.of(entry.id()));
        switch (entry) {
            case Context.Event event -> {
                words.addAll(List.of("event", event.kind()));
                words.addAll(event.title());
                bounds(event.when(), words);
            }
            case Context.ControlStory story -> {
                words.addAll(List.of("story", story.selection()));
                words.addAll(story.title());
                bounds(story.when(), words);
                words.addAll(story.itemUrls());
            }
            default -> words.add("no event and no story");
        }
        return words;
    }

    private static void bounds(When when, List<String> words) {
        words.add(when.earliest().toString());
        words.add(when.latest().toString());
    }

    private static List<String> sorted(Collection<String> ids) {
        return List.copyOf(new TreeSet<>(ids));
    }
}
