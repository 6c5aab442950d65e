package ai.vocelio.agents;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AgentRepository extends JpaRepository<AgentEntity, UUID> {}
