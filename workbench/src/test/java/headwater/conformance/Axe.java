package headwater.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// axe-core over the page that a browser shows.
final class Axe {

    private static final String RULES = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

    private Axe() {}

    /// Each rule that is broken once, with the first place where it is.
    static List<String> violations(Browser browser) throws Exception {
        browser.run(script() + "; true");
        JsonNode result = browser.run("axe.run(document, {runOnly: {type: 'tag', values: " + RULES
                + "}, resultTypes: ['violations'], elementRef: false}).then(r => ({passes: r.passes.length,"
                + " violations: r.violations.map(v => v.id + ': ' + v.help + ': ' + v.nodes.length + ' times, '"
                + " + v.nodes[0].html.slice(0, 200))}))");
        assertTrue(result.path("passes").asInt() > 3, "axe ran no rules: " + result);
        List<String> violations = new ArrayList<>();
        result.path("violations").forEach(each -> violations.add(each.asString("")));
        return violations;
    }

    private static String script() throws IOException {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            assertTrue(in != null, "axe-core is not on the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
