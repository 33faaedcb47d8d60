package headwater.conformance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import headwater.river.MadeRiver;
import headwater.river.River;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// How long the picture of a large case takes, beside a plain drawing of the same data with an element of SVG for each
/// item and line. No part of the tests: nothing is asserted, see bench/README.md.
class RiverRun {

    private static final int SIZE = Integer.getInteger("bench.items", 50_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

    /// From a key to the frame after the one in which its picture was drawn.
    private static final String STEP = """
            (async () => {
              const begun = performance.now();
              await step('KEY');
              await new Promise(requestAnimationFrame);
              return performance.now() - begun;
            })()""";

    private static final List<String> KEYS = Stream.of("+", "ArrowRight", "-")
            .flatMap(each -> Collections.nCopies(10, each).stream())
            .toList();

    private static final String RIVER_PAGE = """
            <!doctype html><html lang="en"><head><title>river</title><link rel="stylesheet" href="/static/web/workbench.css">
            <script type="module" src="/static/web/workbench.js"></script></head><body><main>
            <div data-part="river" data-from="/data.json" data-pages="/cases/made"></div></main>
            <script>
            const river = () => document.querySelector('.river');
            const drawn = async (n) => { while (!(Number(river()?.dataset.drawn) > n)) await new Promise(requestAnimationFrame); };
            drawn(0).then(() => requestAnimationFrame(() => { window.first = performance.now(); }));
            window.step = async key => {
              const before = Number(river().dataset.drawn);
              document.querySelector('.scroller').dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
              await drawn(before);
            };
            </script></body></html>
            """;

    private static final String SVG_PAGE = """
            <!doctype html><html lang="en"><head><title>svg</title></head><body><svg width="1400" height="7400"></svg>
            <script type="module">
            const {items, lanes, derivations} = await (await fetch('/data.json')).json();
            const ns = 'http://www.w3.org/2000/svg', svg = document.querySelector('svg');
            let from = Math.min(...items.from.filter(t => t !== null).slice(0, 1)), to = from;
            for (const t of items.to) if (t > to) to = t;
            const y = i => 20 + 30 * lanes.outlet.of[i];
            const x = t => (t - from) / (to - from) * 1400;
            const make = (name, fixed) => { const e = document.createElementNS(ns, name); for (const k in fixed) e.setAttribute(k, fixed[k]); svg.append(e); return e; };
            const lines = derivations.child.map(() => make('path', {fill: 'none', stroke: '#333'}));
            const bars = items.id.map((_, i) => items.from[i] === items.to[i] ? null : make('line', {stroke: '#000', y1: y(i), y2: y(i)}));
            const dots = items.id.map((_, i) => items.from[i] === null ? null : make('circle', {r: 5, cy: y(i), fill: '#0b4f9e'}));
            const middle = i => x((items.from[i] + items.to[i]) / 2);
            function place() {
              dots.forEach((e, i) => e?.setAttribute('cx', middle(i)));
              bars.forEach((e, i) => { e?.setAttribute('x1', x(items.from[i])); e?.setAttribute('x2', x(items.to[i])); });
              lines.forEach((e, d) => { const p = derivations.parent[d], c = derivations.child[d];
                if (dots[p] && dots[c]) e.setAttribute('d', `M${middle(p)} ${y(p)}C${middle(p)} ${y(p) + 30} ${middle(c)} ${y(c) - 30} ${middle(c)} ${y(c)}`); });
            }
            window.step = async key => {
              const length = to - from, centre = (from + to) / 2;
              if (key === 'ArrowRight') { from += length / 6; to += length / 6; }
              else { const half = length / (key === '+' ? 4 : 1); from = centre - half; to = centre + half; }
              place();
              await new Promise(requestAnimationFrame);
            };
            place();
            requestAnimationFrame(() => requestAnimationFrame(() => { window.first = performance.now(); }));
            </script></body></html>
            """;

    @TempDir
    Path folder;

    private HttpServer server;
    private Browser browser;
    private final Map<String, byte[]> pages = new TreeMap<>();

    @BeforeEach
    void start() throws Exception {
        long begun = System.nanoTime();
        byte[] data =
                River.of(MadeRiver.of(SIZE, 1)).listing().json().getFirst().getBytes(StandardCharsets.UTF_8);
        System.out.printf(
                "river: %d items, %.1f MB of JSON, written in %.1f s with the making of them%n",
                SIZE, data.length / 1e6, (System.nanoTime() - begun) / 1e9);
        pages.put("/data.json", data);
        pages.put("/river", RIVER_PAGE.getBytes(StandardCharsets.UTF_8));
        pages.put("/svg", SVG_PAGE.getBytes(StandardCharsets.UTF_8));
        pages.put("/words", words());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        browser = Browser.orSkip(folder, Browser.Policy.LIFTED);
    }

    @AfterEach
    void stop() throws Exception {
        browser.close();
        server.stop(0);
    }

    @Test
    void firstPictureAndSteps() throws Exception {
        for (String each : List.of("river", "svg")) {
            browser.open("about:blank", 1440, "light");
            browser.open("http://127.0.0.1:" + server.getAddress().getPort() + "/" + each, 1440, "light");
            browser.await("window.first > 0");
            double first = browser.run("window.first").asDouble();
            List<Double> zoom = new ArrayList<>();
            List<Double> move = new ArrayList<>();
            for (int round = 0; round < (each.equals("svg") ? 1 : ROUNDS); round++) {
                for (String key : KEYS) {
                    (key.equals("ArrowRight") ? move : zoom)
                            .add(browser.run(STEP.replace("KEY", key)).asDouble());
                }
            }
            System.out.printf("%s: first picture %.0f ms; zoom %s; move %s%n", each, first, told(zoom), told(move));
        }
    }

    private static String told(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return "median %.0f, p95 %.0f, worst %.0f ms (%d)"
                .formatted(
                        sorted.get(sorted.size() / 2),
                        sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1),
                        sorted.getLast(),
                        sorted.size());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] page = pages.get(path);
        if (page == null && path.startsWith("/static/web/")) {
            try (InputStream in = RiverRun.class.getResourceAsStream(path.replace("/static/web/", "/headwater/web/"))) {
                page = in == null ? null : in.readAllBytes();
            }
        }
        exchange.getResponseHeaders()
                .set(
                        "Content-Type",
                        path.endsWith(".js")
                                ? "text/javascript"
                                : path.endsWith(".css")
                                        ? "text/css"
                                        : path.endsWith(".json") || path.equals("/words")
                                                ? "application/json"
                                                : "text/html; charset=utf-8");
        exchange.sendResponseHeaders(page == null ? 404 : 200, page == null ? -1 : page.length);
        if (page != null) {
            exchange.getResponseBody().write(page);
        }
        exchange.close();
    }

    private static byte[] words() throws IOException {
        Properties messages = new Properties();
        try (InputStream in = RiverRun.class.getResourceAsStream("/headwater/http/page/messages_en.properties")) {
            messages.load(in);
        }
        Map<String, String> words = new TreeMap<>();
        messages.forEach(
                (key, value) -> words.put(key.toString().replaceFirst("^http\\.web\\.", ""), value.toString()));
        return JsonMapper.shared().writeValueAsBytes(words);
    }
}
