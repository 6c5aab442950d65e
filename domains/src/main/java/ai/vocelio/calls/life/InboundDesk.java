package ai.vocelio.calls.life;

import ai.vocelio.agents.AgentVersion;
import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallDirection;
import ai.vocelio.calls.carrier.CallAnswer;
import ai.vocelio.calls.talk.Phrases;
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

    private final Reception reception;
    private final CallLife life;
    private final CallLook look;
    private final CallFront front;
    private final TransactionTemplate transaction;

    InboundDesk(
            Reception reception,
            CallLife life,
            CallLook look,
            CallFront front,
            PlatformTransactionManager transactions) {
        this.reception = reception;
        this.life = life;
        this.look = look;
        this.front = front;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A call came in; asked again for the same call it gives the same answer and makes no second one. */
    public CallAnswer arrived(String sid, String from, String to) {
        Optional<Reception.Answering> answering = reception.at(to);
        if (answering.isEmpty()) {
            return new CallAnswer.SayGoodbye(Phrases.of(USUAL_LANGUAGE).nobodyAnswers(), USUAL_LANGUAGE);
        }
        AgentVersion version = answering.get().version();
        var parties = new CallEntity.Parties(
                from, to, version.agentId(), version.id(), answering.get().numberId(), null);
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
