package fi.rekisteri.command.anchor;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Has one thread for each authority: one that hangs keeps nobody else waiting. */
final class Anchorer implements SmartLifecycle {
    private final List<Errand> errands;
    private final List<Thread> threads = new ArrayList<>();

    Anchorer(List<Errand> errands) {
        this.errands = List.copyOf(errands);
    }

    List<Errand> errands() {
        return errands;
    }

    @Override
    public synchronized void start() {
        for (Errand errand : errands) {
            threads.add(Thread.ofPlatform()
                    .name("anchor-" + errand.authority().kind())
                    .daemon()
                    .start(errand));
        }
    }

    @Override
    public synchronized void stop() {
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }
}
