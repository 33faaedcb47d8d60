package headwater.sharing;

import headwater.importing.Source;
import headwater.listing.Names;
import headwater.listing.Tree;
import headwater.problem.Problem;
import headwater.sharing.SharingResult.Counted;
import headwater.sharing.SharingResult.Pairs;
import headwater.sharing.SharingResult.Setting;
import headwater.sharing.SharingResult.Verdict;
import headwater.synchrony.Answer;
import headwater.synchrony.CoShares;
import headwater.synchrony.PairAnswer;
import headwater.synchrony.Plan;
import headwater.synchrony.Shares;
import headwater.synchrony.SynchronyTest;
import headwater.synchrony.SynchronyTest.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Reads a table, counts who shares the same within a window, tests it against chance, and writes the pairs.
public final class Sharing {

    /// A pair while it is counted by three tools, sorted and written.
    private static final int BYTES_A_PAIR = 200;

    private final SharingRequest request;
    private final SortedMap<String, Long> answers = new TreeMap<>();
    private final Set<String> accounts = new HashSet<>();
    private int flaggedWritten;

    /// Told how many rows have been read, how many pairs have been counted, and how many tested.
    public record Watch(LongConsumer rows, LongConsumer counted, LongConsumer tested) {}

    private Sharing(SharingRequest request) {
        this.request = request;
    }

    public static SharingResult run(SharingRequest request, Source source, Watch watch) {
        return new Sharing(request).run(ShareTable.of(request, source, watch.rows()), watch);
    }

    private SharingResult run(ShareTable table, Watch watch) {
        SharingResult.Times times = table.times();
        Shares shares = table.shares();
        SharingResult.Read read = table.read(shares);
        watch.counted().accept(0);
        refuseTooMany(CoShares.atMost(shares, request.counted().window()));
        CoShares counted = CoShares.within(shares, request.counted().window(), request.least());
        watch.counted().accept(counted.edges());
        List<Counted> comparison = OtherTools.count(shares, counted, request);
        watch.tested().accept(0);
        Outcome outcome =
                SynchronyTest.test(shares, new SynchronyTest.Setting(request.windows(), times.precision(), 1));
        watch.tested().accept(outcome.tested().size());
        List<PairAnswer> flagged = outcome.with(Answer.BEYOND_HABIT);
        write(counted.list(), outcome);
        Pairs pairs = new Pairs(
                accounts.size(), counted.edges(), answers, outcome.tested().size(), flagged.size() - flaggedWritten);
        return new SharingResult(
                verdict(flagged),
                read,
                times,
                setting(outcome),
                pairs,
                flagged,
                Plan.of(outcome, request.windows().getFirst()),
                comparison);
    }

    private void refuseTooMany(long pairs) {
        long most = Runtime.getRuntime().maxMemory() / BYTES_A_PAIR;
        if (pairs > most) {
            throw Problem.TOO_LARGE.at(
                    Names.plain(request.table().toString()),
                    "so many share the same at once that there may be " + pairs + " pairs within the window, where the"
                            + " memory holds " + most + "; take a shorter window, or leave out the commonest objects");
        }
    }

    private Setting setting(Outcome outcome) {
        return new Setting(
                request.windows(),
                outcome.scales(),
                request.least(),
                SynchronyTest.RATE,
                SynchronyTest.EFFECT,
                SynchronyTest.POWER,
                SynchronyTest.EXCESS,
                outcome.level());
    }

    private Verdict verdict(List<PairAnswer> flagged) {
        if (!flagged.isEmpty()) {
            return Verdict.BEYOND_HABIT;
        }
        boolean sufficesForAll = answers.keySet().equals(Set.of(name(Answer.HABIT_SUFFICES)));
        return sufficesForAll ? Verdict.HABIT_SUFFICES : Verdict.UNDETERMINED;
    }

    /// Into a file beside the one asked for, which it becomes when it is whole.
    private void write(List<CoShares.Edge> edges, Outcome outcome) {
        Path out = request.out().toAbsolutePath();
        Path name = out.getFileName();
        if (name == null) {
            throw Problem.BAD_PARAMETER.at("--out", request.out() + " is no file");
        }
        Path part = out.resolveSibling(".part-" + name);
        try {
            try (EdgeWriter writer = EdgeWriter.to(part)) {
                write(edges, outcome, writer);
            }
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException e) {
            throw Problem.UNREADABLE_FILE.at(request.out().toString(), "cannot be written: " + e.getMessage());
        } finally {
            remove(part);
        }
    }

    /// Both are in the order of names.
    private void write(List<CoShares.Edge> edges, Outcome outcome, EdgeWriter writer) throws IOException {
        Iterator<PairAnswer> tested = outcome.tested().iterator();
        @Nullable PairAnswer next = tested.hasNext() ? tested.next() : null;
        Answer otherwise = outcome.scales().isEmpty() ? Answer.TOO_COARSE : Answer.TOO_FEW;
        for (CoShares.Edge edge : edges) {
            while (next != null && order(next, edge) < 0) {
                next = tested.hasNext() ? tested.next() : null;
            }
            @Nullable PairAnswer answer = next != null && order(next, edge) == 0 ? next : null;
            writer.write(edge, answer);
            accounts.add(edge.a());
            accounts.add(edge.b());
            flaggedWritten += EdgeWriter.isFlagged(answer) ? 1 : 0;
            answers.merge(name(answer == null ? otherwise : answer.answer()), 1L, Long::sum);
        }
    }

    private static int order(PairAnswer answer, CoShares.Edge edge) {
        int byFirst = answer.a().compareTo(edge.a());
        return byFirst == 0 ? answer.b().compareTo(edge.b()) : byFirst;
    }

    static String name(Answer answer) {
        return Tree.kebab(answer.name());
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw Problem.UNREADABLE_FILE.at(part.toString(), "cannot be removed: " + e.getMessage());
        }
    }
}
