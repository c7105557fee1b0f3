package fi.rekisteri.acceptance.service;

import fi.rekisteri.testing.FreePort;
import java.util.stream.IntStream;

/** Where a service listens; the same after a restart, so that its clients find it again. */
public record Ports(int commandSide, int querySide, int identity) {

    public static Ports free() {
        int[] three = IntStream.generate(FreePort::one).distinct().limit(3).toArray();
        return new Ports(three[0], three[1], three[2]);
    }
}
