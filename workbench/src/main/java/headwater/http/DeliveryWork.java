package headwater.http;

import headwater.job.ImportRequest;
import headwater.job.ImportResult;
import headwater.job.Jobs;
import headwater.running.Progress;
import headwater.running.Work;

/// Reads a delivery into a case; meanwhile nobody else reads, changes or gives up what was sent.
final class DeliveryWork implements Work {

    private final Jobs jobs;
    private final String caseName;
    private final String id;
    private final ImportRequest asked;
    private boolean isGone;

    /// @param isGone true if what was sent goes also where it was not read to its end
    DeliveryWork(Jobs jobs, String caseName, String id, ImportRequest asked, boolean isGone) {
        this.jobs = jobs;
        this.caseName = caseName;
        this.id = id;
        this.asked = asked;
        this.isGone = isGone;
        jobs.running().arrivals().hold(id);
    }

    @Override
    public Done run(Progress progress) {
        ImportResult result = jobs.importInto(caseName, asked, progress);
        boolean isWhole = result.unread().isEmpty();
        isGone |= isWhole;
        return new Done(jobs.json(result), isWhole);
    }

    @Override
    public void over() {
        jobs.running().arrivals().release(id, isGone);
    }
}
