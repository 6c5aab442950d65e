package ai.vocelio.bff.live.redis;

import ai.vocelio.bff.health.BriefHealth;
import ai.vocelio.bff.live.Replicas;
import java.time.Clock;
import org.springframework.boot.health.contributor.Health;

/** Whether live events reach the other replicas. Without VOCELIO_REDIS_URL there is none, which is no fault. */
class RedisHealth extends BriefHealth {

    private final boolean isThere;

    RedisHealth(Replicas replicas, Clock clock) {
        super(() -> replicas instanceof RedisReplicas redis && redis.isUp(), clock);
        this.isThere = replicas instanceof RedisReplicas;
    }

    @Override
    public Health health() {
        return isThere ? super.health() : Health.unknown().build();
    }
}
