package headwater.sharing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Made tables: forty people who share what one wire releases, each in their own time, and among them four who do so
/// within twenty seconds of each other.
public final class MadeShares {

    static final String HEADER = "object_id,account_id,content_id,timestamp,trigger_time,source\n";

    private static final long START = 1_700_006_400L;
    private static final int OBJECTS = 60;
    private static final int TOGETHER = 25;

    private MadeShares() {}

    /// @param ring how many of the accounts named `ring1`, `ring2` … share together
    static List<String> rows(int ring, long seed) {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        for (int o = 0; o < OBJECTS; o++) {
            long trigger = START + o * 30_000L + random.nextInt(3_600);
            for (int p = 0; p < 40; p++) {
                if (random.nextInt(4) == 0) {
                    add(
                            rows,
                            o,
                            "reader" + (10 + p),
                            trigger + 30 + (long) (-1_200 * Math.log(1 - random.nextDouble())),
                            trigger);
                }
            }
            long moment = trigger + 60 + random.nextInt(9_000);
            for (int r = 0; r < ring && o < TOGETHER; r++) {
                add(rows, o, "ring" + (1 + r), moment + random.nextInt(20), trigger);
            }
        }
        return rows;
    }

    private static void add(List<String> rows, int object, String account, long at, long trigger) {
        rows.add("o" + object + "," + account + ",m" + rows.size() + "," + at + "," + trigger + ",wire");
    }

    /// The same with times as people read them.
    public static String sample() {
        List<String> rows = rows(4, 1).stream()
                .map(row -> row.split(",", -1))
                .map(row -> String.join(
                        ",", row[0].replace("o", "story"), row[1], row[2], iso(row[3]), iso(row[4]), row[5]))
                .toList();
        return table(rows);
    }

    private static String iso(String second) {
        return Instant.ofEpochSecond(Long.parseLong(second)).toString();
    }

    static String table(List<String> rows) {
        return HEADER + String.join("\n", rows) + "\n";
    }

    /// The same with nothing said of when the objects became public.
    static String withoutTriggers(List<String> rows) {
        return "object_id,account_id,content_id,timestamp\n"
                + String.join(
                        "\n",
                        rows.stream()
                                .map(each -> each.substring(0, each.lastIndexOf(',', each.lastIndexOf(',') - 1)))
                                .toList())
                + "\n";
    }
}
