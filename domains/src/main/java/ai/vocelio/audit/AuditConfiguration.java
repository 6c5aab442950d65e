package ai.vocelio.audit;

import ai.vocelio.kernel.Job;
import ai.vocelio.kernel.TenantEvent;
import ai.vocelio.kernel.TenantTransactions;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.NameMatchMethodPointcut;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.modulith.events.ApplicationModuleListener;

/** Tells PostgreSQL who acts, and lets jobs and listeners act under their names. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    /** After the hop to another thread, before the transaction. */
    private static final int BETWEEN_ASYNC_AND_TRANSACTION = 0;

    @Bean
    TenantTransactions.Telling acting(Clock clock) {
        return new TenantTransactions.Telling() {
            @Override
            public String setting() {
                return "app.acting";
            }

            @Override
            public String value() {
                return Acting.told(clock.instant());
            }
        };
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor jobsActUnderTheirNames() {
        NameMatchMethodPointcut work = new NameMatchMethodPointcut();
        work.setMappedNames("run", "again");
        work.setClassFilter(Job.class::isAssignableFrom);
        return new DefaultPointcutAdvisor(work, (MethodInterceptor)
                invocation -> Acting.system(((Job) Objects.requireNonNull(invocation.getThis())).name())
                        .<@Nullable Object, Throwable>calls(invocation::proceed));
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor listenersActUnderTheirEvents() {
        var listeners = AnnotationMatchingPointcut.forMethodAnnotation(ApplicationModuleListener.class);
        var advisor = new DefaultPointcutAdvisor(
                listeners, (MethodInterceptor) invocation -> Acting.system(eventOf(invocation.getArguments()))
                        .<@Nullable Object, Throwable>calls(invocation::proceed));
        advisor.setOrder(BETWEEN_ASYNC_AND_TRANSACTION);
        return advisor;
    }

    private static String eventOf(@Nullable Object[] arguments) {
        return Arrays.stream(arguments)
                .filter(TenantEvent.class::isInstance)
                .map(event -> event.getClass().getSimpleName())
                .findFirst()
                .orElse("event");
    }
}
