package headwater.people;

import headwater.model.Channel;
import headwater.model.Context;
import headwater.model.Count;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which accounts of a case are private persons’. Asked of each record by itself, so that the order in which files
/// are imported changes nothing.
///
/// An account is private unless it is an editorial one by its nature (a site, an official account of WeChat, a
/// broadcast channel), is verified as a government, an organisation or a medium, is listed by the case, or reaches
/// the floor. An account whose followers nobody counted is private.
///
/// @param floor followers from which an account is a public one
/// @param listed accounts of the case’s outlets, in lower case
public record Privacy(long floor, Set<String> listed) {

    /// The number from which platforms and studies commonly speak of an account with an audience of its own. It is a
    /// default of ours and no legal line: VIGINUM, whose rule this follows, limits itself to platforms above five
    /// million visits a month and not to accounts of a size. A case may state another.
    public static final long FLOOR = 10_000;

    /// Places where an editor and not a person speaks.
    private static final Set<String> EDITORIAL = Set.of("web", "wechat", "news", "newspaper", "radio", "tv");

    /// What platforms call a verified body: X in words, Weibo in numbers (1 government, 2 enterprise, 3 medium,
    /// 4 school, 7 organisation).
    private static final Set<String> BODIES = Set.of("government", "business", "organization", "organisation", "media");

    private static final Set<String> WEIBO_BODIES = Set.of("1", "2", "3", "4", "7");

    /// Hashes that a release came with: they name nobody as they are.
    private static final Pattern HASHED = Pattern.compile("[A-Za-z0-9+/_-]{43}=|[0-9a-f]{64}|hashed:.*");

    public Privacy {
        listed = Set.copyOf(listed);
        if (floor < 0) {
            throw new IllegalArgumentException("a floor of " + floor + " followers");
        }
    }

    /// With the accounts of a case’s outlets.
    public static Privacy of(long floor, List<Context> context) {
        Set<String> listed = new TreeSet<>();
        for (Context each : context) {
            if (each instanceof Context.Outlet outlet) {
                outlet.channels().forEach(channel -> listed.add(channel.toLowerCase(Locale.ROOT)));
            }
        }
        return new Privacy(floor, listed);
    }

    /// Whether persons post where this was published, so that those it names may be private too.
    public static boolean isAmongPersons(Observation observation) {
        return !EDITORIAL.contains(observation.channel().platform())
                && observation.item().kind() != Item.Kind.LIST;
    }

    /// Whether who published this is a private person.
    public boolean isPrivate(Observation observation) {
        Channel channel = observation.channel();
        return isAmongPersons(observation)
                && identifiers(channel).findAny().isPresent()
                && !isBroadcast(channel)
                && !channel.nativeId()
                        .map(each -> HASHED.matcher(each).matches())
                        .orElse(false)
                && identifiers(channel).noneMatch(each -> isListed(channel.platform(), each))
                && !isBody(observation)
                && followers(observation) < floor;
    }

    /// Whether an account of which nothing but its id or handle is known is to be taken for a private person's.
    public boolean isPrivateUnlessSeen(String platform, String identifier) {
        return !EDITORIAL.contains(platform)
                && !HASHED.matcher(identifier).matches()
                && !isListed(platform, identifier);
    }

    /// Whether the case lists this id, handle or host.
    boolean isListed(String platform, String identifier) {
        String plain = Pseudonyms.plain(identifier);
        return listed.contains(plain) || listed.contains(platform + ":" + plain);
    }

    /// Its id and handle: what an account is known by. A name is no one’s own.
    private static Stream<String> identifiers(Channel channel) {
        Stream<String> known = Stream.of(channel.nativeId(), channel.handle()).flatMap(Known::stream);
        return channel.nativeId().isKnown() || channel.handle().isKnown() ? known : channel.displayName().stream();
    }

    private static boolean isBroadcast(Channel channel) {
        return channel.platform().equals("telegram")
                && channel.nativeId().map(each -> each.startsWith("channel")).orElse(false);
    }

    private static boolean isBody(Observation observation) {
        boolean weibo = observation.channel().platform().equals("weibo");
        return observation.warnings().stream()
                .anyMatch(each -> (each.code().equals("verification")
                                && BODIES.contains(each.detail().toLowerCase(Locale.ROOT)))
                        || (weibo && each.code().equals("verification-kind") && WEIBO_BODIES.contains(each.detail())));
    }

    private static long followers(Observation observation) {
        return observation.counts().stream()
                .filter(each -> each.name() == Count.Name.FOLLOWERS && each.scope() == Count.Scope.ACCOUNT)
                .filter(each -> !each.qualifier().isAbsent())
                .mapToLong(Count::lower)
                .max()
                .orElse(-1);
    }
}
