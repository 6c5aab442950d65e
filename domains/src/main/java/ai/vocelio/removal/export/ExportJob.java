package ai.vocelio.removal.export;

import ai.vocelio.kernel.Job;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes an export, and takes its content away when its time is over. After a crash it begins from the start. */
@Component
class ExportJob implements Job {

    static final String NAME = "organization-export";
    static final Duration KEPT = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(ExportJob.class);

    private final ExportRows rows;
    private final ExportWriter writer;
    private final Clock clock;

    ExportJob(ExportRows rows, ExportWriter writer, Clock clock) {
        this.rows = rows;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID exportId) {
        if (rows.begin(exportId)) {
            write(exportId);
        } else {
            rows.expire(exportId, clock.instant());
        }
    }

    private void write(UUID exportId) {
        try {
            ExportWriter.Written written = writer.write(exportId, clock.instant());
            Instant now = clock.instant();
            rows.ready(exportId, written.bytes(), written.rows(), now, now.plus(KEPT));
        } catch (RuntimeException fault) {
            LOG.warn("Export {} could not be written", exportId, fault);
            rows.failed(exportId, "The export could not be written: ask for it once more.");
        }
    }

    @Override
    public Optional<Instant> again(UUID exportId) {
        return rows.find(exportId)
                .filter(export -> export.state() == ExportState.READY)
                .map(OrganizationExport::expiresAt);
    }
}
