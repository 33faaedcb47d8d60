package headwater.text;

import java.io.Serializable;

/// A stretch of a text in UTF-16 units, the end exclusive.
public record Span(int start, int end) implements Serializable, Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    public String in(String text) {
        return text.substring(start, end);
    }

    /// True if the two have a character in common.
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public int length() {
        return end - start;
    }

    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
