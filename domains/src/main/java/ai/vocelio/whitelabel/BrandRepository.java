package ai.vocelio.whitelabel;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface BrandRepository extends JpaRepository<BrandEntity, UUID> {}
