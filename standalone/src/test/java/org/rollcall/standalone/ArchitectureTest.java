package org.rollcall.standalone;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.Slice;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the house. Each rule is also held against an offender in {@code org.rollcall.offenders}, and must fail there. */
class ArchitectureTest {

    private static final DescribedPredicate<JavaCall<?>> THE_CLOCK_OR_CHANCE = DescribedPredicate.describe(
            "the clock or chance",
            call -> call.getTarget().getName().equals("now")
                    || call.getTarget().getName().equals("randomUUID")
                    || call.getTarget().getOwner().isAssignableTo(RandomGenerator.class));

    /** What every room may know. */
    private static final List<String> HOUSE = List.of(".pages.words", ".pages.frame", ".pages.desk");

    private static DescribedPredicate<Slice> areRooms() {
        return DescribedPredicate.describe(
                "are rooms",
                slice -> slice.stream()
                        .map(JavaClass::getPackageName)
                        .noneMatch(name -> HOUSE.stream().anyMatch(name::endsWith)));
    }

    static final List<ArchRule> RULES = List.of(
            classes()
                    .that()
                    .resideInAPackage("..domain..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..", "org.pcollections..", "org.rollcall.contracts..", "org.jspecify..", "..domain..")
                    .as("the domain is pure Java, persistent collections aside"),
            noClasses()
                    .that()
                    .resideInAPackage("..domain..")
                    .should()
                    .callMethodWhere(THE_CLOCK_OR_CHANCE)
                    .as("a decision depends on neither the clock nor chance"),
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..axon..", "org.rollcall.writeside..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.axonframework..")
                    .as("Axon is where its name is, and nowhere else"),
            noClasses()
                    .that()
                    .resideInAnyPackage("org.rollcall.contracts..", "org.rollcall.offenders.contracts..")
                    .and()
                    .haveNameNotMatching(".*\\.(WireJson|WireNameResolver|Upcasts)(\\$.*)?")
                    .should()
                    .dependOnClassesThat()
                    .resideOutsideOfPackages(
                            "java..",
                            "org.rollcall.contracts..",
                            "org.jspecify..",
                            "org.pcollections..",
                            "com.fasterxml.jackson.annotation..",
                            "tools.jackson.databind.annotation..")
                    .as("the contracts need persistent collections at run time, their JSON aside"),
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Manager")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Util")
                    .orShould()
                    .haveSimpleNameEndingWith("Utils")
                    .orShould()
                    .haveSimpleNameEndingWith("Impl")
                    .orShould()
                    .haveSimpleNameEndingWith("Dto")
                    .as("a name says what a thing is"),
            slices().matching("..pages.(*)..")
                    .namingSlices("the room $1")
                    .that(areRooms())
                    .should()
                    .notDependOnEachOther()
                    .as("a room of the pages knows words, frame and desk, and no other room"),
            slices().matching("org.rollcall.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .as("modules depend on each other one way"));

    private static final JavaClasses ROLLCALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.rollcall");
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages("org.rollcall.offenders");

    @ParameterizedTest
    @FieldSource("RULES")
    void holds_in_rollcall_and_bites_its_offender(ArchRule rule) {
        rule.check(ROLLCALL);
        if (!rule.getDescription().startsWith("modules")) {
            assertThat(rule.evaluate(OFFENDERS).hasViolation())
                    .as("the rule would not notice: " + rule.getDescription())
                    .isTrue();
        }
    }

    private static final String ORACLE = "(\\[L)?org\\.rollcall\\.standalone\\.oracle\\.Oracle.*";

    /** Events, and what stands in them. */
    private static final String WORDS_OF_EVENTS = "org\\.rollcall\\.contracts\\."
            + "((Membership|Forum|Party)?Event|DateBound|DateClaim|LifeClaim|Basis|Cause|Certainty|Standing|FactId|PartyId"
            + "|PartyCode|PartyKind|PartyName)(\\$.*)?";

    /** Else a mistake could be made once and be right twice. */
    @Test
    void the_oracle_shares_nothing_with_what_it_judges_but_the_words_of_events() {
        var oracle = new ClassFileImporter().importPackages("org.rollcall.standalone.oracle");
        var alone = onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..")
                .or(nameMatching(ORACLE))
                .or(nameMatching(WORDS_OF_EVENTS)));
        classes().that(nameMatching(ORACLE)).should(alone).check(oracle);
        assertThat(classes()
                        .that(nameMatching(".*\\.ReadingsProperties"))
                        .should(alone)
                        .evaluate(oracle)
                        .hasViolation())
                .as("the rule would not notice")
                .isTrue();
    }

    /** Services are not each other's library: what one knows of another is in the contracts. */
    @Test
    void no_service_depends_on_another() {
        for (var service : ALL_SERVICES) {
            for (var other : ALL_SERVICES) {
                if (!service.equals(other)) {
                    noClasses()
                            .that()
                            .resideInAPackage("org.rollcall." + service + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("org.rollcall." + other + "..")
                            .check(ROLLCALL);
                }
            }
        }
    }

    /** What services are made of is no module among them; its packages are its interface. */
    private static final String[] LIBRARIES_AND_OFFENDERS = {
        "org.rollcall.contracts..", "org.rollcall.writeside..", "org.rollcall.embedded..", "org.rollcall.offenders.."
    };

    private static final List<String> ALL_SERVICES = List.of("membership", "meeting", "projection", "identity");

    @Test
    void the_modules_of_each_service_verify() {
        ApplicationModules.of("org.rollcall", JavaClass.Predicates.resideInAnyPackage(LIBRARIES_AND_OFFENDERS))
                .verify();
    }

    @Test
    void every_package_is_null_marked() {
        var unmarked = ROLLCALL.stream()
                .filter(type -> !type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .map(JavaClass::getPackageName)
                .distinct()
                .toList();
        assertThat(unmarked).isEmpty();
    }
}
