package headwater.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final Actor ANNA = new Actor("Anna Müller", Actor.Basis.STATED, "headwater", "1");

    private static final List<Entry> FIVE = entries(5);

    @Test
    void aLineIsTheJsonOfAnEntryInOneOrder() {
        assertEquals("""
                {"entry":1,"at":"2021-09-13T12:00:00Z","who":"Anna Müller","who_basis":"stated","tool":"headwater",\
                "version":"1","act":"import","input":"","detail":"file 1","records":"","previous":"%s"}""".formatted("0".repeat(64)), FIVE.getFirst().line());
    }

    @Test
    void aLineIsReadBackWhole() {
        FIVE.forEach(each -> assertEquals(each, Entry.read(each.line())));
    }

    @Test
    void anUnbrokenChainHasNoFault() {
        assertEquals(List.of(), faults(FIVE));
    }

    @Test
    void aRemovedEntryIsNamed() {
        List<Entry> removed = new ArrayList<>(FIVE);
        removed.remove(2);
        assertEquals(List.of(Fault.record("log entry 3", "the entry is missing")), faults(removed));
    }

    @Test
    void twoRemovedEntriesAreNamedTogether() {
        assertEquals(
                List.of(Fault.record("log entry 2", "all up to entry 3 are missing")),
                faults(List.of(FIVE.get(0), FIVE.get(3), FIVE.get(4))));
    }

    @Test
    void aMovedEntryIsNamed() {
        List<Entry> moved = List.of(FIVE.get(0), FIVE.get(2), FIVE.get(1), FIVE.get(3), FIVE.get(4));
        assertEquals("log entry 2", faults(moved).get(0).where());
        assertEquals("log entry 2", faults(moved).get(1).where());
    }

    @Test
    void anEntryThatFitsInNowhereIsNamed() {
        List<Entry> added = new ArrayList<>(FIVE);
        added.add(entry(6, FIVE.get(2).hash()));
        assertEquals("log entry 6", faults(added).getFirst().where());
    }

    @Test
    void aCutEndIsNamedWhereTheLengthIsKnown() {
        Chain chain = walked(FIVE.subList(0, 3));
        chain.mustEnd(5, FIVE.getLast().hash(), "the case");
        assertEquals(
                List.of(Fault.record("log entry 4", "the case knows 5 entries, the log has 3: its end is missing")),
                chain.faults());
    }

    @Test
    void anEntryAddedAtTheEndIsNamedWhereTheLengthIsKnown() {
        Chain chain = walked(FIVE);
        chain.mustEnd(4, FIVE.get(3).hash(), "the case");
        assertEquals("log entry 4", chain.faults().getFirst().where());
    }

    @Test
    void aChangedEntryIsNamedOnceAndNotThoseAfterIt() {
        Chain chain = new Chain("log");
        for (Entry each : FIVE) {
            chain.next(each.number() == 3 ? each.line().replace("file 3", "file 9") : each.line(), each.hash());
        }
        assertEquals(1, chain.faults().size());
        assertEquals("log entry 3", chain.faults().getFirst().where());
    }

    @Test
    void aLineThatIsNoEntryIsAFaultAndNoException() {
        Chain chain = new Chain("log");
        chain.next("{\"entry\":");
        assertEquals("log entry 1", chain.faults().getFirst().where());
    }

    @Test
    void anAccountsNameIsNotTakenForAStatedOne() {
        assertEquals(Actor.Basis.STATED, Actor.of("Anna").basis());
        assertEquals(Actor.Basis.OPERATING_SYSTEM_USER, Actor.of(" ").basis());
        assertThrows(IllegalArgumentException.class, () -> new Actor("", Actor.Basis.STATED, "headwater", ""));
    }

    static List<Entry> entries(int many) {
        List<Entry> entries = new ArrayList<>();
        String previous = Entry.NONE;
        for (int i = 1; i <= many; i++) {
            Entry made = entry(i, previous);
            entries.add(made);
            previous = made.hash();
        }
        return entries;
    }

    private static Entry entry(long number, String previous) {
        return new Entry(
                number, Instant.parse("2021-09-13T12:00:00Z"), ANNA, "import", "", "file " + number, "", previous);
    }

    private static List<Fault> faults(List<Entry> entries) {
        return walked(entries).faults();
    }

    private static Chain walked(List<Entry> entries) {
        Chain chain = new Chain("log");
        entries.forEach(each -> chain.next(each.line()));
        return chain;
    }
}
