package headwater.sharing;

import headwater.importing.Source;
import headwater.importing.table.TableRows;
import headwater.importing.value.Rows;
import headwater.problem.Problem;
import headwater.sharing.Moments.Moment;
import headwater.sharing.SharingResult.Rejected;
import headwater.synchrony.Shares;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/// The shares of a table: each row an account that posts something at a moment, or rejected with its reason.
final class ShareTable {

    /// What programs write where a post shares nothing.
    private static final Set<String> NOTHING = Set.of("", "NA", "NaN", "nan", "NULL", "null", "None");

    private static final int TOLD_EVERY = 100_000;

    private final SharingRequest request;
    private final String name;
    private final Moments moments;
    private final Moments triggers;
    private final Grid grid = new Grid();
    private final Origins origins = new Origins();
    private final Shares.Table table = new Shares.Table();
    private final Set<String> otherPosts = new HashSet<>();
    private final List<Rejected> rejected = new ArrayList<>();

    /// Rows whose time is stated more coarsely than to the second: whether they can be used shows at the end.
    private final List<Post> coarse = new ArrayList<>();

    private boolean hasOrigins;
    private long rows;
    private long repeated;
    private long unreadTriggers;
    private long precision;

    /// One row that could be read.
    private record Post(long row, String account, String object, String content, Moment.At at, Given given) {
        /// Many platforms number the posts of each account by themselves.
        String key() {
            return account + "\0" + content;
        }

        boolean sharesNothing() {
            return NOTHING.contains(object);
        }
    }

    /// What a row says of its object.
    private record Given(String trigger, String source, String kind) {
        Given {
            trigger = NOTHING.contains(trigger) ? "" : trigger;
            source = NOTHING.contains(source) ? "" : source;
            kind = NOTHING.contains(kind) ? "" : kind;
        }
    }

    private ShareTable(SharingRequest request, String name) {
        this.request = request;
        this.name = name;
        this.moments = new Moments(request.zone());
        this.triggers = new Moments(request.zone());
    }

    /// @param read told how many rows have been read
    static ShareTable of(SharingRequest request, Source source, LongConsumer read) {
        if (source.size() == 0) {
            throw Problem.EMPTY_INPUT.at(source.name(), "the file has no bytes");
        }
        ShareTable shares = new ShareTable(request, source.name());
        Columns stated = Columns.of(source.mapping());
        Rows.Table table = TableRows.of(source, stated.sheet());
        try (Stream<Rows.Row> rows = table.rows()) {
            Columns columns = stated.in(table.header(), source.name());
            shares.hasOrigins = columns.haveOrigins(table.header());
            rows.forEach(row -> shares.read(row, columns, read));
        }
        shares.finish();
        return shares;
    }

    /// To be asked once.
    Shares shares() {
        return table.shares();
    }

    SharingResult.Read read(Shares shares) {
        return new SharingResult.Read(
                rows,
                shares.size(),
                otherPosts.size(),
                repeated + table.repeated(),
                shares.accounts(),
                shares.objects(),
                rejected);
    }

    SharingResult.Times times() {
        return new SharingResult.Times(
                precision,
                moments.finer(),
                grid.wholeMinutes(),
                origins.known(),
                unreadTriggers,
                origins.disputed(),
                origins.contradicted());
    }

    private void read(Rows.Row row, Columns columns, LongConsumer read) {
        rows++;
        if (rows % TOLD_EVERY == 0) {
            read.accept(rows);
        }
        Rows.Fault fault = row.refusal();
        if (fault != null) {
            reject(row.number(), fault.problem(), fault.detail());
            return;
        }
        String account = columns.value(row, Columns.ACCOUNT);
        String content = columns.value(row, Columns.CONTENT);
        String lacks = NOTHING.contains(account) ? Columns.ACCOUNT : NOTHING.contains(content) ? Columns.CONTENT : "";
        if (!lacks.isEmpty()) {
            reject(row.number(), Problem.BROKEN_RECORD, "the row has no " + lacks);
            return;
        }
        switch (moments.read(columns.value(row, Columns.TIME))) {
            case Moment.Unread(String why) -> reject(row.number(), Problem.BROKEN_RECORD, why);
            case Moment.At at ->
                take(new Post(
                        row.number(),
                        account,
                        columns.value(row, Columns.OBJECT),
                        content,
                        at,
                        new Given(
                                columns.value(row, Columns.TRIGGER),
                                columns.value(row, Columns.SOURCE),
                                columns.value(row, Columns.KIND))));
        }
    }

    private void take(Post post) {
        grid.add(post.at().second(), post.at().width());
        if (post.at().width() > 1) {
            coarse.add(post);
        } else {
            add(post);
        }
    }

    private void finish() {
        precision = request.precision() == SharingRequest.FIND_OUT ? grid.precision() : request.precision();
        for (Post post : coarse) {
            long known = Grid.step(post.at().width());
            if (known > precision) {
                reject(
                        post.row(),
                        Problem.BROKEN_RECORD,
                        "the time is known to " + known + " s, those of the table to " + precision + " s");
            } else {
                add(post);
            }
        }
        coarse.clear();
        origins.into(table);
    }

    private void add(Post post) {
        if (post.sharesNothing()) {
            addOther(post);
            return;
        }
        table.add(post.account(), post.object(), post.at().second(), post.key());
        if (hasOrigins) {
            addOrigin(post.object(), post.at().second(), post.given());
        }
    }

    private void addOther(Post post) {
        if (otherPosts.add(post.key())) {
            table.addOther(post.account(), post.at().second());
        } else {
            repeated++;
        }
    }

    private void addOrigin(String object, long second, Given given) {
        origins.share(object, second, given.source(), given.kind());
        if (given.trigger().isEmpty()) {
            return;
        }
        if (triggers.read(given.trigger()) instanceof Moment.At at
                && Grid.step(at.width())
                        <= Math.max(1, request.windows().getFirst().widest())) {
            origins.trigger(object, at.second());
        } else {
            unreadTriggers++;
        }
    }

    private void reject(long row, Problem problem, String detail) {
        rejected.add(new Rejected(name + (row == 0 ? "" : " row " + row), problem, detail));
    }
}
