package headwater.job;

import headwater.assess.Assessment;
import headwater.custody.Sha256;
import headwater.exporting.ExportRequest;
import headwater.opendata.DataPackage;
import headwater.opendata.Publishers;
import headwater.publish.Publisher;
import headwater.report.Report;
import headwater.reporting.ReportRequest;
import headwater.reporting.Reporting;
import headwater.running.Progress;
import headwater.seal.TimeAuthority;
import headwater.store.CaseStore;
import headwater.wacz.WaczExport;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// What leaves a case: reports, open data and captured pages. Each is written whole or not at all, also where its job
/// is asked to stop, and the custody log names what was written.
public final class Making {

    private final Function<String, CaseStore> open;
    private final Function<String, Assessment> analysed;
    private final InstantSource clock;

    Making(Function<String, CaseStore> open, Function<String, Assessment> analysed, InstantSource clock) {
        this.open = open;
        this.analysed = analysed;
        this.clock = clock;
    }

    /// The report in one language, format and edition.
    public byte[] report(String name, ReportRequest request, Progress progress) {
        byte[] written = Reporting.write(result(name, progress), request, progress.stoppable());
        try (CaseStore opened = open.apply(name)) {
            opened.log(clock.instant(), "report", Sha256.of(written), request.toString());
        }
        return written;
    }

    /// Writes the report into a file.
    public Path report(String name, ReportRequest request, Path out, Progress progress) {
        return Delivery.file(out, report(name, request, progress));
    }

    /// Open data in one format, as one file.
    public byte[] export(String name, ExportRequest request, Progress progress) {
        return Delivery.whole(exported(name, request, progress));
    }

    /// Writes open data: a package of several files into a folder, or as it is if the name ends in `.zip`.
    public List<Path> export(String name, ExportRequest request, Path out, Progress progress) {
        SortedMap<String, byte[]> files = exported(name, request, progress);
        return files.size() > 1 && !out.toString().endsWith(".zip")
                ? Delivery.folder(out, files)
                : List.of(Delivery.file(out, Delivery.whole(files)));
    }

    private SortedMap<String, byte[]> exported(String name, ExportRequest request, Progress progress) {
        Publisher publisher = Publishers.byId(request.format());
        Assessment assessment = result(name, progress);
        headwater.assess.Progress told = progress.stoppable();
        Report report = Report.of(assessment, told);
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (CaseStore opened = open.apply(name)) {
            if (publisher instanceof DataPackage several) {
                files.putAll(Keeping.sealed(
                        several.files(report, assessment, request.imprint(), told),
                        opened,
                        TimeAuthority.of(request.authority())));
            } else {
                files.put(request.format(), publisher.publish(report, assessment, Locale.ENGLISH, told));
            }
            opened.log(clock.instant(), "export", Sha256.of(Delivery.whole(files)), request.told());
            return files;
        }
    }

    private Assessment result(String name, Progress progress) {
        progress.stage("result read", 0, 1);
        Assessment assessment = analysed.apply(name);
        progress.stage("result read", 1, 1);
        return assessment;
    }

    /// Writes the captured pages of a case as a WACZ file. The case need not be analysed.
    public WaczExport.Written captures(String name, Path out, Progress progress) {
        try (CaseStore opened = open.apply(name)) {
            WaczExport.Written written = WaczExport.write(opened, out, name, clock.instant(), progress.stoppable());
            opened.log(clock.instant(), "export", written.sha256(), "wacz, " + written.records() + " records");
            return written;
        }
    }
}
