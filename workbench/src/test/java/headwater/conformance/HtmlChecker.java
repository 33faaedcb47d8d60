package headwater.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The Nu HTML checker, which needs older versions of two libraries than the program has and so has its own loader.
final class HtmlChecker implements AutoCloseable {

    private static final Path OLDER = Path.of("target/checker");

    private final URLClassLoader loader;

    HtmlChecker() throws IOException {
        List<URL> classes = new ArrayList<>();
        try (Stream<Path> jars = Files.list(OLDER)) {
            jars.forEach(each -> classes.add(url(each)));
        }
        Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(Path::of)
                .forEach(each -> classes.add(url(each)));
        loader = new URLClassLoader(classes.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path path) {
        try {
            return path.toAbsolutePath().toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Every error and warning once.
    List<String> told(String page) throws ReflectiveOperationException {
        Class<?> type = loader.loadClass("nu.validator.client.EmbeddedValidator");
        Object checker = type.getConstructor().newInstance();
        Class<?> formats = loader.loadClass("nu.validator.client.EmbeddedValidator$OutputFormat");
        type.getMethod("setOutputFormat", formats)
                .invoke(checker, formats.getField("JSON").get(null));
        type.getMethod("setForceHTML", boolean.class).invoke(checker, true);
        ClassLoader usual = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        Object answer;
        try {
            answer = type.getMethod("validate", InputStream.class)
                    .invoke(checker, new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        } finally {
            Thread.currentThread().setContextClassLoader(usual);
        }
        JsonNode said = JsonMapper.shared().readTree(answer.toString());
        TreeSet<String> messages = new TreeSet<>();
        said.path("messages")
                .forEach(each -> messages.add(each.path("type").asString("") + " "
                        + each.path("subType").asString("") + ": "
                        + each.path("message").asString("") + " near "
                        + each.path("extract").asString("").strip()));
        return List.copyOf(messages);
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
