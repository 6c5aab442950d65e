package ai.vocelio.calls.life;

import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallAnsweredBy;
import ai.vocelio.calls.CallDirection;
import ai.vocelio.calls.CallEndReason;
import ai.vocelio.calls.CallEnding;
import ai.vocelio.calls.CallFailure;
import ai.vocelio.calls.CallFailureCode;
import ai.vocelio.calls.CallOutcome;
import ai.vocelio.calls.CallStatus;
import ai.vocelio.kernel.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call's row. Its verbs keep the rules of its life; each returns whether it changed anything. */
@Entity
@Table(name = "call")
class CallEntity extends TenantEntity {

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private CallDirection direction;

    @Enumerated(EnumType.STRING)
    private CallStatus status;

    @Column(name = "from_number")
    private String from;

    @Column(name = "to_number")
    private String to;

    private UUID agentId;
    private UUID agentVersionId;
    private UUID numberId;
    private @Nullable UUID campaignId;
    private @Nullable UUID contactId;
    private @Nullable UUID placedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable CallAnsweredBy answeredBy;

    @Enumerated(EnumType.STRING)
    private @Nullable CallOutcome outcome;

    @Enumerated(EnumType.STRING)
    private @Nullable CallEndReason endReason;

    @Enumerated(EnumType.STRING)
    private @Nullable CallFailureCode failureCode;

    private @Nullable String failureMessage;
    private Instant queuedAt;
    private @Nullable Instant ringingAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant endedAt;
    private @Nullable Integer durationSeconds;
    private @Nullable Instant dialStartedAt;
    private @Nullable String carrierSid;
    private int carrierSequence = -1;
    private int reconnects;

    @SuppressWarnings("NullAway.Init")
    CallEntity() {}

    CallEntity(UUID id, CallDirection direction, Parties parties, Instant now) {
        super(id);
        this.direction = direction;
        this.status = CallStatus.QUEUED;
        this.from = parties.from();
        this.to = parties.to();
        this.agentId = parties.agentId();
        this.agentVersionId = parties.agentVersionId();
        this.numberId = parties.numberId();
        this.placedBy = parties.placedBy();
        this.queuedAt = now;
    }

    /** The number at the far end. */
    String farNumber() {
        return direction == CallDirection.OUTBOUND ? to : from;
    }

    void isWith(UUID contact) {
        contactId = contact;
    }

    /** Who is on a call; fixed when it begins. */
    record Parties(
            String from,
            String to,
            UUID agentId,
            UUID agentVersionId,
            UUID numberId,
            @Nullable UUID placedBy) {}

    CallStatus status() {
        return status;
    }

    @Nullable
    String carrierSid() {
        return carrierSid;
    }

    @Nullable
    Instant dialStartedAt() {
        return dialStartedAt;
    }

    int reconnects() {
        return reconnects;
    }

    void dialStarted(Instant now) {
        dialStartedAt = now;
    }

    void reconnected() {
        reconnects++;
    }

    /** The carrier's own id of the call; the first one known stays. */
    boolean bind(String sid) {
        if (carrierSid == null) {
            carrierSid = sid;
            return true;
        }
        return false;
    }

    /** Whether news with this number is later than all news before it. */
    boolean isNews(int sequence) {
        if (sequence <= carrierSequence) {
            return false;
        }
        carrierSequence = sequence;
        return true;
    }

    /** News may come late, but not of what happened after the end. */
    private boolean isBeforeEnd(Instant at) {
        return endedAt == null || !at.isAfter(endedAt);
    }

    boolean ringing(Instant at) {
        boolean isNew = ringingAt == null && isBeforeEnd(at);
        if (isNew) {
            ringingAt = at;
        }
        return become(CallStatus.RINGING) || isNew;
    }

    boolean answered(Instant at) {
        boolean isAnswerable = !status.isFinal() || status == CallStatus.COMPLETED || status == CallStatus.VOICEMAIL;
        boolean isNew = answeredAt == null && isAnswerable && isBeforeEnd(at);
        if (isNew) {
            answeredAt = at;
        }
        return become(CallStatus.IN_PROGRESS) || isNew;
    }

    boolean transferring() {
        return become(CallStatus.TRANSFERRING);
    }

    boolean answeredBy(CallAnsweredBy who) {
        if (answeredBy != null || status.isFinal()) {
            return false;
        }
        answeredBy = who;
        return true;
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    boolean isEnding() {
        return endReason != null;
    }

    boolean isDialled() {
        return dialStartedAt != null || direction == CallDirection.INBOUND;
    }

    /** Why the call is about to end; the first reason stays. */
    boolean ending(CallEnding ending) {
        if (endReason != null || status.isFinal()) {
            return false;
        }
        endReason = ending.reason();
        outcome = ending.outcome();
        failed(ending.failure());
        return true;
    }

    /** The call is over. A state that cannot follow an answered one counts as completed. */
    boolean over(CallStatus last, Instant at, @Nullable Duration duration, CallEnding otherwise) {
        if (status.isFinal()) {
            return false;
        }
        ending(otherwise);
        CallStatus wanted = endReason == CallEndReason.VOICEMAIL ? CallStatus.VOICEMAIL : last;
        endedAt = at;
        settle(wanted, duration);
        return become(status.canBecome(wanted) ? wanted : CallStatus.COMPLETED);
    }

    private void settle(CallStatus wanted, @Nullable Duration duration) {
        boolean isAnswered = wanted == CallStatus.COMPLETED || wanted == CallStatus.VOICEMAIL;
        Instant end = endedAt == null ? queuedAt : endedAt;
        if (answeredAt == null && isAnswered && duration != null) {
            answeredAt = end.minus(duration);
        }
        if (answeredAt != null) {
            Duration measured = duration == null ? Duration.between(answeredAt, end) : duration;
            durationSeconds = (int) Math.max(0, measured.toSeconds());
        }
    }

    private void failed(@Nullable CallFailure failure) {
        if (failure != null) {
            failureCode = failure.code();
            failureMessage = failure.message();
        }
    }

    private boolean become(CallStatus next) {
        if (!status.canBecome(next)) {
            return false;
        }
        status = next;
        return true;
    }

    Call read() {
        boolean isFinal = status.isFinal();
        return new Call(
                id(),
                version,
                direction,
                status,
                isFinal ? outcome : null,
                isFinal ? endReason : null,
                failure(),
                from,
                to,
                agentId,
                agentVersionId,
                numberId,
                campaignId,
                contactId,
                placedBy,
                answeredBy,
                queuedAt,
                ringingAt,
                answeredAt,
                endedAt,
                durationSeconds == null ? null : Duration.ofSeconds(durationSeconds));
    }

    private @Nullable CallFailure failure() {
        return failureCode == null || failureMessage == null ? null : new CallFailure(failureCode, failureMessage);
    }
}
