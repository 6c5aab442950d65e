package ai.vocelio.bff.graphql.transport;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of sockets and of event streams, in each replica.
 *
 * @param socketsPerCaller how many a caller may hold at once
 * @param socketsPerOrganization how many all callers of an organization together
 * @param operationsPerSocket how many operations may run on one at once
 * @param strangers how many may be open that have not sent their first message
 * @param streamsPerCaller how many event streams a caller may hold at once, and how many requests may still be on their way
 * @param streamsPerOrganization how many of either all callers of an organization together
 * @param initWithin how long the first message may take
 * @param pingEvery how often a silent client is asked whether it is there; silent twice, it is gone
 */
@ConfigurationProperties("vocelio.socket")
record SocketSettings(
        @DefaultValue("5") int socketsPerCaller,
        @DefaultValue("2000") int socketsPerOrganization,
        @DefaultValue("20") int operationsPerSocket,
        @DefaultValue("500") int strangers,
        @DefaultValue("20") int streamsPerCaller,
        @DefaultValue("300") int streamsPerOrganization,
        @DefaultValue("10s") Duration initWithin,
        @DefaultValue("20s") Duration pingEvery) {}
