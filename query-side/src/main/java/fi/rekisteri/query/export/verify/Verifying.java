package fi.rekisteri.query.export.verify;

import fi.rekisteri.query.export.job.Job;
import fi.rekisteri.query.export.job.Jobs;
import fi.rekisteri.query.export.verify.Verifications.Claim;
import fi.rekisteri.query.export.verify.VerifierProcess.Stopped;
import fi.rekisteri.query.export.verify.VerifierProcess.TimeUp;
import fi.rekisteri.query.export.write.VerifierJar;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Verifies in the background while the application runs, one export after the other. */
final class Verifying implements SmartLifecycle {
    private static final Logger LOGGER = LoggerFactory.getLogger(Verifying.class);
    private static final long LOOK_EVERY_SECONDS = 5;
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final Verifications verifications;
    private final Jobs jobs;
    private final Look look;
    private final VerifierJar verifier;
    private final Supplier<UUID> ids;
    private final Semaphore bell = new Semaphore(0);
    private @Nullable Thread thread;
    private volatile boolean stopping;

    Verifying(Verifications verifications, Jobs jobs, Look look, VerifierJar verifier, Supplier<UUID> ids) {
        this.verifications = verifications;
        this.jobs = jobs;
        this.look = look;
        this.verifier = verifier;
        this.ids = ids;
    }

    /** Somebody asks for a verification. */
    void ring() {
        bell.release();
    }

    @Override
    public synchronized void start() {
        stopping = false;
        thread = Thread.ofPlatform().name("verify-exports").daemon().start(this::work);
    }

    @Override
    public synchronized void stop() {
        stopping = true;
        bell.release();
        Thread running = thread;
        try {
            if (running != null) {
                running.join(STOPPING);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void work() {
        while (!stopping) {
            try {
                Optional<Claim> claim = verifications.claim(ids.get());
                if (claim.isPresent()) {
                    verify(claim.get());
                } else {
                    await();
                }
            } catch (DataAccessException e) {
                LOGGER.warn("Verifications wait: {}", e.getClass().getSimpleName());
                await();
            }
        }
    }

    private void verify(Claim claim) {
        if (verifier.bytes() == null) {
            verifications.failed(claim, "no-verifier");
            return;
        }
        Optional<Job> job = jobs.find(claim.register(), claim.export()).filter(each -> each.state() == Job.State.READY);
        if (job.isEmpty()) {
            verifications.failed(claim, "gone");
            return;
        }
        try {
            verifications.done(
                    claim,
                    look.at(job.get(), verifier, claim.runner(), () -> !stopping && verifications.goesOn(claim)));
        } catch (TimeUp e) {
            LOGGER.warn("Verifying export {} took too long", claim.export());
            verifications.failed(claim, "time-up");
        } catch (Stopped e) {
            verifications.giveBack(claim);
        } catch (IOException | RuntimeException e) {
            LOGGER.error("Export {} cannot be verified", claim.export(), e);
            verifications.failed(claim, "fault");
        } catch (InterruptedException e) {
            stopping = true;
            verifications.giveBack(claim);
        }
    }

    private void await() {
        try {
            if (bell.tryAcquire(LOOK_EVERY_SECONDS, TimeUnit.SECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
