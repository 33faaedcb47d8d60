package headwater.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/// What an analyst gives beside the captured material: the question, outlets, events, control stories,
/// and how much of a class of outlets is watched. Given, never derived.
public sealed interface Context extends Serializable {

    /// The id under which it is shown and cited.
    String id();

    /// What the case asks, and why it may be asked.
    ///
    /// @param notice printed on every page and in every export, such as that the case is a reconstruction;
    ///     empty if there is nothing to say
    record Question(String id, String question, String purpose, String scope, String notice) implements Context {
        public Question {
            if (question.isBlank()) {
                throw new IllegalArgumentException("a case needs a question");
            }
        }
    }

    /// An editorial entity and the channels it speaks through. Registration is a fact about papers, never a
    /// statement about control.
    ///
    /// @param names in every script and spelling, the first to be shown
    /// @param channels keys as in [Channel#key], or host names
    record Outlet(
            String id,
            List<String> names,
            List<String> channels,
            Category category,
            String reason,
            String asOf,
            Registration registration,
            Link link)
            implements Context {
        public Outlet {
            names = List.copyOf(names);
            channels = List.copyOf(channels);
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(registration, "registration");
            Objects.requireNonNull(link, "link");
            if (names.isEmpty()) {
                throw new IllegalArgumentException("an outlet needs a name: " + id);
            }
            if (category != Category.UNATTRIBUTED && reason.isBlank()) {
                throw new IllegalArgumentException(category + " needs a reason: " + id);
            }
        }

        public String name() {
            return names.getFirst();
        }
    }

    /// How an outlet stands to a state. The default is [#UNATTRIBUTED].
    enum Category {
        OFFICIAL,
        STATE_CONTROLLED,
        STATE_LINKED,
        STATE_ALIGNED,
        UNATTRIBUTED,
        INDEPENDENT
    }

    /// Where and to whom it is registered, as far as a public record or the platform shows.
    ///
    /// @param region free text as shown, or empty
    /// @param basis where that is shown, with its date
    record Registration(String region, String entity, String basis) implements Serializable {
        public static final Registration UNKNOWN = new Registration("", "", "");
    }

    /// What ties it to another body.
    ///
    /// @param kind `ownership`, `management`, `staff`, `partnership`, `funding`, `infrastructure`,
    ///     `content-supply`, `none-found` or `unclear`
    record Link(String kind, String to, String basis) implements Serializable {
        public static final Link UNCLEAR = new Link("unclear", "", "");
    }

    /// Something that happened at a known time and may explain activity beside it.
    ///
    /// @param kind `debate`, `poll`, `election`, `announcement`, `report`, …
    /// @param title in English and French, in that order
    record Event(String id, String kind, List<String> title, When when, boolean confounder, String source)
            implements Context {
        public Event {
            title = List.copyOf(title);
            if (title.size() != 2) {
                throw new IllegalArgumentException("an event has a title in English and one in French: " + id);
            }
            Objects.requireNonNull(when, "when");
        }
    }

    /// A similar earlier story, to see whether it drew a reaction.
    ///
    /// @param itemUrls the addresses of the items that carry it
    /// @param title in English and French, in that order
    record ControlStory(String id, List<String> title, When when, List<String> itemUrls, String selection)
            implements Context {
        public ControlStory {
            title = List.copyOf(title);
            itemUrls = List.copyOf(itemUrls);
            if (title.size() != 2) {
                throw new IllegalArgumentException("a control story has a title in English and one in French: " + id);
            }
            if (selection.isBlank()) {
                throw new IllegalArgumentException("a control story says how it was selected: " + id);
            }
        }
    }

    /// How much of a class of outlets is watched, as the analyst states it.
    ///
    /// @param language a tag such as `zh`, or `*`
    /// @param platform a platform, or `*`
    /// @param watched how many outlets of the class are watched
    /// @param outOf how many there are that would react, or -1 if nobody knows
    record Watched(String id, String language, String platform, int watched, int outOf, String basis)
            implements Context {
        public Watched {
            if (watched < 0 || (outOf >= 0 && outOf < watched)) {
                throw new IllegalArgumentException("watching " + watched + " of " + outOf + " is impossible: " + id);
            }
        }
    }
}
