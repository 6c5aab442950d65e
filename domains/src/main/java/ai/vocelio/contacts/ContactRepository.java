package ai.vocelio.contacts;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ContactRepository extends JpaRepository<ContactEntity, UUID> {}
