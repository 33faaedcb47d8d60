package headwater.importing.wechat;

import headwater.json.ObservationJson;
import headwater.model.Observation;
import headwater.model.Observation.Warning;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes out of an observation what belongs to the person who saved the page.
///
/// A page saved by a logged-in client holds that person's account, keys and tickets. Addresses are cleaned where they
/// are read; this is the second wall: each such value that the page holds is looked for in the whole observation as it
/// would be written, so that no field can be forgotten.
final class Secrets {

    private static final String NAMES = String.join("|", new TreeSet<>(WechatAddress.TICKETS)) + "|user_uin|open_id";

    /// The server numbers every visit, also one without a login; that number is nobody's.
    private static final String VISIT = "svr_";

    private static final Pattern STATED = Pattern.compile("(?i)(?:\\bvar\\s+|\\bwindow\\.)(" + NAMES
            + ")\\s*=\\s*(?:[\\w\\[\\]'.$]{1,40}\\s*\\|\\|\\s*){0,3}[\"']([^\"'\\n]{8,600})[\"']");

    private static final Pattern IN_ADDRESS =
            Pattern.compile("(?i)(?:[?&]|&amp;|\\\\x26(?:amp;)?)(" + NAMES + ")=([^&\"'#\\s\\\\<>]{8,600})");

    /// Words of a program are no secrets: those have digits, and no spaces.
    private static final Pattern TICKET = Pattern.compile("(?=.*\\d)[!-~]+");

    private static final String GONE = "[removed]";

    private Secrets() {}

    static Observation removed(Observation observation, String material) {
        Set<String> names = new TreeSet<>();
        Set<String> values =
                new TreeSet<>((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length());
        for (Pattern pattern : List.of(STATED, IN_ADDRESS)) {
            Matcher found = pattern.matcher(material);
            while (found.find() && values.size() < 1_000) {
                String value = found.group(2);
                if (TICKET.matcher(value).matches() && !value.startsWith(VISIT)) {
                    names.add(found.group(1).toLowerCase(java.util.Locale.ROOT));
                    values.add(value);
                }
            }
        }
        return names.isEmpty() ? observation : told(without(observation, values), names);
    }

    private static Observation without(Observation observation, Set<String> values) {
        String written = ObservationJson.write(observation);
        String clean = written;
        for (String value : values) {
            clean = clean.replace(value, GONE);
        }
        return clean.equals(written) ? observation : ObservationJson.read(clean);
    }

    private static Observation told(Observation observation, Set<String> names) {
        return observation.warned(List.of(new Warning(
                "operator-secrets-removed",
                String.join(", ", names),
                "the page was saved by a logged-in client; what identifies it stands in the original bytes only")));
    }
}
