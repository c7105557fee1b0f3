package fi.rekisteri.query.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.query.problem.Refusal;
import fi.rekisteri.query.proof.Trees.Place;
import fi.rekisteri.query.proof.Trees.Signed;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.reading.Reads;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.tlog.ConsistencyProof;
import fi.rekisteri.shared.tlog.Hash;
import fi.rekisteri.shared.tlog.Malformed;
import fi.rekisteri.shared.tlog.TilePath;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The proofs of a register's log (GDPR Art. 5(2), 32), in the formats of C2SP tlog-tiles, for those who supervise it. They hold no
 * personal data, so reading them is not put on record; refusals are.
 */
@RestController
@Tag(name = "proofs", description = "That the log was not changed")
class ProofResource {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, UTF_8);
    private static final String TREE = "Year, with -epoch after a restore: 2026, 2026-2";

    private final Trees trees;

    ProofResource(Trees trees) {
        this.trees = trees;
    }

    @GetMapping("/registers/{register}/log/checkpoint")
    @Reads(
            act = "verify-log",
            roles = {Role.REGULATOR, Role.PRIVACY_OFFICER, Role.REGISTER_OWNER},
            customers = false)
    @Operation(operationId = "newestCheckpoint", summary = "The newest signed checkpoint of the register's log")
    ResponseEntity<byte[]> newestCheckpoint(Reading reading) {
        return checkpoint(signed(reading, null));
    }

    @GetMapping("/registers/{register}/log/{tree:" + TreeName.PATTERN + "}/checkpoint")
    @Reads(
            act = "verify-log",
            roles = {Role.REGULATOR, Role.PRIVACY_OFFICER, Role.REGISTER_OWNER},
            customers = false)
    @Operation(operationId = "checkpoint", summary = "The newest signed checkpoint of one year's log")
    ResponseEntity<byte[]> checkpointOf(Reading reading, @Parameter(description = TREE) @PathVariable String tree) {
        return checkpoint(signed(reading, tree));
    }

    @GetMapping("/registers/{register}/log/{tree:" + TreeName.PATTERN + "}/tile/{*tile}")
    @Reads(
            act = "verify-log",
            roles = {Role.REGULATOR, Role.PRIVACY_OFFICER, Role.REGISTER_OWNER},
            customers = false)
    @Operation(
            operationId = "tile",
            summary = "A tile of hashes, or a bundle of entries",
            description = "C2SP tlog-tiles: tile/<level>/<index>[.p/<width>], tile/entries/<index>[.p/<width>]")
    ResponseEntity<byte[]> tile(
            Reading reading,
            @Parameter(description = TREE) @PathVariable String tree,
            @Parameter(description = "For example /0/x001/234.p/5") @PathVariable String tile) {
        TilePath path = path(tile);
        byte[] bytes = trees.tile(signed(reading, tree), path).orElseThrow(() -> Refusal.of(Rule.ADDRESS_UNKNOWN));
        boolean full = path.width() == TilePath.FULL;
        CacheControl whole =
                CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();
        return ResponseEntity.ok()
                .cacheControl(
                        full
                                ? whole
                                : CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(bytes);
    }

    @GetMapping("/registers/{register}/log/proof/{position}")
    @Reads(
            act = "verify-log",
            roles = {Role.REGULATOR, Role.PRIVACY_OFFICER, Role.REGISTER_OWNER},
            customers = false)
    @Operation(
            operationId = "inclusionProof",
            summary = "Proof that an act is in the log",
            description = "c2sp.org/tlog-proof@v1, good offline; 503 for some seconds until the act is signed")
    ResponseEntity<byte[]> proof(
            Reading reading,
            @Parameter(description = "The act's position, as Rekisteri-Position told it") @PathVariable long position) {
        Place place = trees.place(reading.register(), position).orElseThrow(() -> Refusal.of(Rule.ADDRESS_UNKNOWN));
        return text(trees.proof(place)
                .orElseThrow(() -> Refusal.of(Rule.POSITION_NOT_REACHED, "position"))
                .bytes());
    }

    @GetMapping({
        "/registers/{register}/log/consistency",
        "/registers/{register}/log/{tree:" + TreeName.PATTERN + "}/consistency"
    })
    @Reads(
            act = "verify-log",
            roles = {Role.REGULATOR, Role.PRIVACY_OFFICER, Role.REGISTER_OWNER},
            customers = false)
    @Operation(
            operationId = "consistencyProof",
            summary = "Proof that a log only grew between two sizes",
            description = "RFC 9162 2.1.4, one hash per line in base64, as witnesses take it")
    ResponseEntity<byte[]> consistency(
            Reading reading,
            @PathVariable(required = false) @Nullable String tree,
            @Parameter(description = "Leaves of the older tree, from 1") @RequestParam long from,
            @Parameter(description = "Leaves of the newer tree, up to the newest checkpoint") @RequestParam long to) {
        Signed signed = signed(reading, tree);
        if (to < 1 || to > signed.checkpoint().size()) {
            throw Refusal.of(Rule.PARAMETER_MALFORMED, "to");
        }
        if (from < 1 || from > to) {
            throw Refusal.of(Rule.PARAMETER_MALFORMED, "from");
        }
        ConsistencyProof proof = trees.consistency(signed, from, to);
        return text(proof.path().stream()
                .map(Hash::base64)
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(UTF_8));
    }

    private Signed signed(Reading reading, @Nullable String tree) {
        TreeName name = tree == null
                ? null
                : TreeName.parse(tree).orElseThrow(() -> Refusal.of(Rule.PARAMETER_MALFORMED, "tree"));
        return trees.signed(reading.register(), name).orElseThrow(() -> Refusal.of(Rule.ADDRESS_UNKNOWN));
    }

    private static TilePath path(String tile) {
        try {
            return TilePath.parse("tile" + tile);
        } catch (Malformed e) {
            throw Refusal.of(Rule.ADDRESS_UNKNOWN);
        }
    }

    private static ResponseEntity<byte[]> checkpoint(Signed signed) {
        return text(signed.checkpoint().note().bytes());
    }

    private static ResponseEntity<byte[]> text(byte[] bytes) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(TEXT)
                .body(bytes);
    }
}
