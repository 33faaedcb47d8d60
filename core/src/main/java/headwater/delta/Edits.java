package headwater.delta;

import headwater.delta.Tokens.Token;
import headwater.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Where two sentences of one language differ, word by word: what does not belong to their longest common sequence of
/// words (Hunt and McIlroy 1976). Places with one common word between them are taken together.
///
/// The cost is the product of the numbers of words, which is why a bead of more than [#MOST_WORDS] is one edit.
final class Edits {

    private static final int MOST_WORDS = 600;

    /// More of the words differ, and the sentence was written anew.
    private static final double ANEW = 0.6;

    /// One place, with the words of both. Where one side has none, a common word beside it is shown on both.
    ///
    /// @param parentWords those that differ
    record Edit(Span parent, Span child, List<Token> parentWords, List<Token> childWords) {
        boolean isShort() {
            return parentWords.size() <= 4 && childWords.size() <= 4;
        }
    }

    private final List<Token> parent;
    private final List<Token> child;
    private final List<Edit> edits = new ArrayList<>();

    private Edits(List<Token> parent, List<Token> child) {
        this.parent = parent;
        this.child = child;
    }

    static List<Edit> of(String parentText, Span parent, String childText, Span child) {
        Edits edits = new Edits(Tokens.of(parentText, parent), Tokens.of(childText, child));
        if (edits.parent.isEmpty() || edits.child.isEmpty()) {
            return List.of();
        }
        if (Math.max(edits.parent.size(), edits.child.size()) > MOST_WORDS) {
            return List.of(new Edit(parent, child, edits.parent, edits.child));
        }
        edits.compare();
        int differing = edits.edits.stream()
                .mapToInt(each ->
                        Math.max(each.parentWords().size(), each.childWords().size()))
                .sum();
        boolean anew = differing > ANEW * Math.max(edits.parent.size(), edits.child.size());
        return anew && edits.edits.size() > 1
                ? List.of(new Edit(parent, child, edits.parent, edits.child))
                : edits.edits;
    }

    private void compare() {
        int[][] common = common();
        int i = 0;
        int j = 0;
        int fromParent = 0;
        int fromChild = 0;
        int run = 0;
        while (i < parent.size() && j < child.size()) {
            if (parent.get(i).form().equals(child.get(j).form())) {
                i++;
                j++;
                run++;
                if (run == 2) {
                    close(fromParent, i - 2, fromChild, j - 2);
                }
                if (run >= 2 || (i - run == fromParent && j - run == fromChild)) {
                    fromParent = i;
                    fromChild = j;
                }
            } else {
                run = 0;
                if (common[i + 1][j] >= common[i][j + 1]) {
                    i++;
                } else {
                    j++;
                }
            }
        }
        boolean ended = i == parent.size() && j == child.size();
        close(fromParent, parent.size() - (ended ? run : 0), fromChild, child.size() - (ended ? run : 0));
    }

    /// How many words the rests of both have in common, from each place on.
    private int[][] common() {
        int[][] common = new int[parent.size() + 1][child.size() + 1];
        for (int i = parent.size() - 1; i >= 0; i--) {
            for (int j = child.size() - 1; j >= 0; j--) {
                common[i][j] = parent.get(i).form().equals(child.get(j).form())
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void close(int fromParent, int toParent, int fromChild, int toChild) {
        if (toParent <= fromParent && toChild <= fromChild) {
            return;
        }
        boolean oneSided = toParent <= fromParent || toChild <= fromChild;
        boolean before = oneSided && fromParent > 0 && fromChild > 0 && !leads(toParent, toChild);
        boolean after = oneSided && !before && toParent < parent.size() && toChild < child.size();
        edits.add(new Edit(
                span(parent, fromParent - (before ? 1 : 0), toParent + (after ? 1 : 0)),
                span(child, fromChild - (before ? 1 : 0), toChild + (after ? 1 : 0)),
                List.copyOf(parent.subList(fromParent, Math.max(fromParent, toParent))),
                List.copyOf(child.subList(fromChild, Math.max(fromChild, toChild)))));
    }

    /// In Chinese what says more of a word stands before it, so the word after is shown.
    private boolean leads(int toParent, int toChild) {
        return toParent < parent.size()
                && toChild < child.size()
                && Character.isIdeographic(parent.get(toParent).form().charAt(0));
    }

    private static Span span(List<Token> tokens, int from, int to) {
        int last = Math.max(from, to - 1);
        return new Span(tokens.get(from).start(), tokens.get(last).end());
    }
}
