package ai.vocelio.bff.testing;

import ai.vocelio.testing.SettableClock;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** After each test time runs as it does, and the identity provider answers: no test finds what another one changed. */
final class RealWorld implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext test) {
        TestIssuer.shared().setDown(false);
        SpringExtension.getApplicationContext(test).getBean(SettableClock.class).reset();
    }
}
