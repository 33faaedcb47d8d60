package headwater.credit;

import headwater.lexicon.Mentions;
import headwater.lexicon.Plain;
import headwater.model.Channel;
import headwater.model.Context;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.registry.Channels;
import headwater.registry.Domains;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The registry of outlets, asked for whoever stands behind an item and for every name that credits them.
public final class Outlets {

    private static final String REGISTERED = "outlet:";

    private final List<Context.Outlet> registered;
    private final Channels channels;

    public Outlets(List<Context> context) {
        this.registered = context.stream()
                .filter(Context.Outlet.class::isInstance)
                .map(Context.Outlet.class::cast)
                .toList();
        this.channels = new Channels(registered);
    }

    /// Who speaks in an item.
    ///
    /// @param key the same for two items of one outlet
    /// @param names every name and host by which somebody else may credit it
    public record Speaker(String key, String name, List<String> names, List<String> hosts) {
        public Speaker {
            names = List.copyOf(names);
            hosts = List.copyOf(hosts);
        }

        /// True if the registry knows it.
        public boolean isRegistered() {
            return key.startsWith(REGISTERED);
        }

        public boolean isNamed(String credited) {
            String folded = Plain.letters(credited);
            return names.stream().map(Plain::letters).anyMatch(each -> !each.isEmpty() && folded.contains(each));
        }

        public boolean isLinked(String url) {
            String host = host(url);
            return !host.isEmpty() && hosts.contains(host);
        }
    }

    public Speaker of(Observation observation) {
        Channel channel = observation.channel();
        String host = host(observation.item().address().url().orElse(""));
        if (channels.outlet(observation) instanceof Known.Value<Context.Outlet>(Context.Outlet outlet)) {
            List<String> names = new ArrayList<>(outlet.names());
            channel.displayName().stream().forEach(names::add);
            return new Speaker(REGISTERED + outlet.id(), outlet.name(), names, hosts(outlet, channel, host));
        }
        List<String> names = Stream.of(channel.displayName(), channel.handle())
                .flatMap(each -> each.stream())
                .toList();
        return new Speaker(channel.key(), channel.label(), names, isSite(channel) ? List.of(host) : List.of());
    }

    /// The registered outlets that a text names, by id.
    public List<Context.Outlet> namedIn(String text) {
        return registered.stream()
                .filter(outlet -> outlet.names().stream().anyMatch(name -> Mentions.find(text, name) >= 0))
                .toList();
    }

    /// Of an address with its scheme; else empty.
    public static String host(String url) {
        return url.contains("://") ? Domains.host(url) : "";
    }

    private static boolean isSite(Channel channel) {
        return channel.platform().equals("web");
    }

    private static List<String> hosts(Context.Outlet outlet, Channel channel, String host) {
        Stream<String> listed = outlet.channels().stream().map(Outlets::bare).filter(each -> each.contains("."));
        Stream<String> own = isSite(channel) ? Stream.of(host) : Stream.of();
        return Stream.concat(listed, own)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    private static String bare(String channel) {
        String host = channel.startsWith("web:") ? channel.substring(4) : channel;
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
