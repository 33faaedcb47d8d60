package headwater.synchrony;

import headwater.synchrony.Meetings.Meeting;
import java.util.Arrays;

/// Which pairs of accounts meet often enough to be tested, and in which blocks each two were together.
final class Company {

    /// No fewer joint blocks than this are an answer, whatever the arithmetic says.
    static final int LEAST_BLOCKS = 3;

    private final Meetings meetings;

    /// A number for each pair that was together within the window.
    private final PairCounts together;

    private long[] firstTogether = new long[1024];
    private long[] lastTogether = new long[1024];

    /// A number for each pair that met, of accounts that met others in enough blocks.
    private final PairCounts met;

    private int[] blocks = new int[1024];
    private long[] firstMet = new long[1024];
    private long[] lastMet = new long[1024];

    Company(Meetings meetings) {
        this.meetings = meetings;
        together = new PairCounts(1024);
        met = new PairCounts(1024);
        boolean[] often = meetings.inBlocks(LEAST_BLOCKS);
        int[] members = new int[16];
        for (Meeting meeting : meetings.all) {
            addTogether(meeting);
            members = members.length < meeting.size() ? new int[2 * meeting.size()] : members;
            int count = 0;
            for (int i = meeting.from(); i < meeting.to(); i++) {
                if (often[meetings.account(i)]) {
                    members[count++] = meetings.account(i);
                }
            }
            addMet(meeting.block(), members, count);
        }
    }

    private void addTogether(Meeting meeting) {
        int from = meeting.from();
        for (int i = from; i < meeting.to(); i++) {
            while (meetings.second(i) - meetings.second(from) > meetings.scale.window()) {
                from++;
            }
            for (int j = from; j < i; j++) {
                int number = together.numberOf(PairCounts.pair(meetings.account(i), meetings.account(j)));
                if (number < 0) {
                    number = -1 - number;
                    firstTogether = room(firstTogether, number);
                    lastTogether = room(lastTogether, number);
                    firstTogether[number] = meeting.block();
                }
                lastTogether[number] = meeting.block();
            }
        }
    }

    private void addMet(long block, int[] members, int count) {
        for (int i = 1; i < count; i++) {
            for (int j = 0; j < i; j++) {
                int number = met.numberOf(PairCounts.pair(members[i], members[j]));
                if (number < 0) {
                    number = -1 - number;
                    blocks = blocks.length > number ? blocks : Arrays.copyOf(blocks, 2 * number);
                    firstMet = room(firstMet, number);
                    lastMet = room(lastMet, number);
                    firstMet[number] = block;
                    blocks[number] = 1;
                } else if (lastMet[number] != block) {
                    blocks[number]++;
                }
                lastMet[number] = block;
            }
        }
    }

    private static long[] room(long[] values, int number) {
        return values.length > number ? values : Arrays.copyOf(values, 2 * number);
    }

    /// Whether two accounts were together in a block that is neither this one nor beside it: such a companion is
    /// left out of the crowd that the two are compared with.
    boolean isCompanion(int a, int b, long block) {
        int number = together.findNumber(PairCounts.pair(a, b));
        return number >= 0 && (firstTogether[number] < block - 1 || lastTogether[number] > block + 1);
    }

    /// Pairs that met in at least three blocks on at least two days, numbered from 0 on.
    PairCounts candidates() {
        PairCounts candidates = new PairCounts(1024);
        for (long pair : met.pairs()) {
            int number = met.get(pair);
            if (blocks[number] >= LEAST_BLOCKS && dayOf(firstMet[number]) < dayOf(lastMet[number])) {
                candidates.numberOf(pair);
            }
        }
        return candidates;
    }

    /// The most blocks in which any two met; 0 if no two of those accounts did.
    int mostBlocks() {
        return Arrays.stream(blocks, 0, met.size()).max().orElse(0);
    }

    /// How many pairs met at all, among accounts that met others in enough blocks.
    int met() {
        return met.size();
    }

    private long dayOf(long block) {
        return Math.floorDiv(block * meetings.scale.block(), 86_400L);
    }
}
