package headwater.coordination;

import java.util.List;

/// Every test of coordination, in the order of the report.
public final class CoordinationTests {

    private CoordinationTests() {}

    public static List<CoordinationTest> all() {
        return List.of(new ConditionalSynchrony());
    }
}
