package ai.vocelio.bff.callbacks;

import ai.vocelio.bff.health.BriefHealth;
import ai.vocelio.calls.carrier.Carrier;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Whether the carrier's address, VOCELIO_TWILIO_BASE_URL, answers. */
@Component("carrierHealthIndicator")
class CarrierHealth extends BriefHealth {

    CarrierHealth(Carrier carrier, Clock clock) {
        super(carrier::isReachable, clock);
    }
}
