package ai.vocelio.kernel;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Wires the tenant into Hibernate, transactions and event listeners. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Vault.Settings.class)
@EnableScheduling
class KernelConfiguration {

    private static final UUID NOBODY = new UUID(0, 0);

    /** After the hop to another thread, before the transaction. */
    private static final int BETWEEN_ASYNC_AND_TRANSACTION = 0;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Vault vault(Vault.Settings settings) {
        return new Vault(settings);
    }

    @Bean
    TenantTransactions transactionManager(
            EntityManagerFactory entityManagerFactory, TenantTransactions.Telling alsoTold) {
        return new TenantTransactions(entityManagerFactory, alsoTold);
    }

    @Bean
    Retelling retelling(FailedEventPublications failed) {
        return new Retelling(failed);
    }

    @Bean
    static HibernatePropertiesCustomizer hibernateTenant() {
        return properties ->
                properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new HibernateTenant());
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor tenantOfEvents() {
        var pointcut = AnnotationMatchingPointcut.forMethodAnnotation(ApplicationModuleListener.class);
        var advisor = new DefaultPointcutAdvisor(pointcut, new EventTenant());
        advisor.setOrder(BETWEEN_ASYNC_AND_TRANSACTION);
        return advisor;
    }

    /** Hibernate asks it when a session opens. */
    static class HibernateTenant implements CurrentTenantIdentifierResolver<UUID> {

        @Override
        public UUID resolveCurrentTenantIdentifier() {
            return Tenant.current().orElse(NOBODY);
        }

        @Override
        public boolean validateExistingCurrentSessions() {
            return true;
        }
    }

    /** Lets a listener work for the organization of its event. */
    static class EventTenant implements MethodInterceptor {

        @Override
        public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
            TenantEvent event = Arrays.stream(invocation.getArguments())
                    .filter(TenantEvent.class::isInstance)
                    .map(TenantEvent.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(invocation.getMethod() + " hears no TenantEvent"));
            return Tenant.<@Nullable Object, Throwable>call(event.organizationId(), invocation::proceed);
        }
    }

    /** Tells listeners again what they failed at. What a killed replica left behind counts as failed after a while. */
    record Retelling(FailedEventPublications failed) {

        private static final Duration PATIENCE = Duration.ofSeconds(30);

        @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
        void tellAgain() {
            failed.resubmit(ResubmissionOptions.defaults().withMinAge(PATIENCE));
        }
    }
}
