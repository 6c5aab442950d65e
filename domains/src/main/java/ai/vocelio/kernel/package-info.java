/** The few things that every domain shares: tenant, entity, problem, page, job, secret. Knows no domain. */
@ApplicationModule(
        type = ApplicationModule.Type.CLOSED,
        allowedDependencies = {})
@NullMarked
package ai.vocelio.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
