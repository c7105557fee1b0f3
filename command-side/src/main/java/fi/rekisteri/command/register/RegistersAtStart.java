package fi.rekisteri.command.register;

import org.springframework.context.SmartLifecycle;

/** Opens the registers before the first request is let in; when their definitions have problems, the service does not start. */
final class RegistersAtStart implements SmartLifecycle {
    /** The web server starts 2048 before the last phase. */
    private static final int BEFORE_THE_WEB_SERVER = DEFAULT_PHASE - 4096;

    private final OpeningOfRegisters opening;
    private final String directory;
    private volatile boolean open;

    /** @param directory of the definition files; blank for those the service ships */
    RegistersAtStart(OpeningOfRegisters opening, String directory) {
        this.opening = opening;
        this.directory = directory;
    }

    @Override
    public void start() {
        opening.open(DefinitionFiles.in(directory));
        open = true;
    }

    @Override
    public void stop() {
        open = false;
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
