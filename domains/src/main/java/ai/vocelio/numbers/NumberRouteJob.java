package ai.vocelio.numbers;

import ai.vocelio.kernel.Job;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the carrier that calls to a number come here, and keeps what it answered. */
@Component
class NumberRouteJob implements Job {

    static final String NAME = "number-route";

    private static final Logger LOG = LoggerFactory.getLogger(NumberRouteJob.class);

    private final Numbers numbers;
    private final NumberRoutes carrier;

    NumberRouteJob(Numbers numbers, NumberRoutes carrier) {
        this.numbers = numbers;
        this.carrier = carrier;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID numberId) {
        numbers.find(numberId).filter(number -> number.inboundAgentId() != null).ifPresent(this::open);
    }

    private void open(PhoneNumber number) {
        NumberRoute route = carrier.open(number.e164());
        numbers.routed(number.id(), route);
        if (route != NumberRoute.OPEN) {
            LOG.warn("Calls to number {} do not come in: {}", number.id(), route);
        }
        if (route == NumberRoute.CARRIER_UNREACHABLE) {
            throw new IllegalStateException("The carrier was not told of number " + number.id());
        }
    }
}
