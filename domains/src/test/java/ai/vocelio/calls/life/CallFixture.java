package ai.vocelio.calls.life;

import ai.vocelio.agents.AgentFixtures;
import ai.vocelio.agents.Agents;
import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallPlace;
import ai.vocelio.calls.Calls;
import ai.vocelio.calls.carrier.CarrierNews;
import ai.vocelio.calls.carrier.CarrierState;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.numbers.Numbers;
import ai.vocelio.organizations.Credentials;
import ai.vocelio.organizations.Provider;
import ai.vocelio.organizations.ProviderAccounts;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** An organization that can place calls: an account, a number, a published agent. */
public final class CallFixture {

    public static final String LINE = "+12125550100";

    public final UUID organization = UUID.randomUUID();
    private final BeanFactory beans;
    private final UUID agent;
    private final UUID number;

    public CallFixture(BeanFactory beans) {
        this.beans = beans;
        as(() -> beans.getBean(ProviderAccounts.class)
                .set(Provider.TWILIO, new Credentials("AC" + "0".repeat(32), "secret")));
        this.agent = as(() ->
                beans.getBean(Agents.class).create(AgentFixtures.agent("Dana")).id());
        this.number = as(() -> beans.getBean(Numbers.class).ensure(LINE, "Main").id());
    }

    public CallFixture published() {
        as(() -> beans.getBean(Agents.class).publish(agent, null));
        return this;
    }

    public CallPlace to(String to) {
        return new CallPlace(agent, number, to, null);
    }

    public UUID agent() {
        return agent;
    }

    public UUID number() {
        return number;
    }

    public Call place(String to) {
        return place(to, UUID.randomUUID());
    }

    public Call place(String to, UUID key) {
        return as(() -> beans.getBean(Calls.class).place(to(to), key, UUID.randomUUID()));
    }

    public Call read(UUID id) {
        return as(() -> beans.getBean(Calls.class).find(id).orElseThrow());
    }

    public void hear(UUID id, CarrierNews news) {
        as(() -> beans.getBean(CarrierDesk.class).hear(id, news));
    }

    public static CarrierNews news(int sequence, CarrierState state, @Nullable Duration duration) {
        Instant at = Instant.parse("2026-11-22T12:00:00Z").plusSeconds(sequence);
        return new CarrierNews("status/" + sequence, "CA1" + "0".repeat(31), sequence, state, at, duration, 0);
    }

    public <T> T as(Supplier<T> work) {
        return Tenant.as(organization, work);
    }

    public void as(Runnable work) {
        Tenant.as(organization, work);
    }
}
