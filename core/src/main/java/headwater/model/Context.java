package headwater.model;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/// What an analyst gives beside the captured material: the question, outlets, events, control stories,
/// and how much of a class of outlets is watched. Given, never derived.
public sealed interface Context extends Serializable
        permits Context.Question,
                Context.Outlet,
                Context.Document,
                Context.Event,
                Context.ControlStory,
                Context.Watched,
                Context.Searched,
                Context.Preregistration,
                Context.Uptake,
                Context.Contest,
                Context.Listed,
                Context.PublishedList,
                Context.Handling,
                Infrastructure,
                Written {

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
    /// @param named in every script and spelling and with their history, the first to be shown
    /// @param channels keys as in [Channel#key], or host names
    /// @param claims how it stands to a state: first what the case's analysts say, then what other sources do
    record Outlet(
            String id,
            List<Profile.Name> named,
            List<String> channels,
            List<Profile.NameMatch> nameMatches,
            List<Profile.Claim> claims,
            Profile.Registration registration,
            List<Profile.Link> links)
            implements Context {
        public Outlet {
            named = List.copyOf(named);
            channels = List.copyOf(channels);
            nameMatches = List.copyOf(nameMatches);
            claims = claims.isEmpty() ? List.of(Profile.Claim.NONE) : List.copyOf(claims);
            links = links.isEmpty() ? List.of(Profile.Link.UNCLEAR) : List.copyOf(links);
            Objects.requireNonNull(registration, "registration");
            if (named.isEmpty()) {
                throw new IllegalArgumentException("an outlet needs a name: " + id);
            }
            if (!claims.getFirst().source().isEmpty()
                    || claims.stream().skip(1).anyMatch(each -> each.source().isBlank())) {
                throw new IllegalArgumentException("what another source says of it names that source: " + id);
            }
        }

        /// An entry that says no more than a category and one link.
        public Outlet(
                String id,
                List<String> names,
                List<String> channels,
                Category category,
                String reason,
                String asOf,
                Profile.Registration registration,
                Profile.Link link) {
            this(
                    id,
                    names.stream().map(Profile.Name::of).toList(),
                    channels,
                    List.of(),
                    List.of(Profile.Claim.of(category, reason, asOf)),
                    registration,
                    List.of(link));
        }

        public List<String> names() {
            return named.stream().map(Profile.Name::text).toList();
        }

        public String name() {
            return named.getFirst().text();
        }

        /// What the case's own analysts say.
        public Profile.Claim claim() {
            return claims.getFirst();
        }

        /// As entered. What is shown may be less: see the registry.
        public Category category() {
            return claim().category();
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

    /// Something that a case relies on and does not hold as a capture: a report, a register, a hearing.
    ///
    /// @param asOf when it was published, as written
    /// @param says what it is relied on for, in the analyst's words
    record Document(String id, String title, String publisher, String url, String asOf, String says)
            implements Context {
        public Document {
            if (id.isBlank() || title.isBlank() || says.isBlank()) {
                throw new IllegalArgumentException("a document has an id, a title and what it says: " + id);
            }
        }
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

    /// Over which days a platform was searched for what the case is about, so that a day without items is a zero and
    /// not a gap. Days that no entry names are unknown.
    ///
    /// @param platform a platform, or `*`
    /// @param from the first day, in `zone`
    /// @param to the last day, itself searched
    /// @param basis how it was searched: by which words, where, by whom
    record Searched(String id, String platform, LocalDate from, LocalDate to, ZoneId zone, String basis)
            implements Context {
        public Searched {
            Objects.requireNonNull(zone, "zone");
            if (to.isBefore(from) || !When.isPossible(from) || !When.isPossible(to)) {
                throw new IllegalArgumentException("no days of 1970 to 2199: " + from + " to " + to + ": " + id);
            }
            if (platform.isBlank() || basis.isBlank()) {
                throw new IllegalArgumentException("a search says where and how: " + id);
            }
        }

        public boolean covers(String other) {
            return platform.equals("*") || platform.equals(other);
        }
    }

    /// What a person fixed before looking, and when. It is dated by the program and kept in the custody log, so that
    /// nobody can fix a list of events after having seen which of them fit.
    ///
    /// @param question what is asked of the material
    /// @param by who fixed it: initials or an organisation
    /// @param made when
    /// @param analysed when the case's material had first been analysed; absent if it never had been
    /// @param sha256 of what was fixed, with the entries it names as they then were ([Plan#digest])
    record Preregistration(
            String id, String question, String by, Instant made, Known<Instant> analysed, Plan plan, String sha256)
            implements Context {
        public Preregistration {
            Objects.requireNonNull(made, "made");
            Objects.requireNonNull(analysed, "analysed");
            Objects.requireNonNull(plan, "plan");
            if (question.isBlank() || by.isBlank()) {
                throw new IllegalArgumentException("who registers says what is asked: " + id);
            }
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("not a SHA-256: \"" + sha256 + "\" of " + id);
            }
        }

        /// Fixes a plan over the entries as they are now.
        public static Preregistration of(
                String question, String by, Instant made, Known<Instant> analysed, Plan.Over over) {
            String sha256 = over.plan().digest(question, over.entries());
            return new Preregistration(
                    Digests.id("p-", sha256, by, made.toString()), question, by, made, analysed, over.plan(), sha256);
        }

        /// Whether it still counts, beside the entries as they are now.
        public Plan.Standing standing(List<Context> entries) {
            if (!plan.digest(question, entries).equals(sha256)) {
                return Plan.Standing.CHANGED;
            }
            boolean isBefore = analysed.stream().allMatch(first -> made.isBefore(first));
            return isBefore || plan.isAhead(made, entries) ? Plan.Standing.FIXED : Plan.Standing.LATE;
        }
    }

    /// That a narrative went beyond the accounts that carried it, as the analyst states it: into mainstream media, to
    /// somebody well known, or to those who make policy. No material says so by itself.
    ///
    /// @param itemUrls addresses of items that carry the narrative that went there
    /// @param where who took it up
    /// @param source where that can be read
    record Uptake(
            String id, Taker taker, Telling telling, When when, List<String> itemUrls, String where, String source)
            implements Context {
        public Uptake {
            Objects.requireNonNull(taker, "taker");
            Objects.requireNonNull(telling, "telling");
            Objects.requireNonNull(when, "when");
            itemUrls = List.copyOf(itemUrls);
            if (itemUrls.isEmpty() || where.isBlank() || source.isBlank()) {
                throw new IllegalArgumentException("an uptake names an item, who took it up, and a source: " + id);
            }
        }
    }

    /// Who took a narrative up, in the words of the Breakout Scale.
    enum Taker {
        MAINSTREAM_MEDIA,
        HIGH_PROFILE,
        POLICY_RESPONSE,
        CALL_FOR_VIOLENCE
    }

    /// Whether the narrative was carried on or only told about. Whether telling about it counts is for a person to say.
    enum Telling {
        CARRIED,
        ABOUT,
        ABOUT_AND_COUNTED,
        ABOUT_NOT_COUNTED
    }

    /// A vote that the items may have been meant to move, and what is needed to bound by how much they could have.
    ///
    /// @param title in English and French, in that order
    /// @param eligible which part of those who see the items can vote in it
    /// @param persuasion which part of those who see an item may change their vote; absent: the default is used
    /// @param margin the votes by which it was decided, or -1 if that is not known
    /// @param design absent if no effect was looked for
    record Contest(
            String id,
            List<String> title,
            Portion eligible,
            Known<Portion> persuasion,
            long margin,
            Known<Design> design,
            String basis)
            implements Context {
        public Contest {
            title = List.copyOf(title);
            Objects.requireNonNull(eligible, "eligible");
            Objects.requireNonNull(persuasion, "persuasion");
            Objects.requireNonNull(design, "design");
            if (title.size() != 2) {
                throw new IllegalArgumentException("a contest has a title in English and one in French: " + id);
            }
            if (basis.isBlank() || margin < -1) {
                throw new IllegalArgumentException("a contest has a basis, and a margin or -1: " + id);
            }
        }
    }

    /// A part of a whole that lies between two bounds, and who says so.
    ///
    /// @param low from 0
    /// @param high to 1
    record Portion(double low, double high, String source) implements Serializable {
        public Portion {
            if (!(low >= 0 && low <= high && high <= 1)) {
                throw new IllegalArgumentException("not a part of a whole: " + low + " to " + high);
            }
            if (source.isBlank()) {
                throw new IllegalArgumentException("a bound needs a source: " + low + " to " + high);
            }
        }
    }

    /// Districts compared to see an effect.
    ///
    /// @param treated how many districts the items were aimed at
    /// @param controls how many they were not
    /// @param spread standard deviation of the swing between districts, in points
    record Design(int treated, int controls, double spread) implements Serializable {
        public Design {
            if (treated < 1 || controls < 1 || !(spread > 0)) {
                throw new IllegalArgumentException(
                        "not a comparison: " + treated + " and " + controls + ", spread " + spread);
            }
        }
    }

    /// An entry of a published list of indicators: what somebody else says of a domain, an address or an account.
    ///
    /// It is its publisher's claim and never a finding of ours. An entry about a person's account stays an entry.
    ///
    /// @param network the network or operation as the list names it; empty if it names none
    /// @param assets what the entry names; empty if it only describes
    /// @param claim what the list says of it, in the list's own words
    /// @param category what the list's own typology comes to, where it has one that compares
    /// @param asOf how old the claim is
    /// @param place the file and the place in it
    record Listed(
            String id,
            Publication publication,
            String network,
            List<Asset> assets,
            String claim,
            Known<Category> category,
            Known<When> asOf,
            String place)
            implements Context {
        public Listed(
                String id,
                Publication publication,
                String network,
                List<Asset> assets,
                String claim,
                Known<When> asOf,
                String place) {
            this(id, publication, network, assets, claim, Known.notStated(), asOf, place);
        }

        public Listed {
            Objects.requireNonNull(publication, "publication");
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(asOf, "asOf");
            assets = List.copyOf(assets);
            if (place.isBlank()) {
                throw new IllegalArgumentException("an entry of a list has a place in it: " + id);
            }
        }

        /// The same entry of the same file has the same id, whatever the file is called.
        public static String id(String sha256, String entry) {
            return Digests.id("l-", sha256, entry);
        }
    }

    /// A published list as a whole: what stands in the file and what became of it, so that nothing is passed over in
    /// silence.
    record PublishedList(String id, Publication publication, Known<When> published, List<Part> parts, String place)
            implements Context {
        public PublishedList {
            Objects.requireNonNull(publication, "publication");
            Objects.requireNonNull(published, "published");
            parts = List.copyOf(parts);
        }
    }

    /// Who says so and where.
    ///
    /// @param publisher empty if the file does not say
    /// @param title what the list is called, or the file's name
    /// @param marking a restriction on passing it on, such as `TLP:CLEAR`; empty if none is stated
    record Publication(String publisher, String title, String marking) implements Serializable {
        public Publication {
            if (title.isBlank()) {
                throw new IllegalArgumentException("a list has a title, if only its file's name");
            }
        }

        /// What to call its source in a sentence.
        public String label() {
            return publisher.isEmpty() ? title : publisher;
        }
    }

    /// How many records of one type a list has, and what they were read for.
    record Part(String type, int count, Use use) implements Serializable {
        public Part {
            if (type.isBlank() || count < 1) {
                throw new IllegalArgumentException("not a part of a list: " + count + " of \"" + type + "\"");
            }
        }
    }

    /// What the records of a list are read for.
    enum Use {
        /// Entries of their own.
        ENTRIES,
        /// Words, times or markings of other entries.
        WORDS,
        /// Nothing: there is no place for what they say.
        NOTHING
    }

    /// Something on the net that a list names.
    ///
    /// @param value as it is compared: a host, an address, `platform:account`
    /// @param written exactly as in the list, where it may be defanged
    record Asset(AssetKind kind, String value, String written) implements Serializable {
        public Asset {
            Objects.requireNonNull(kind, "kind");
            if (value.isBlank()) {
                throw new IllegalArgumentException("an asset without a value: \"" + written + "\"");
            }
        }
    }

    /// What kind of thing a list names.
    enum AssetKind {
        DOMAIN,
        ADDRESS,
        ACCOUNT,
        EMAIL,
        IP,
        HASHTAG
    }

    /// How a case treats what it holds: on what basis it takes it, what it keeps of persons, and for how long. Stated
    /// when the case is made; no imported file can change it.
    ///
    /// @param access the basis of imports that state none themselves; absent if nobody stated one for the case
    /// @param persons what stands for private accounts
    /// @param floor followers from which an account is a public one
    /// @param retention a class of retention such as `two-years`, or `none`
    /// @param reason why it is otherwise than usual, or empty
    record Handling(
            String id, Known<Capture.AccessBasis> access, Persons persons, long floor, String retention, String reason)
            implements Context {

        /// A case has one.
        public static final String ID = "handling";

        public Handling {
            Objects.requireNonNull(access, "access");
            Objects.requireNonNull(persons, "persons");
            if (!id.equals(ID) || floor < 0) {
                throw new IllegalArgumentException("not the handling of a case: " + id + ", floor " + floor);
            }
            if (persons == Persons.KEEP && reason.isBlank()) {
                throw new IllegalArgumentException("names of private persons are kept for a stated reason only");
            }
        }

        /// What holds where neither a record nor an import states a basis.
        public Capture.AccessBasis standing() {
            return access.orElse(Capture.AccessBasis.OPEN_WEB);
        }
    }

    /// What stands for the accounts of private persons.
    enum Persons {
        PSEUDONYMISE,
        KEEP
    }
}
