package headwater;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The order of the stages, written once. A package may use those before it in this list and no others.
class StageOrderTest {

    static final List<String> ORDER = List.of(
            "problem",
            "model",
            "json",
            "chance",
            "flow",
            "room",
            "latin",
            "text",
            "footprint",
            "page",
            "importing",
            "people",
            "registry",
            "site",
            "ranking",
            "gram",
            "crosslingual",
            "retelling",
            "embedding",
            "match",
            "narrative",
            "lexicon",
            "credit",
            "delta",
            "descent",
            "revision",
            "trace",
            "synchrony",
            "coordination",
            "timing",
            "control",
            "influence",
            "engagement",
            "impact",
            "twin",
            "agreement",
            "alternatives",
            "accumulation",
            "wording",
            "assess",
            "drawing",
            "prose",
            "report",
            "publish",
            "opendata",
            "rerun");

    /// What importers of all families share: values, and the engine that reads tables of fields.
    static final List<String> SHARED = List.of("importing.value", "importing.form");

    /// The families of importers, each of formats that are read alike.
    static final List<String> FAMILIES = List.of(
            "importing.archive",
            "importing.feed",
            "importing.indicator",
            "importing.infrastructure",
            "importing.list",
            "importing.listening",
            "importing.own",
            "importing.page",
            "importing.social",
            "importing.table",
            "importing.wechat");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("headwater");

    @TestFactory
    Stream<DynamicTest> aStageNeverLooksForward() {
        return IntStream.range(0, ORDER.size() - 1)
                .mapToObj(i -> DynamicTest.dynamicTest(
                        ORDER.get(i),
                        () -> noClasses()
                                .that()
                                .resideInAPackage("headwater." + ORDER.get(i) + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(ORDER.subList(i + 1, ORDER.size()).stream()
                                        .map(later -> "headwater." + later + "..")
                                        .toArray(String[]::new))
                                .because("data flows one way: " + String.join(" → ", ORDER))
                                .allowEmptyShould(true)
                                .check(CLASSES)));
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        List<String> unplaced = CLASSES.stream()
                .map(each -> each.getPackageName().replace("headwater.", ""))
                .distinct()
                .filter(each -> !ORDER.contains(each))
                .filter(each -> !SHARED.contains(each) && !FAMILIES.contains(each))
                .toList();
        assertEquals(List.of(), unplaced);
    }

    @TestFactory
    Stream<DynamicTest> aFamilyOfImportersNamesNoOther() {
        return FAMILIES.stream()
                .map(family -> DynamicTest.dynamicTest(
                        family,
                        () -> noClasses()
                                .that()
                                .resideInAPackage("headwater." + family + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(FAMILIES.stream()
                                        .filter(other -> !other.equals(family))
                                        .map(other -> "headwater." + other + "..")
                                        .toArray(String[]::new))
                                .because("what two families share is a value or belongs to an earlier stage")
                                .check(CLASSES)));
    }

    @Test
    void onlyTheListOfImportersNamesFamilies() {
        noClasses()
                .that()
                .resideOutsideOfPackages(FAMILIES.stream()
                        .map(each -> "headwater." + each + "..")
                        .toArray(String[]::new))
                .and()
                .doNotHaveFullyQualifiedName("headwater.importing.Importers")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FAMILIES.stream()
                        .map(each -> "headwater." + each + "..")
                        .toArray(String[]::new))
                .because("the rest of the program knows importers by the list")
                .check(CLASSES);
    }

    @Test
    void choosingAnImporterNeedsNoValues() {
        noClasses()
                .that()
                .resideInAPackage("headwater.importing")
                .and()
                .doNotHaveFullyQualifiedName("headwater.importing.Guarded")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        SHARED.stream().map(each -> "headwater." + each + "..").toArray(String[]::new))
                .because(
                        "recognising and unwrapping know bytes only; Guarded takes secrets out of what any importer gives")
                .check(CLASSES);
    }

    @Test
    void coreHasNoClockNoDiskNoNetworkAndNoChance() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(http\\..*|Socket|ServerSocket|URLConnection|HttpURLConnection|URL)")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random")
                .because("the same input, parameters and seed give the same result anywhere")
                .check(CLASSES);
    }
}
