package fi.rekisteri.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands every test the one running office, and a visit of its own that ends with the test. */
final class InTheBrowser implements ParameterResolver {
    private static final Namespace HERE = Namespace.create(InTheBrowser.class);

    /** So that what a test's constructor takes belongs to that test. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Office.class || type == Visit.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Office.class ? office(test) : visit(test);
    }

    private static Office office(ExtensionContext test) {
        return test.getRoot().getStore(HERE).computeIfAbsent("office", key -> opened(), Office.class);
    }

    private static Visit visit(ExtensionContext test) {
        Chromium chromium =
                test.getRoot().getStore(HERE).computeIfAbsent("chromium", key -> new Chromium(), Chromium.class);
        Store own = test.getStore(HERE);
        return own.computeIfAbsent("visit", key -> new Visit(chromium.browser(), office(test)), Visit.class);
    }

    private static Office opened() {
        try {
            return new Office();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
