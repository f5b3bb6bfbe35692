package io.readiness.rulebook.rule;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.readiness.judgement.scale.Scales;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.core.common.InternalFactHandle;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.KieBaseBuilder;
import org.drools.mvel.parser.MvelParser;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.drools.tms.beliefsystem.BeliefSet;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieModule;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/**
 * All that is asked of the engine besides its public interfaces ({@code org.kie.api}), which a new version of Drools may change.
 * No other file imports {@code org.drools}; the reader of the model sees the plain syntax tree of an expression only.
 */
final class EngineInternals {
    private static final String CONTAINS = "contains";
    private static final String FOLDER = "META-INF/kie/" + RuleCompiler.GROUP + "/" + RuleCompiler.NAME + "/";

    private EngineInternals() {}

    /** Compiles to the executable model. */
    static KieBuilder buildExecutable(KieBuilder builder) {
        return builder.buildAll(ExecutableModelProject.class);
    }

    /** Compiles as rules were compiled before there was an executable model, which tells the line of a fault. */
    static KieBuilder buildPlain(KieBuilder builder) {
        return builder.buildAll(DrlProject.class);
    }

    /** The files of a compiled module, by their names. */
    static SortedMap<String, byte[]> files(KieModule module) {
        InternalKieModule compiled = (InternalKieModule) module;
        SortedMap<String, byte[]> files = new TreeMap<>();
        compiled.getFileNames().forEach(name -> files.put(name, compiled.getBytes(name)));
        return files;
    }

    /** The names of all classes that rules were compiled to, also where they are no longer among their files. */
    static List<String> classes(Map<String, byte[]> files) {
        return lines(files, "generated-class-names");
    }

    private static List<String> lines(Map<String, byte[]> files, String name) {
        return new String(Scales.row(files, FOLDER + name), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /**
     * A base of compiled rules. The engine would take them from its repository as well, but then it defines each of their
     * classes from bytes, which no archive of classes can keep, and reads the XML of a {@code kmodule.xml} that says nothing
     * but the defaults.
     *
     * @param files those of the compiled rules; where there are no classes among them, they are on the class path
     */
    static KieBase base(Map<String, byte[]> files) {
        ClassLoader classes = new RuleClasses(files, Thread.currentThread().getContextClassLoader());
        // Behind the version of the engine.
        Stream<String> models = lines(files, "drools-model").stream().skip(1);
        return KieBaseBuilder.createKieBaseFromModel(
                models.map(name -> model(name, classes)).toList(),
                KieServices.get().newKieBaseConfiguration(null, classes));
    }

    private static Model model(String name, ClassLoader classes) {
        try {
            return (Model) classes.loadClass(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The compiled rules lack " + name, e);
        }
    }

    /** The classes of rules that were compiled since the service was packaged. */
    private static final class RuleClasses extends ClassLoader {
        private final Map<String, byte[]> files;

        RuleClasses(Map<String, byte[]> files, ClassLoader parent) {
            super(parent);
            this.files = files;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = files.get(name.replace('.', '/') + RuleCompiler.CLASS);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    /** What a handle stands for. */
    static Object object(FactHandle handle) {
        return ((InternalFactHandle) handle).getObject();
    }

    /** The matches that justify a conclusion; the engine keeps them, so that nobody has to write them down. */
    static void eachJustification(FactHandle concluded, Consumer<Match> to) {
        BeliefSet<?> beliefs =
                ((TruthMaintenanceSystemEqualityKey) ((InternalFactHandle) concluded).getEqualityKey()).getBeliefSet();
        for (SimpleMode belief = (SimpleMode) beliefs.getFirst(); belief != null; belief = belief.getNext()) {
            to.accept(belief.getObject().getJustifier());
        }
    }

    /**
     * One element of what a rule looks at.
     *
     * @param kind {@code PATTERN} for facts of a type, {@code NOT} where there must be none, or what the engine calls the
     *     other things that a rule can look at
     * @param type the type of the facts, as it is written; empty for the other things
     * @param constraints the constraints as they are written
     */
    record Element(String kind, String type, List<String> constraints) {
        static final String PATTERN = "PATTERN";
        static final String NOT = "NOT";
        static final String FROM = "FROM";
    }

    /** What a rule looks at, in its order. */
    static List<Element> elements(String rule) {
        try {
            PackageDescr parsed = new DrlParser().parse(false, rule);
            List<Element> elements = new ArrayList<>();
            parsed.getRules().get(0).getLhs().getDescrs().forEach(descr -> elements.add(element(descr)));
            return elements;
        } catch (DroolsParserException e) {
            throw new IllegalStateException("A rule was compiled that cannot be read: " + rule, e);
        }
    }

    private static Element element(BaseDescr descr) {
        if (descr instanceof PatternDescr pattern) {
            return element(pattern, Element.PATTERN);
        }
        boolean not = descr instanceof NotDescr;
        if ((not || descr instanceof ExistsDescr)
                && ((ConditionalElementDescr) descr).getDescrs().size() == 1
                && ((ConditionalElementDescr) descr).getDescrs().get(0) instanceof PatternDescr pattern) {
            return element(pattern, not ? Element.NOT : Element.PATTERN);
        }
        String kind = descr.getClass().getSimpleName().replace("Descr", "");
        return new Element(kind, "", List.of());
    }

    private static Element element(PatternDescr pattern, String kind) {
        if (pattern.getSource() != null) {
            return new Element(Element.FROM, pattern.getObjectType(), List.of());
        }
        return new Element(
                kind,
                pattern.getObjectType(),
                pattern.getConstraint().getDescrs().stream()
                        .map(constraint ->
                                ((BaseDescr) constraint).getText().strip().replaceAll("\\s+", " "))
                        .toList());
    }

    /** A constraint as an expression of Java, where {@code list contains one} becomes {@code list.contains(one)}. */
    static Expression expression(String constraint) {
        return plain(MvelParser.parseExpression(constraint));
    }

    private static Expression plain(Expression expression) {
        if (expression instanceof PointFreeExpr infix
                && !infix.isNegated()
                && infix.getRight().size() == 1
                && infix.getOperator().asString().equals(CONTAINS)) {
            return new MethodCallExpr(
                    infix.getLeft(), CONTAINS, new NodeList<>(infix.getRight().get(0)));
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return plain(enclosed.getInner());
        }
        if (expression instanceof BinaryExpr both) {
            return new BinaryExpr(plain(both.getLeft()), plain(both.getRight()), both.getOperator());
        }
        return expression;
    }
}
