package headwater.accuracy.origin;

import headwater.accuracy.Score;
import headwater.accuracy.Tally;
import headwater.trace.Beginning;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// How often the account that a platform lists as owner of a topic is the one with which it is said to have begun.
final class TopicOwners {

    private final Tally tally = new Tally();

    private TopicOwners() {}

    /// The half of the development part on which factors were chosen, and the other.
    static List<Score> development(String set, Path folder) throws IOException {
        TopicOwners owners = new TopicOwners();
        for (Topic topic : Topic.read(folder, "dev")) {
            owners.count(topic, topic.isChosenHalf() ? "chosen half" : "kept half");
        }
        return owners.tally.scores(set);
    }

    static List<Score> unseen(String set, Path folder) throws IOException {
        TopicOwners owners = new TopicOwners();
        for (Topic topic : Topic.read(folder, "heldout")) {
            owners.count(topic, "held out");
        }
        return owners.tally.scores(set);
    }

    private void count(Topic topic, String half) {
        if (!topic.hasOwner()) {
            return;
        }
        List<Beginning> beginnings = topic.trace().beginnings();
        String found = beginnings.isEmpty()
                ? ""
                : topic.author(beginnings.getFirst().observation()).orElseThrow();
        boolean right = found.equals(topic.owner());
        boolean named = !beginnings.isEmpty() && beginnings.getFirst().isNamed();
        if (topic.isAnswerable()) {
            tally.add("owner most probable / " + half, right);
            tally.add("owner by earliest post / " + half, topic.earliest().equals(topic.owner()));
            tally.add("named / " + half, named);
        }
        tally.add("named among all with an owner / " + half, named);
        if (named) {
            tally.add("named rightly / " + half, right);
        }
        if (Boolean.getBoolean("scores.show")) {
            show(topic, beginnings, right, half);
        }
    }

    private static void show(Topic topic, List<Beginning> beginnings, boolean right, String half) {
        double probability = beginnings.isEmpty() ? 0 : beginnings.getFirst().probability();
        System.out.printf(
                Locale.ROOT, "%s\t%b\t%b\t%.4f\t%s%n", half, topic.isAnswerable(), right, probability, topic.id());
    }
}
