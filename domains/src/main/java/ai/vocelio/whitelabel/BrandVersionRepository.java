package ai.vocelio.whitelabel;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface BrandVersionRepository extends JpaRepository<BrandVersionEntity, UUID> {}
