package headwater.job;

import headwater.custody.Actor;
import headwater.custody.Entry;
import headwater.custody.Sha256;
import headwater.listing.Names;
import headwater.problem.Problem;
import headwater.seal.PackageSeal;
import headwater.seal.TimeAuthority;
import headwater.store.CaseStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// Seals what is there, and holds what is there against its hashes.
final class Keeping {

    private Keeping() {}

    static String seal(CaseStore opened, String authority, Instant now) {
        Optional<TimeAuthority> asked = TimeAuthority.of(authority);
        return opened.seal(now, sha256 -> asked.map(each -> each.stamp(sha256)));
    }

    /// The files of a package with its seal.
    static SortedMap<String, byte[]> sealed(
            SortedMap<String, byte[]> files, CaseStore opened, Optional<TimeAuthority> authority) {
        List<String> log = opened.custody();
        String head = log.isEmpty() ? Entry.NONE : Sha256.of(log.getLast());
        return PackageSeal.on(files, log.size(), head, authority);
    }

    /// What lies in a folder or a file: a package, or a case that somebody sent.
    static Verified verify(String path, Actor actor, List<X509Certificate> anchors) {
        Path folder = Path.of(path);
        if (!Files.exists(folder)) {
            throw Problem.UNREADABLE_FILE.at(Names.plain(path), "there is no such case, file or folder");
        }
        if (PackageCheck.isPackage(folder)) {
            return PackageCheck.of(folder, anchors);
        }
        try (CaseStore opened = CaseStore.open(folder, actor)) {
            return verify(path, opened, anchors);
        }
    }

    static Verified verify(String what, CaseStore opened, List<X509Certificate> anchors) {
        return new Verified(
                what,
                opened.kept(),
                opened.verify().stream()
                        .map(each -> new Verified.Difference(each.where(), each.start(), each.end(), each.detail()))
                        .toList(),
                Expiry.removals(opened).stream()
                        .map(each -> each.at() + " " + each.act() + ": " + each.detail())
                        .toList(),
                opened.seals(anchors));
    }
}
