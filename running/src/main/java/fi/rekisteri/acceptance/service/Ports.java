package fi.rekisteri.acceptance.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** Where a service listens; the same after a restart, so that its clients find it again. */
public record Ports(int commandSide, int querySide, int identity) {

    public static Ports free() {
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket two = new ServerSocket(0);
                ServerSocket three = new ServerSocket(0)) {
            return new Ports(one.getLocalPort(), two.getLocalPort(), three.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
