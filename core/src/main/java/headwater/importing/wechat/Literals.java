package headwater.importing.wechat;

import java.util.Map;

/// The text and object literals of a script, read as text by path: `a.b[0].c`. Nothing is ever run.
///
/// WeChat's data is no JSON: names without quotes, `'3' * 1`, `"" || "x"`, `JsDecode('\x26')`. Of an expression the
/// first literal that is not blank is taken, as the script would; whatever else it computes is passed over.
final class Literals {

    private static final int DEEPEST = 40;

    private static final int MOST = 50_000;

    private final String script;
    private final Map<String, String> into;
    private int at;
    private boolean broken;

    private Literals(String script, int at, Map<String, String> into) {
        this.script = script;
        this.at = at;
        this.into = into;
    }

    /// @param at where the literal begins
    /// @return false if it breaks off or nests beyond reason; what came before is kept
    static boolean read(String script, int at, String path, Map<String, String> into) {
        Literals literals = new Literals(script, at, into);
        literals.value(path, 0);
        return !literals.broken;
    }

    private void value(String path, int depth) {
        space();
        if (depth > DEEPEST || into.size() > MOST) {
            broken = true;
        } else if (peek() == '{') {
            object(path, depth);
        } else if (peek() == '[') {
            array(path, depth);
        } else {
            String text = expression(depth == 0);
            if (!text.isBlank()) {
                into.putIfAbsent(path, text);
            }
        }
    }

    private void object(String path, int depth) {
        at++;
        while (!broken) {
            separators();
            if (peek() == '}') {
                at++;
                return;
            }
            String name = isQuote(peek()) ? string() : word();
            space();
            if (name.isEmpty() || peek() != ':') {
                broken = true;
                return;
            }
            at++;
            value(path + "." + name, depth + 1);
            rest(false);
        }
    }

    private void array(String path, int depth) {
        at++;
        for (int i = 0; !broken; i++) {
            separators();
            if (peek() == ']') {
                at++;
                return;
            }
            int before = at;
            value(path + "[" + i + "]", depth + 1);
            rest(false);
            broken |= at == before;
        }
    }

    /// The first term of a chain of `||` that is a literal and not blank.
    private String expression(boolean statement) {
        String found = "";
        while (!broken) {
            space();
            String term = term(statement);
            found = found.isBlank() ? term : found;
            rest(statement);
            if (!script.startsWith("||", at)) {
                return found;
            }
            at += 2;
        }
        return found;
    }

    private String term(boolean statement) {
        if (isQuote(peek())) {
            return string();
        }
        String word = word();
        if (peek() != '(') {
            // At the start of a statement a bare number is a counter of some library, not data.
            return statement || !word.matches("true|false|\\d{1,19}") ? "" : word;
        }
        if (!word.matches("JsDecode|htmlDecode|decodeURIComponent")) {
            return "";
        }
        at++;
        space();
        String text = isQuote(peek()) ? string() : "";
        space();
        at += peek() == ')' ? 1 : 0;
        return word.equals("JsDecode") ? unescaped(text) : text;
    }

    private String word() {
        int start = at;
        while (at < script.length() && (Character.isLetterOrDigit(script.charAt(at)) || "_$.".indexOf(peek()) >= 0)) {
            at++;
        }
        return script.substring(start, at);
    }

    /// Passes over what is left of an expression, up to `||` or its end.
    private void rest(boolean statement) {
        int open = 0;
        while (at < script.length() && !broken) {
            char c = peek();
            if (open == 0 && (c == ',' || c == ';' || c == '}' || c == ']' || script.startsWith("||", at))) {
                return;
            }
            if (statement && open == 0 && c == '\n') {
                return;
            }
            if (isQuote(c)) {
                string();
                continue;
            }
            open += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (open < 0) {
                return;
            }
            at++;
        }
        broken |= !statement && at >= script.length();
    }

    private String string() {
        char quote = peek();
        int end = at + 1;
        while (end < script.length() && script.charAt(end) != quote) {
            char c = script.charAt(end);
            if (c == '\n' && quote != '`') {
                broken = true;
                return "";
            }
            end += c == '\\' ? 2 : 1;
        }
        if (end >= script.length()) {
            broken = true;
            return "";
        }
        String text = unescaped(script.substring(at + 1, end));
        at = end + 1;
        return text;
    }

    /// The escapes of a script's text. What is no escape stands for itself.
    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                plain.append(c);
                continue;
            }
            char escape = text.charAt(++i);
            int digits = escape == 'x' ? 2 : escape == 'u' ? 4 : 0;
            int code = digits == 0 ? -1 : hexadecimal(text, i + 1, digits);
            if (code >= 0) {
                plain.append((char) code);
                i += digits;
            } else {
                plain.append(simple(escape));
            }
        }
        return plain.toString();
    }

    private static int hexadecimal(String text, int start, int digits) {
        int code = 0;
        for (int i = start; i < start + digits; i++) {
            int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }

    private static char simple(char escape) {
        return switch (escape) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> escape;
        };
    }

    private void space() {
        while (at < script.length() && Character.isWhitespace(script.charAt(at))) {
            at++;
        }
    }

    private void separators() {
        while (at < script.length() && (Character.isWhitespace(peek()) || peek() == ',')) {
            at++;
        }
        broken |= at >= script.length();
    }

    private char peek() {
        return at < script.length() ? script.charAt(at) : '\0';
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }
}
