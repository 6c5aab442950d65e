package ai.vocelio.agents;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AgentVersionRepository extends JpaRepository<AgentVersionEntity, UUID> {}
