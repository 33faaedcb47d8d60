package headwater.credit;

import headwater.credit.CreditGiven.Found;
import headwater.credit.CreditGiven.Status;
import headwater.model.Context;
import headwater.model.Credit;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.text.CreditMarks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Whom an item credits, found by looking for marks, names in every script, host names, links and declared relations.
///
/// In a text that was not captured in full only a credit to the parent itself is a finding, for whatever is missing may
/// name it.
public final class Credits {

    private final Outlets outlets;

    /// Searched once each, by observation id.
    private final Map<String, Sought> searched = new HashMap<>();

    public Credits(Outlets outlets) {
        this.outlets = outlets;
    }

    /// Every mark that is looked for.
    public static List<String> marks() {
        return Stream.concat(CreditMarks.checked().stream(), Sought.BESIDE.stream())
                .toList();
    }

    /// A credit and the sentence that says so.
    public record Decided(CreditGiven given, Phrase why) {}

    /// The credit that a child gives for what it took.
    ///
    /// @param upstream the items from which the parent derives in turn, nearest first
    public Decided given(Voice child, Voice parent, List<Voice> upstream) {
        List<String> checked = sought(child).checked();
        if (child.isOf(parent)) {
            return new Decided(
                    CreditGiven.of(Status.CREDITED, checked),
                    Phrase.of("trace.credit.same-outlet", parent.speaker().name()));
        }
        Optional<Found> found = sought(child).credits(parent.speaker());
        if (found.isPresent()) {
            return decided(
                    Status.CREDITED,
                    found.get(),
                    checked,
                    Phrase.of(
                            "trace.credit.named",
                            parent.speaker().name(),
                            found.get().name()));
        }
        return child.isFull() ? another(child, parent, upstream) : incomplete(child, parent);
    }

    private Decided another(Voice child, Voice parent, List<Voice> upstream) {
        List<String> checked = sought(child).checked();
        for (Voice further : upstream) {
            Optional<Found> found =
                    further.isOf(child) ? Optional.empty() : sought(child).credits(further.speaker());
            if (found.isPresent()) {
                return decided(
                        Status.UPSTREAM_ONLY,
                        found.get(),
                        checked,
                        upstream(further.speaker().name(), parent));
            }
        }
        List<Found> others = sought(child).others();
        Optional<Found> kept =
                others.stream().filter(each -> isCreditedBy(parent, each)).findFirst();
        if (kept.isPresent()) {
            return decided(Status.UPSTREAM_ONLY, kept.get(), checked, upstream(registeredName(kept.get()), parent));
        }
        if (!others.isEmpty()) {
            return decided(
                    Status.WRONG_SOURCE,
                    others.getFirst(),
                    checked,
                    Phrase.of(
                            "trace.credit.other",
                            registeredName(others.getFirst()),
                            parent.speaker().name()));
        }
        return nobody(child, parent);
    }

    private Decided nobody(Voice child, Voice parent) {
        List<String> checked = sought(child).checked();
        String name = parent.speaker().name();
        Optional<Found> generic = sought(child).generic();
        if (generic.isPresent()) {
            return decided(
                    Status.GENERIC,
                    generic.get(),
                    checked,
                    Phrase.of("trace.credit.generic", generic.get().name()));
        }
        Credit stated = child.observation().credit();
        if (stated.checked().isEmpty()) {
            return new Decided(
                    CreditGiven.of(Status.NOT_DETERMINABLE, checked), Phrase.of("trace.credit.unchecked", name));
        }
        if (isDeclaredReprint(stated)) {
            return new Decided(CreditGiven.of(Status.GENERIC, checked), Phrase.of("trace.credit.reprint", name));
        }
        return sought(child)
                .mentions(parent.speaker())
                .map(found -> decided(
                        Status.NOT_CREDITED,
                        found,
                        checked,
                        Phrase.of("trace.credit.mentioned", name, found.words(), checked.size())))
                .orElseGet(() -> new Decided(
                        CreditGiven.of(Status.NOT_CREDITED, checked),
                        Phrase.of("trace.credit.none", name, checked.size())));
    }

    private Decided incomplete(Voice child, Voice parent) {
        List<String> checked = sought(child).checked();
        String name = parent.speaker().name();
        List<Found> others = sought(child).others();
        if (!others.isEmpty()) {
            return decided(
                    Status.NOT_DETERMINABLE,
                    others.getFirst(),
                    checked,
                    Phrase.of("trace.credit.incomplete-other", name, registeredName(others.getFirst())));
        }
        boolean reprint = isDeclaredReprint(child.observation().credit());
        return new Decided(
                CreditGiven.of(Status.NOT_DETERMINABLE, checked),
                Phrase.of(reprint ? "trace.credit.incomplete-reprint" : "trace.credit.incomplete", name));
    }

    /// True if the child credits or links the other's outlet, and the two are not one outlet.
    public boolean names(Voice child, Voice other) {
        return !child.isOf(other) && sought(child).credits(other.speaker()).isPresent();
    }

    /// True if the item credits anybody but itself, by name or generically: it says that it is not the origin.
    public boolean creditsAnybody(Voice voice) {
        return !sought(voice).others().isEmpty() || sought(voice).generic().isPresent();
    }

    private Sought sought(Voice voice) {
        return searched.computeIfAbsent(voice.observation().id(), _ -> new Sought(voice));
    }

    private boolean isCreditedBy(Voice parent, Found source) {
        return sought(parent).others().stream()
                .anyMatch(each -> registeredName(each).equals(registeredName(source)));
    }

    private String registeredName(Found credited) {
        return outlets.namedIn(credited.name()).stream()
                .map(Context.Outlet::name)
                .findFirst()
                .orElse(credited.name());
    }

    private static boolean isDeclaredReprint(Credit stated) {
        return stated.declaredOriginal() == Credit.DeclaredOriginal.DECLARED_REPRINT;
    }

    private static Phrase upstream(String named, Voice parent) {
        return Phrase.of("trace.credit.upstream", named, parent.speaker().name());
    }

    private static Decided decided(Status status, Found found, List<String> checked, Phrase why) {
        return new Decided(new CreditGiven(status, Known.of(found), checked), why);
    }
}
