package headwater.accuracy.coordination;

import headwater.accuracy.Score;
import headwater.synchrony.Answer;
import headwater.synchrony.GroupAnswer;
import headwater.synchrony.PairAnswer;
import headwater.synchrony.SynchronyTest;
import headwater.twin.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What the test said of made streams, against what was planted in them.
final class Counted {

    private int streams;
    private int quietStreams;
    private int quietGroups;
    private int planted;
    private int plantedFound;
    private int exonerated;
    private int found;
    private int foundPlanted;
    private int members;
    private int membersNamed;
    private int groups;
    private int groupsFound;
    private int groupsSaid;
    private int groupsRight;
    private int bareWords;

    void add(Stream stream, SynchronyTest.Outcome outcome) {
        streams++;
        int wrong = 0;
        Set<String> named = new TreeSet<>();
        for (PairAnswer pair : outcome.tested()) {
            boolean isPlanted = stream.isPlanted(pair.a(), pair.b());
            if (pair.answer() == Answer.BEYOND_HABIT) {
                found++;
                foundPlanted += isPlanted ? 1 : 0;
                wrong += isPlanted ? 0 : 1;
                if (isPlanted) {
                    named.add(pair.a());
                    named.add(pair.b());
                }
            }
            plantedFound += isPlanted && pair.answer() == Answer.BEYOND_HABIT ? 1 : 0;
            exonerated += isPlanted && pair.answer() == Answer.HABIT_SUFFICES ? 1 : 0;
        }
        quietStreams += wrong == 0 ? 1 : 0;
        for (List<String> group : stream.groups()) {
            planted += group.size() * (group.size() - 1) / 2;
            members += group.size();
            membersNamed += (int) group.stream().filter(named::contains).count();
        }
        addGroups(stream, outcome);
    }

    private void addGroups(Stream stream, SynchronyTest.Outcome outcome) {
        groups += stream.groups().size();
        Set<Integer> seen = new TreeSet<>();
        int wrong = 0;
        for (GroupAnswer answer : outcome.groups()) {
            if (answer.answer() == Answer.BEYOND_HABIT) {
                groupsSaid++;
                int at = mostOf(stream, answer.members());
                if (at >= 0) {
                    groupsRight++;
                    seen.add(at);
                } else {
                    wrong++;
                }
            }
        }
        quietGroups += wrong == 0 ? 1 : 0;
        groupsFound += seen.size();
    }

    /// The planted group that half of these are of, or -1.
    private static int mostOf(Stream stream, List<String> members) {
        for (int g = 0; g < stream.groups().size(); g++) {
            long of = members.stream().filter(stream.groups().get(g)::contains).count();
            if (2 * of >= members.size()) {
                return g;
            }
        }
        return -1;
    }

    /// Of streams in which nobody acts together.
    List<Score> quiet(String set, String what) {
        return List.of(
                new Score(set, what + ": streams in which no pair was accused", quietStreams, streams),
                new Score(set, what + ": streams in which no group was accused", quietGroups, streams));
    }

    /// Of streams with planted groups.
    List<Score> found(String set, String what) {
        List<Score> scores = new ArrayList<>();
        scores.add(new Score(set, what + ": planted pairs found", plantedFound, planted));
        scores.add(new Score(set, what + ": found pairs that were planted", foundPlanted, found));
        scores.add(new Score(set, what + ": planted accounts named", membersNamed, members));
        scores.add(new Score(set, what + ": planted pairs not called organic", planted - exonerated, planted));
        scores.add(new Score(set, what + ": planted groups found", groupsFound, groups));
        scores.add(new Score(set, what + ": found groups that were planted", groupsRight, groupsSaid));
        return scores;
    }

    int accused() {
        return streams - quietStreams;
    }

    int pairsAccused() {
        return found;
    }
}
