package headwater.match;

import headwater.text.Document;
import headwater.text.Normalised;
import java.util.Arrays;
import java.util.BitSet;

/// One document made ready for comparison: its units, their weights and places, and a hash of the few units that
/// start at each.
///
/// A Han, kana or Hangul unit weighs three letters, because it says about as much.
final class Form {

    /// So much text, in letters, makes one gram: 4 Han characters or 12 letters.
    static final int GRAM = 12;

    static final int HEAVY = 3;

    final Document document;
    final String channel;
    final String item;
    final long order;
    final char[] units;
    final int titleUnits;
    final int[] grams;
    private final int[] starts;
    private final int[] ends;
    private final int[] before;

    Form(Prose prose, BitSet left) {
        this.document = prose.document();
        this.channel = prose.channel();
        this.item = prose.item();
        this.order = prose.order();
        Normalised whole = prose.normalised();
        int size = whole.text().length() - left.cardinality();
        this.units = new char[size];
        this.starts = new int[size];
        this.ends = new int[size];
        this.before = new int[size + 1];
        int titleUnits = 0;
        int at = 0;
        for (int i = left.nextClearBit(0); i < whole.text().length(); i = left.nextClearBit(i + 1)) {
            units[at] = whole.text().charAt(i);
            starts[at] = whole.originalStart(i);
            ends[at] = whole.originalEnd(i);
            before[at + 1] = before[at] + weightOf(units[at]);
            at++;
            titleUnits = starts[at - 1] < document.titleLength() ? at : titleUnits;
        }
        this.titleUnits = titleUnits;
        this.grams = grams();
    }

    static int weightOf(char c) {
        return c >= 0x2E80 && c <= 0xD7FF ? HEAVY : 1;
    }

    static int weightOf(String normalised) {
        return normalised.chars().map(c -> weightOf((char) c)).sum();
    }

    int size() {
        return units.length;
    }

    String id() {
        return document.id();
    }

    /// In letters, of the units from one to another.
    int weight(int from, int to) {
        return before[to] - before[from];
    }

    int weight() {
        return before[units.length];
    }

    int originalStart(int unit) {
        return starts[unit];
    }

    int originalEnd(int unit) {
        return ends[unit];
    }

    boolean sameUnits(Form other) {
        return Arrays.equals(units, other.units);
    }

    private int[] grams() {
        int[] hashes = new int[units.length];
        int end = 0;
        for (int i = 0; i < units.length; i++) {
            while (end < units.length && weight(i, end) < GRAM) {
                end++;
            }
            if (weight(i, end) < GRAM) {
                break;
            }
            int hash = 17;
            for (int j = i; j < end; j++) {
                hash = hash * 0x01000193 ^ units[j];
            }
            hashes[i] = mixed(hash);
        }
        return hashes;
    }

    /// 0 is kept for "no gram starts here".
    private static int mixed(int hash) {
        int h = hash * 0x9E3779B1;
        h ^= h >>> 15;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        return h == 0 ? 1 : h;
    }
}
