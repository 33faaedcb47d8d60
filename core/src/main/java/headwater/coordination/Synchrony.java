package headwater.coordination;

import headwater.chance.Tosses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// How often two accounts share one text within a window of each other, against what they would do if each
/// had chosen its moment freely within the hour, drawn to the moments of the crowd.
///
/// The hours are a fixed grid, never centred on an event: only then is the comparison exact (interval jitter,
/// Amarasingham, Harrison, Hatsopoulos and Geman 2012; Platkiewicz, Stark and Amarasingham 2017). Known public
/// triggers and the habits of an account are not part of it.
final class Synchrony {

    /// Half a window, the step of the grid inside a block.
    private final int cell;

    private final Scale scale;

    Synchrony(Scale scale) {
        this.scale = scale;
        this.cell = scale.window() / 2;
    }

    /// @param window how close two shares count as together, in seconds
    /// @param block the length of the blocks within which moments are exchangeable, in seconds
    record Scale(int window, int block) {
        /// Seconds of uncertainty that a time may have: a third of the window.
        int widest() {
            return window / 3;
        }
    }

    /// One account sharing one text at one second.
    record Share(String account, String object, long second) {}

    /// One block in which both accounts shared the same text.
    ///
    /// @param chance the probability that independent moments fall within the window
    record Occasion(long block, double chance, boolean together) {}

    /// Two accounts with all their joint occasions.
    record Pair(String a, String b, List<Occasion> occasions) {
        double[] chances() {
            return occasions.stream().mapToDouble(Occasion::chance).toArray();
        }

        int together() {
            return (int) occasions.stream().filter(Occasion::together).count();
        }

        double expected() {
            return Arrays.stream(chances()).sum();
        }

        double pValue() {
            return Tosses.atLeast(chances(), together());
        }

        /// The smallest p-value that any outcome could have reached.
        double best() {
            return Arrays.stream(chances()).reduce(1, (x, y) -> x * y);
        }
    }

    /// Every pair with at least one joint occasion, sorted by name.
    List<Pair> pairs(List<Share> shares) {
        Map<String, Map<Long, List<Occasion>>> byPair = new TreeMap<>();
        for (List<Share> together : meetings(shares).values()) {
            addMeeting(together, byPair);
        }
        List<Pair> pairs = new ArrayList<>();
        byPair.forEach((key, blocks) -> {
            String[] names = key.split("\n", 2);
            pairs.add(new Pair(
                    names[0],
                    names[1],
                    blocks.values().stream().map(Synchrony::merged).toList()));
        });
        return pairs;
    }

    /// The shares of one text in one block, an account's first only.
    private Map<String, List<Share>> meetings(List<Share> shares) {
        TreeMap<String, TreeMap<String, Share>> firsts = new TreeMap<>();
        for (Share share : shares) {
            long block = Math.floorDiv(share.second(), scale.block());
            firsts.computeIfAbsent(share.object() + "\n" + block, k -> new TreeMap<>())
                    .merge(share.account(), share, (x, y) -> x.second() <= y.second() ? x : y);
        }
        TreeMap<String, List<Share>> meetings = new TreeMap<>();
        firsts.forEach((key, byAccount) -> meetings.put(key, List.copyOf(byAccount.values())));
        return meetings;
    }

    private void addMeeting(List<Share> meeting, Map<String, Map<Long, List<Occasion>>> byPair) {
        for (int i = 0; i < meeting.size(); i++) {
            for (int j = i + 1; j < meeting.size(); j++) {
                Share a = meeting.get(i);
                Share b = meeting.get(j);
                long block = Math.floorDiv(a.second(), scale.block());
                boolean together = Math.abs(a.second() - b.second()) <= scale.window();
                byPair.computeIfAbsent(a.account() + "\n" + b.account(), k -> new TreeMap<>())
                        .computeIfAbsent(block, k -> new ArrayList<>())
                        .add(new Occasion(block, chance(crowd(meeting, i, j, block)), together));
            }
        }
    }

    /// Occasions of one pair in one block overlap in time, so that they count once.
    private static Occasion merged(List<Occasion> sameBlock) {
        double none = 1;
        boolean together = false;
        for (Occasion each : sameBlock) {
            none *= 1 - each.chance();
            together |= each.together();
        }
        return new Occasion(sameBlock.getFirst().block(), 1 - none, together);
    }

    /// Where in the block a share is to be expected from the others' shares: a flat part worth two shares, and a
    /// triangle of five windows' half-width around each other account's share.
    private double[] crowd(List<Share> meeting, int i, int j, long block) {
        int cells = scale.block() / cell;
        double[] density = new double[cells];
        Arrays.fill(density, 2.0 / cells);
        int reach = 5 * scale.window();
        for (int k = 0; k < meeting.size(); k++) {
            if (k != i && k != j) {
                long at = meeting.get(k).second() - block * scale.block();
                addTriangle(density, at, reach);
            }
        }
        double sum = Arrays.stream(density).sum();
        return Arrays.stream(density).map(d -> d / sum).toArray();
    }

    private void addTriangle(double[] density, long at, int reach) {
        for (int c = 0; c < density.length; c++) {
            double distance = Math.abs(c * cell + cell / 2.0 - at);
            if (distance < reach) {
                density[c] += (1 - distance / reach) * cell / reach;
            }
        }
    }

    /// The probability that two independent moments from this density lie within the window. Within cells the
    /// density is flat, so that cells two apart (one window) count half.
    private static double chance(double[] density) {
        double sum = 0;
        for (int x = 0; x < density.length; x++) {
            sum += density[x] * density[x];
            sum += x + 1 < density.length ? 2 * density[x] * density[x + 1] : 0;
            sum += x + 2 < density.length ? density[x] * density[x + 2] : 0;
        }
        return Math.min(1, sum);
    }

    /// The accounts that appear in at least one of the pairs.
    static Set<String> accounts(List<Pair> pairs) {
        TreeSet<String> accounts = new TreeSet<>();
        for (Pair pair : pairs) {
            accounts.add(pair.a());
            accounts.add(pair.b());
        }
        return accounts;
    }
}
