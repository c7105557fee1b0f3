package fi.rekisteri.verifier;

/** The command line is not one that can be carried out. */
final class Usage extends Exception {
    private static final long serialVersionUID = 1L;

    static final String TEXT = """
            Checks the audit log of a Rekisteri service, without trusting the service.

              verify EXPORT.zip [--vkey VKEY]... [--state FILE] [--checkpoint FILE]... [--witness VKEY]... [--quorum K]
                     [--tsa-ca FILE.pem]... [--clock-tolerance SECONDS] [--states FILE] [--json]
                Verifies an export. VKEYs are the log's public keys, as published with the register's notice; with --state
                they and the log's size are remembered, and a later export must continue what was seen.
                --checkpoint   a checkpoint of the log received earlier or from a witness
                --witness      public key of a witness; --quorum: how many of them must have signed
                --tsa-ca       certificate of an authority whose time stamps count
                --states       write each record's state to this file as CSV
                --json         report as JSON

              follow BASE-URL --state FILE [--vkey VKEY]... [--header 'NAME: VALUE']... [--header-file FILE]...
                     [--entries] [--interval SECONDS] [--json]
                Verifies that a running service's log continues what is remembered in FILE, once or again and again.
                A header file is read before each request, so that an access token can be renewed in it.

              witness --name NAME --dir FOLDER --log VKEY... [--bind ADDRESS] [--port PORT]
                Cosigns the logs' checkpoints as long as each extends the one before (C2SP tlog-witness).

            Exit code: 0 verified; 1 not verified; 2 wrong command line; 3 the input cannot be read.
            """;

    private final String problem;

    Usage(String problem) {
        super(problem, null, false, false);
        this.problem = problem;
    }

    String problem() {
        return problem;
    }
}
