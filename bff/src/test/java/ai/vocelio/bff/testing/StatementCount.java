package ai.vocelio.bff.testing;

import ai.vocelio.audit.Acting;
import ai.vocelio.audit.AuditActorKind;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Sees the statements that the edge sends to the database; not those of jobs, listeners, live feeds and transactions. */
public final class StatementCount implements BeanPostProcessor, QueryExecutionListener {

    private static final Pattern NOT_OURS = Pattern.compile(
            "scheduled_tasks|set_config|event_publication|pg_advisory_xact_lock|insert into figure_|lapses_at <= ");

    private final ConcurrentLinkedQueue<String> statements = new ConcurrentLinkedQueue<>();

    /** What is sent while this is done. */
    public List<String> during(Runnable work) {
        statements.clear();
        work.run();
        return List.copyOf(statements);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source).listener(this).build()
                : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (isInTheBackground()) {
            return;
        }
        queries.stream()
                .map(QueryInfo::getQuery)
                .filter(sql -> !NOT_OURS.matcher(sql).find())
                .forEach(statements::add);
    }

    private static boolean isInTheBackground() {
        return Acting.current()
                .filter(acting -> acting.actor().kind() == AuditActorKind.SYSTEM)
                .isPresent();
    }
}
