package ai.vocelio.calls.life;

import ai.vocelio.agents.AgentVersion;
import ai.vocelio.agents.Agents;
import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallDirection;
import ai.vocelio.calls.carrier.CallAnswer;
import ai.vocelio.calls.talk.Phrases;
import ai.vocelio.numbers.Numbers;
import ai.vocelio.numbers.PhoneNumber;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes calls that come in to the organization's numbers. */
@Component
public class InboundDesk {

    private static final String USUAL_LANGUAGE = "en-US";

    private final Numbers numbers;
    private final Agents agents;
    private final CallLife life;
    private final CallLook look;
    private final CallFront front;
    private final TransactionTemplate transaction;

    InboundDesk(
            Numbers numbers,
            Agents agents,
            CallLife life,
            CallLook look,
            CallFront front,
            PlatformTransactionManager transactions) {
        this.numbers = numbers;
        this.agents = agents;
        this.life = life;
        this.look = look;
        this.front = front;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A call came in; asked again for the same call it gives the same answer and makes no second one. */
    public CallAnswer arrived(String sid, String from, String to) {
        Optional<PhoneNumber> number = numbers.byE164(to);
        Optional<AgentVersion> version = number.map(PhoneNumber::inboundAgentId).flatMap(agents::publishedVersion);
        if (number.isEmpty() || version.isEmpty()) {
            return new CallAnswer.SayGoodbye(Phrases.of(USUAL_LANGUAGE).nobodyAnswers(), USUAL_LANGUAGE);
        }
        var parties = new CallEntity.Parties(
                from,
                to,
                version.get().agentId(),
                version.get().id(),
                number.get().id(),
                null);
        return front.answered(look.bySid(sid).orElseGet(() -> begin(sid, parties)));
    }

    private UUID begin(String sid, CallEntity.Parties parties) {
        try {
            return transaction.execute(status -> {
                Call call = life.begin(life.newId(), CallDirection.INBOUND, parties);
                life.change(call.id(), entity -> entity.bind(sid));
                return call.id();
            });
        } catch (DataIntegrityViolationException e) {
            return look.bySid(sid).orElseThrow(() -> e);
        }
    }
}
