package ai.vocelio.calls.life;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Rows of calls, to change them. */
interface CallRepository extends Repository<CallEntity, UUID> {

    CallEntity saveAndFlush(CallEntity call);

    Optional<CallEntity> findById(UUID id);

    /** The call, kept from others until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from CallEntity c where c.id = :id")
    Optional<CallEntity> lock(UUID id);
}
