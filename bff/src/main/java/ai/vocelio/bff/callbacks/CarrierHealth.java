package ai.vocelio.bff.callbacks;

import ai.vocelio.calls.carrier.Carrier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the carrier's address answers. */
@Component("carrierHealthIndicator")
class CarrierHealth implements HealthIndicator {

    private final Carrier carrier;

    CarrierHealth(Carrier carrier) {
        this.carrier = carrier;
    }

    @Override
    public Health health() {
        return carrier.isReachable()
                ? Health.up().build()
                : Health.down()
                        .withDetail("reason", "The carrier does not answer: check VOCELIO_TWILIO_BASE_URL")
                        .build();
    }
}
