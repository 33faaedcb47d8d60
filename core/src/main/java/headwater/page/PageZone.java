package headwater.page;

import headwater.model.Observation.Warning;
import headwater.model.When;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/// Which zone a page's clock times are in, and how that is known: what whoever saved it wrote into
/// `<meta name="headwater:zone">`, an offset the page writes elsewhere, the region it declares, its country domain;
/// else, for Chinese text without any sign of an overseas edition, UTC+8, which all regions with an everyday press in
/// Chinese share. Anything but the first two is an assumption and is told as one.
record PageZone(Optional<ZoneId> zoneId, When.Zone how, List<Warning> warnings) {

    private static final Pattern OFFSET =
            Pattern.compile("(?:19|20)\\d{2}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(?::\\d{2})?\\s?([+-]\\d{2}:?\\d{2})");

    private static final Map<String, String> REGIONS = Map.ofEntries(
            Map.entry("cn", "Asia/Shanghai"),
            Map.entry("tw", "Asia/Taipei"),
            Map.entry("hk", "Asia/Hong_Kong"),
            Map.entry("mo", "Asia/Macau"),
            Map.entry("sg", "Asia/Singapore"),
            Map.entry("my", "Asia/Kuala_Lumpur"),
            Map.entry("jp", "Asia/Tokyo"),
            Map.entry("kr", "Asia/Seoul"),
            Map.entry("uk", "Europe/London"),
            Map.entry("fr", "Europe/Paris"),
            Map.entry("de", "Europe/Berlin"));

    private static final Pattern OVERSEAS = Pattern.compile(
            "加拿大|加國|加国|多伦多|多倫多|温哥华|溫哥華|北美|美国版|美國版|澳洲|欧洲|歐洲|英国版|canada|toronto|vancouver|"
                    + "montreal|america|australia|europe|newyork|\\bnz\\b",
            Pattern.CASE_INSENSITIVE);

    static PageZone of(Document page, String host, String siteName, boolean chinese) {
        Optional<ZoneId> stated =
                zone(page.select("meta[name=headwater:zone]").attr("content").strip());
        if (stated.isPresent()) {
            return new PageZone(stated, When.Zone.DECLARED_ZONE, List.of());
        }
        Matcher written = OFFSET.matcher(headOf(page));
        if (written.find()) {
            String offset = written.group(1);
            Optional<ZoneId> zone = zone(offset);
            if (zone.isPresent() && !offset.endsWith("00:00") && !offset.equals("+0000")) {
                return new PageZone(zone, When.Zone.DECLARED_ZONE, List.of());
            }
        }
        String region = region(page);
        String domain = host.substring(host.lastIndexOf('.') + 1);
        if (REGIONS.containsKey(region)) {
            return assumed(REGIONS.getOrDefault(region, ""), "the page declares the region " + region);
        }
        if (REGIONS.containsKey(domain)) {
            return assumed(REGIONS.getOrDefault(domain, ""), "its domain ends in ." + domain);
        }
        boolean overseas =
                OVERSEAS.matcher(host + " " + siteName + " " + page.title()).find()
                        || domain.matches("ca|us|au|nz|eu|it|es");
        if (chinese && !overseas) {
            return assumed("+08:00", "the text is Chinese and nothing points to an overseas edition");
        }
        return new PageZone(
                Optional.empty(),
                When.Zone.LOCAL_NAIVE,
                List.of(new Warning("zone-unknown", "published", "the page gives a clock time and no zone")));
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            return id.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static PageZone assumed(String zone, String why) {
        return new PageZone(
                Optional.of(ZoneId.of(zone)),
                When.Zone.ASSUMED,
                List.of(new Warning("zone-assumed", "published", zone + ", because " + why)));
    }

    private static String headOf(Document page) {
        StringBuilder all = new StringBuilder();
        page.select("meta[content]:not([name^=headwater:]), time[datetime]")
                .forEach(each -> all.append(each.attr("content"))
                        .append(each.attr("datetime"))
                        .append('\n'));
        page.select("script[type=application/ld+json]").forEach(each -> all.append(each.data()));
        return all.length() > 1 << 20 ? all.substring(0, 1 << 20) : all.toString();
    }

    private static String region(Document page) {
        String locale = page.select("meta[property=og:locale]").attr("content");
        String lang = page.select("html").attr("lang");
        for (String each : List.of(locale, lang)) {
            String[] parts = each.toLowerCase(Locale.ROOT).split("[-_]", -1);
            // English and French are spoken in too many zones for their regions to say one.
            if (parts.length > 1 && parts[0].equals("zh")) {
                return parts[parts.length - 1];
            }
        }
        return "";
    }
}
