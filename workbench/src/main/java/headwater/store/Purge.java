package headwater.store;

import headwater.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Takes out of a case what may no longer be kept, so that no file of it holds a trace: not the pages that SQLite keeps
/// free, not its log of writes, not derived results, not earlier readings, not originals.
///
/// A mark in the folder stands for as long as it takes, so that a machine that stops half way ends it on the next
/// start.
public final class Purge {

    /// The act by which a case whose time is up loses what is personal in it.
    public static final String EXPIRE = "expire";

    /// The act by which what was kept before somebody knew better is taken out; its input is the file.
    public static final String WITHHOLD = "withhold";

    static final String MARK = "purging";

    /// What indexes of words are called before they are deleted: who is making one cannot put it in its place then.
    static final String GONE = "search.gone";

    private final Path folder;
    private final Sql given;
    private final Derived derived;
    private final Originals originals;

    Purge(Path folder, Sql given, Derived derived, Originals originals) {
        this.folder = folder;
        this.given = given;
        this.derived = derived;
        this.originals = originals;
    }

    /// What is to go.
    ///
    /// @param record what becomes of an observation's JSON
    /// @param originals hashes of the original files that go
    public record Order(Instant at, String act, UnaryOperator<String> record, Set<String> originals, String why) {
        public Order {
            originals = Set.copyOf(originals);
        }
    }

    void run(Order order, Consumer<Consumer<Writer>> transaction) {
        mark(order.act());
        transaction.accept(writer -> {
            long changed = records(order.record());
            past("DELETE FROM replaced");
            given.run("UPDATE rejected SET detail = 'removed with the material: ' || rowid");
            order.originals().forEach(each -> given.run("DELETE FROM original WHERE sha256 = ?", each));
            writer.log(
                    order.at(),
                    order.act(),
                    "",
                    order.why() + "; " + changed + " records changed, "
                            + order.originals().size() + " originals removed; their hashes and the counts stay");
        });
        settle();
    }

    /// Takes out all that one file gave, earlier readings and its bytes included, and reads it again in the same
    /// transaction.
    void file(String sha256, Consumer<Writer> again, Consumer<Consumer<Writer>> transaction) {
        mark(sha256);
        transaction.accept(writer -> {
            for (String table : List.of("observation", "context")) {
                String ids =
                        " IN (SELECT id FROM " + table + " WHERE import IN (SELECT id FROM import WHERE sha256 = ?))";
                past("DELETE FROM replaced WHERE kind = '" + table + "' AND id" + ids, sha256);
                given.run("DELETE FROM " + table + " WHERE id" + ids, sha256);
            }
            past("DELETE FROM replaced WHERE instr(json, ?) > 0", sha256);
            given.run("DELETE FROM original WHERE sha256 = ?", sha256);
            // Unless another table names it.
            given.run("""
                    DELETE FROM original WHERE sha256 IN (SELECT sha256 FROM import WHERE mapping = ?1)
                        AND sha256 NOT IN (SELECT sha256 FROM import
                            WHERE mapping <> ?1 AND mapping LIKE ?2)""", CaseStore.BESIDE + sha256, CaseStore.BESIDE + "%");
            again.accept(writer);
        });
        settle();
    }

    private void mark(String why) {
        try {
            Files.writeString(folder.resolve(MARK), why);
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(folder.toString(), "cannot be written: " + e.getMessage());
        }
    }

    private long records(UnaryOperator<String> record) {
        long changed = 0;
        for (String id : given.texts("SELECT id FROM observation ORDER BY id")) {
            String json =
                    given.texts("SELECT json FROM observation WHERE id = ?", id).getFirst();
            String left = record.apply(json);
            if (!left.equals(json)) {
                given.run("UPDATE observation SET json = ?, sha256 = ? WHERE id = ?", left, Writer.hash(left), id);
                changed++;
            }
        }
        return changed;
    }

    /// Earlier readings hold what the present ones no longer do. Here alone the past is not kept, and the log says so.
    private void past(String delete, Object... which) {
        List<String> guards = Form.triggers().entrySet().stream()
                .filter(each -> each.getKey().startsWith("past_"))
                .map(java.util.Map.Entry::getValue)
                .toList();
        Form.triggers().keySet().stream()
                .filter(each -> each.startsWith("past_"))
                .forEach(each -> given.run("DROP TRIGGER " + each));
        given.run(delete, which);
        guards.forEach(given::run);
    }

    /// Everything after the transaction; may be done again.
    void settle() {
        if (!Files.exists(folder.resolve(MARK))) {
            return;
        }
        try {
            // First, so that who is making one stops reading the case.
            search();
            for (Path each : strangers()) {
                Files.delete(each);
            }
            given.rewrite();
            derived.empty();
            Files.delete(folder.resolve(MARK));
            Disk.sync(folder);
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(folder.toString(), "cannot be purged: " + e.getMessage());
        }
    }

    private void search() throws IOException {
        Path gone = folder.resolve(GONE);
        if (Files.exists(gone)) {
            Store.deleteTree(gone);
        }
        Path search = folder.resolve(CaseStore.SEARCH);
        if (Files.exists(search)) {
            Files.move(search, gone, StandardCopyOption.ATOMIC_MOVE);
            Store.deleteTree(gone);
        }
    }

    private List<Path> strangers() throws IOException {
        List<Path> strangers = new ArrayList<>();
        originals
                .strangers(name -> given.number("SELECT count(*) FROM original WHERE sha256 = ?", name) > 0)
                .forEach(each -> strangers.add(Path.of(each.where())));
        return strangers;
    }
}
