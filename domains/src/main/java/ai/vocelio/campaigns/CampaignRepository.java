package ai.vocelio.campaigns;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CampaignRepository extends JpaRepository<CampaignEntity, UUID> {}
