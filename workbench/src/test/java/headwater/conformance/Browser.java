package headwater.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A Chromium without a window, spoken to by its own protocol. It tells every address that a page asks for.
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
    private final List<String> requested = new CopyOnWriteArrayList<>();
    private final Map<String, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final String session;

    /// Whether what a page forbids itself is in force, or lifted for scripts of the tests.
    enum Policy {
        IN_FORCE,
        LIFTED
    }

    /// Of pictures for a guide: letters stay sharp.
    private static final int QUALITY = 50;

    /// A key as the protocol names it; `text` is what it types, if anything.
    record Key(String name, String text, int code) {
        static final Key DOWN = new Key("ArrowDown", "", 40);
        static final Key UP = new Key("ArrowUp", "", 38);
        static final Key LEFT = new Key("ArrowLeft", "", 37);
        static final Key RIGHT = new Key("ArrowRight", "", 39);
        static final Key ENTER = new Key("Enter", "\r", 13);
        static final Key HOME = new Key("Home", "", 36);
        static final Key END = new Key("End", "", 35);
        static final Key TAB = new Key("Tab", "", 9);

        static Key of(char sign) {
            return new Key(String.valueOf(sign), String.valueOf(sign), Character.toUpperCase(sign));
        }
    }

    /// Where the program is: as the environment says, or where Debian puts it.
    static Path program() {
        String named = System.getenv("CHROMIUM");
        return Path.of(named == null || named.isEmpty() ? "/usr/bin/chromium" : named);
    }

    /// A browser with its profile in a folder. Where there is none, the tests say that they are skipped.
    static Browser orSkip(Path folder, Policy policy) throws Exception {
        boolean isThere = Files.isExecutable(program());
        if (!isThere) {
            System.out.println("skipped: no browser at " + program());
        }
        assumeTrue(isThere, "skipped: no browser");
        return new Browser(folder, policy);
    }

    private Browser(Path folder, Policy policy) throws Exception {
        Path profile = Files.createDirectories(folder.resolve("profile"));
        process = new ProcessBuilder(
                        program().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("browser.log").toFile())
                .start();
        socket = client.newWebSocketBuilder()
                .buildAsync(URI.create(address(profile.resolve("DevToolsActivePort"))), new Listener())
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        String target = call("", "Target.createTarget", object().put("url", "about:blank"))
                .path("targetId")
                .asString("");
        session = call(
                        "",
                        "Target.attachToTarget",
                        object().put("targetId", target).put("flatten", true))
                .path("sessionId")
                .asString("");
        call("Page.enable", object());
        call("Network.enable", object());
        call("Log.enable", object());
        call("Runtime.enable", object());
        call("Page.setBypassCSP", object().put("enabled", policy == Policy.LIFTED));
    }

    /// The port and path that the browser writes down once it listens.
    private String address(Path file) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (Files.isRegularFile(file)) {
                List<String> lines = Files.readAllLines(file);
                if (lines.size() == 2) {
                    return "ws://127.0.0.1:" + lines.get(0) + lines.get(1);
                }
            }
            Thread.sleep(50);
        }
        throw new IOException("the browser did not start: " + program());
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// Opens a page of this size and colour scheme; every address it asked for.
    List<String> open(String address, int width, String scheme) throws Exception {
        as(width, scheme);
        requested.clear();
        CompletableFuture<JsonNode> loaded = new CompletableFuture<>();
        awaited.put("Page.loadEventFired", loaded);
        call("Page.navigate", object().put("url", address));
        loaded.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return List.copyOf(requested);
    }

    /// The open page in another size and colour scheme.
    void as(int width, String scheme) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                object().put("width", width)
                        .put("height", 900)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false));
        ObjectNode media = object();
        media.putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", scheme);
        call("Emulation.setEmulatedMedia", media);
    }

    /// What a script gives when it is done.
    JsonNode run(String script) throws Exception {
        JsonNode answer = call(
                "Runtime.evaluate",
                object().put("expression", script).put("awaitPromise", true).put("returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.path("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    /// Every address that was asked for since a page was last opened.
    List<String> requested() {
        return List.copyOf(requested);
    }

    /// Errors that pages wrote or threw since it was started, refusals of a policy among them.
    List<String> problems() {
        return List.copyOf(problems);
    }

    /// Chooses files, or a folder, in a field for files.
    void choose(String selector, List<Path> files) throws Exception {
        await("document.querySelector('" + selector + "')");
        JsonNode field =
                call("Runtime.evaluate", object().put("expression", "document.querySelector('" + selector + "')"));
        ObjectNode asked =
                object().put("objectId", field.path("result").path("objectId").asString(""));
        files.forEach(each ->
                asked.withArray("files").add(each.toAbsolutePath().normalize().toString()));
        call("DOM.setFileInputFiles", asked);
    }

    /// Drops files or folders in the middle of the window.
    void drop(List<Path> files) throws Exception {
        for (String each : List.of("dragEnter", "dragOver", "drop")) {
            ObjectNode event = object().put("type", each).put("x", 300).put("y", 300);
            ObjectNode data = event.putObject("data").put("dragOperationsMask", 1);
            data.putArray("items");
            files.forEach(file -> data.withArray("files")
                    .add(file.toAbsolutePath().normalize().toString()));
            call("Input.dispatchDragEvent", event);
        }
    }

    /// Types words where the focus is.
    void type(String text) throws Exception {
        call("Input.insertText", object().put("text", text));
    }

    void press(Key key) throws Exception {
        ObjectNode down = object().put("type", key.text().isEmpty() ? "rawKeyDown" : "keyDown")
                .put("key", key.name())
                .put("windowsVirtualKeyCode", key.code());
        if (!key.text().isEmpty()) {
            down.put("text", key.text());
        }
        call("Input.dispatchKeyEvent", down);
        call(
                "Input.dispatchKeyEvent",
                object().put("type", "keyUp").put("key", key.name()).put("windowsVirtualKeyCode", key.code()));
    }

    /// @param type `mouseMoved`, `mousePressed` or `mouseReleased`
    void mouse(String type, double x, double y) throws Exception {
        mouse(type, x, y, 0);
    }

    /// With what is held down: 8 is Shift.
    void mouse(String type, double x, double y, int held) throws Exception {
        call(
                "Input.dispatchMouseEvent",
                object().put("type", type)
                        .put("x", x)
                        .put("y", y)
                        .put("button", type.equals("mouseMoved") ? "none" : "left")
                        .put("buttons", type.equals("mouseReleased") ? 0 : 1)
                        .put("modifiers", held)
                        .put("clickCount", 1));
    }

    /// Presses the first element that a selector finds, wherever it lies, once it is there and can be pressed.
    void press(String selector) throws Exception {
        String element = "document.querySelector(" + JsonNodeFactory.instance.stringNode(selector) + ")";
        await(element + " && !" + element + ".disabled");
        run(element + ".click()");
    }

    /// A click in the middle of the first element that a selector finds, once it is there.
    void click(String selector) throws Exception {
        String element = "document.querySelector(" + JsonNodeFactory.instance.stringNode(selector) + ")";
        await(element);
        JsonNode at = run("(() => { const e = " + element
                + "; e.scrollIntoView({block: 'center'}); const b = e.getBoundingClientRect();"
                + " return {x: b.x + b.width / 2, y: b.y + b.height / 2}; })()");
        for (String each : List.of("mouseMoved", "mousePressed", "mouseReleased")) {
            mouse(each, at.path("x").asDouble(), at.path("y").asDouble());
        }
    }

    /// Waits until a page is whole and a script says true of it. An address changes before what lies at it is read.
    void await(String condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (run("document.readyState === 'complete' && Boolean(" + condition + ")")
                        .asBoolean()) {
                    return;
                }
            } catch (IllegalStateException betweenTwoPages) {
                // The page went while it was asked.
            }
            Thread.sleep(30);
        }
        throw new AssertionError("in vain: " + condition + "; the page says: "
                + run("document.body.innerText").asString(""));
    }

    /// The whole page as it is seen, beyond the window too, as PNG.
    byte[] picture() throws Exception {
        JsonNode shot = call(
                "Page.captureScreenshot",
                object().put("captureBeyondViewport", true).put("format", "png"));
        return Base64.getDecoder().decode(shot.path("data").asString(""));
    }

    /// The first so many units of a page from its top, small enough for a guide, as WebP.
    byte[] small(int width, int height) throws Exception {
        ObjectNode clip = object().put("x", 0)
                .put("y", 0)
                .put("width", width)
                .put("height", height)
                .put("scale", 1);
        ObjectNode asked = object().put("captureBeyondViewport", true)
                .put("format", "webp")
                .put("quality", QUALITY);
        asked.set("clip", clip);
        return Base64.getDecoder()
                .decode(call("Page.captureScreenshot", asked).path("data").asString(""));
    }

    private JsonNode call(String method, ObjectNode parameters) throws Exception {
        return call(session, method, parameters);
    }

    private JsonNode call(String inSession, String method, ObjectNode parameters) throws Exception {
        int id = last.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        open.put(id, answer);
        ObjectNode message = object().put("id", id).put("method", method);
        message.set("params", parameters);
        if (!inSession.isEmpty()) {
            message.put("sessionId", inSession);
        }
        socket.sendText(message.toString(), true).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        JsonNode said = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (said.has("error")) {
            throw new IllegalStateException(method + ": " + said.path("error"));
        }
        return said.path("result");
    }

    @Override
    public void close() throws IOException {
        socket.sendText("{\"id\": 0, \"method\": \"Browser.close\"}", true).join();
        process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join();
        process.destroyForcibly().onExit().join();
        socket.abort();
        client.shutdownNow();
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                heard(JsonMapper.shared().readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(part);
        }

        private void heard(JsonNode message) {
            CompletableFuture<JsonNode> answer = open.remove(message.path("id").asInt(-1));
            if (answer != null) {
                answer.complete(message);
            }
            String method = message.path("method").asString("");
            if (method.equals("Network.requestWillBeSent")) {
                requested.add(message.path("params").path("request").path("url").asString(""));
            }
            JsonNode told = message.path("params");
            if (method.equals("Runtime.exceptionThrown")
                    || (method.equals("Runtime.consoleAPICalled")
                            && told.path("type").asString("").equals("error"))
                    || (method.equals("Log.entryAdded")
                            && told.path("entry").path("level").asString("").equals("error"))) {
                problems.add(told.toString());
            }
            CompletableFuture<JsonNode> event = awaited.remove(method);
            if (event != null) {
                event.complete(message);
            }
        }
    }
}
