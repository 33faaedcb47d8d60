package headwater.drawing;

import java.util.ArrayList;
import java.util.List;

/// Words in lines that fit into a width.
final class Lines {

    private static final int SIZE = 13;

    private Lines() {}

    /// Cut at spaces, or where there are none as in Chinese wherever the room ends.
    static List<String> of(String text, double width) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty()) {
            String fit = Svg.fit(rest, SIZE, width);
            if (fit.equals(rest)) {
                lines.add(rest);
                break;
            }
            String cut = fit.substring(0, fit.length() - 1);
            int space = cut.lastIndexOf(' ');
            int end = space > cut.length() / 2 ? space : cut.length();
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        return lines;
    }
}
