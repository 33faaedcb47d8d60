package headwater.http;

import headwater.http.page.Frame;
import headwater.job.Jobs;
import headwater.match.Match;
import headwater.model.Capture;
import headwater.model.Observation;
import headwater.trace.Derivation;
import io.javalin.http.HandlerType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The address of every page that a route serves, for one case.
public final class EveryPage {

    private EveryPage() {}

    /// Each page in both languages, and the pages of what goes wrong.
    public static List<String> of(Jobs jobs, String name) {
        return Routes.pages(jobs).stream()
                .filter(each -> each.method().equals(HandlerType.GET))
                // Of what was made, which the case has nothing of; MakingTest makes it.
                .filter(each -> !each.path().contains("/results/"))
                // Of findings that rest on pairs of accounts, which most cases have none of; TogetherTest makes one.
                .filter(each -> !each.path().endsWith("/pair"))
                .map(each -> filled(each.path(), jobs, name))
                .map(each -> each.endsWith("/channel") ? each + "?key=" + key(jobs, name) : each)
                .flatMap(each -> each.endsWith("/lists") ? Stream.of(each, each + "?topic=31") : Stream.of(each))
                .flatMap(each -> each.endsWith("/write")
                        ? Stream.of(each, each + "?edit=s2-credit&row=o-1&away=s2-credit")
                        : Stream.of(each))
                .flatMap(each -> each.endsWith("/queue") ? Stream.of(each, each + "?by=KL") : Stream.of(each))
                .flatMap(each -> each.endsWith("/search")
                        ? Stream.of(each, each + "?q=%E5%8A%A0&language=zh-Hans&from=2021-09-09")
                        : Stream.of(each))
                .flatMap(each -> Stream.of("en", "fr")
                        .map(language -> each + (each.contains("?") ? "&" : "?") + "lang=" + language))
                .toList();
    }

    private static String filled(String path, Jobs jobs, String name) {
        Match match = jobs.assessment(name).matches().getFirst();
        Derivation derivation = jobs.assessment(name).narratives().stream()
                .flatMap(each -> each.trace().derivations().stream())
                .findFirst()
                .orElseThrow();
        Observation observation = jobs.observations(name).getFirst();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("{case}", name);
        values.put("{id}", observation.id());
        values.put("{a}", match.a());
        values.put("{b}", match.b());
        values.put("{child}", derivation.child());
        values.put("{parent}", derivation.parent());
        values.put("{narrative}", "1");
        values.put(
                "{line}",
                jobs.assessment(name).narratives().getFirst().narrative().id());
        values.put("{place}", "1");
        values.put("{lang}", "fr");
        values.put("{format}", "html");
        values.put("{sha256}", sha256(observation));
        String filled = path;
        for (Map.Entry<String, String> each : values.entrySet()) {
            filled = filled.replace(each.getKey(), each.getValue());
        }
        return filled;
    }

    private static String key(Jobs jobs, String name) {
        return Frame.encoded(jobs.observations(name).getFirst().channel().key());
    }

    private static String sha256(Observation observation) {
        return observation.capture().digests().stream()
                .filter(each -> each.algorithm().equals("sha256"))
                .map(Capture.Digest::value)
                .findFirst()
                .orElseThrow();
    }
}
