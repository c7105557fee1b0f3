package fi.rekisteri.command.register;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the problems of the definitions in place of a stack trace. */
final class DefinitionsRefusedAnalyzer extends AbstractFailureAnalyzer<DefinitionsRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DefinitionsRefused cause) {
        return new FailureAnalysis(
                "The definitions of the registers have problems:" + System.lineSeparator() + cause.getMessage(),
                "Mend the files and start again. docs/notice-definition.md describes their format.",
                cause);
    }
}
