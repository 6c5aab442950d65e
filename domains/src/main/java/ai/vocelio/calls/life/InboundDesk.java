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

    private final Reception reception;
    private final CallLife life;
    private final CallLook look;
    private final CallFront front;
    private final CallRoom room;
    private final TransactionTemplate transaction;

    InboundDesk(
            Reception reception,
            CallLife life,
            CallLook look,
            CallFront front,
            CallRoom room,
            PlatformTransactionManager transactions) {
        this.reception = reception;
        this.life = life;
        this.look = look;
        this.front = front;
        this.room = room;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A call came in; asked again for the same call it gives the same answer and makes no second one. */
    public CallAnswer arrived(String sid, String from, String to) {
        Optional<Reception.Answering> answering = reception.at(to);
        if (answering.isEmpty()) {
            return nobodyAnswers();
        }
        AgentVersion version = answering.get().version();
        var parties = new CallEntity.Parties(
                from, to, version.agentId(), version.id(), answering.get().numberId(), null);
        return look.bySid(sid)
                .or(() -> begin(sid, parties))
                .map(front::answered)
                .orElseGet(this::nobodyAnswers);
    }

    private CallAnswer nobodyAnswers() {
        String language = room.language();
        return new CallAnswer.SayGoodbye(Phrases.of(language).nobodyAnswers(), language);
    }

    /** Empty when the organization has as many calls as it may have. */
    private Optional<UUID> begin(String sid, CallEntity.Parties parties) {
        try {
            return Optional.ofNullable(transaction.execute(status -> room.isThere() ? begun(sid, parties) : null));
        } catch (DataIntegrityViolationException e) {
            return Optional.of(look.bySid(sid).orElseThrow(() -> e));
        }
    }

    private UUID begun(String sid, CallEntity.Parties parties) {
        Call call = life.begin(life.newId(), CallDirection.INBOUND, parties);
        life.change(call.id(), entity -> entity.bind(sid));
        return call.id();
    }
}
