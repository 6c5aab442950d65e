package ai.vocelio.bff.bootstrap;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends a start that fails by the bootstrap file with its sentence instead of a stack trace. */
class BootstrapFaultAnalyzer extends AbstractFailureAnalyzer<BootstrapFault> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BootstrapFault cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), "Correct the file that VOCELIO_BOOTSTRAP_FILE names.", cause);
    }
}
