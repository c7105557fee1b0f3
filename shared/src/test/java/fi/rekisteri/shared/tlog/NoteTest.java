package fi.rekisteri.shared.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NoteTest {
    private static final String ORIGIN = "example.fi/asiakasrekisteri/2026";
    private static final String WITNESS = "witness.example/w1";

    /** The keys of the first two tests of RFC 8032, 7.1. */
    private static final NoteSigner LOG = NoteSigner.of(
            ORIGIN,
            keys(
                    "MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g",
                    "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="));

    private static final NoteSigner COSIGNER = NoteSigner.cosigner(
            WITNESS,
            keys(
                    "MC4CAQAwBQYDK2VwBCIEIEzNCJso/5banbbDRuwRTg9bijGfNaumJNqM9u1PuKb7",
                    "MCowBQYDK2VwAyEAPUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw="));

    private static final long TIME = 1_790_000_000;

    /** Made with Python's cryptography. */
    private static final String GOLDEN = """
            example.fi/asiakasrekisteri/2026
            3
            FmGEc2lKG+A144biBjcyYKXE5YW02pj6nthrcFWvBmQ=

            — example.fi/asiakasrekisteri/2026 xeWraZ18Q+uwn7wbklzYyG20k43a7LewC+OEKfyjSjaU6ZK70Q3Mq013AIEYsx2jLDcAZasyl9/qHVTaQJyKuiCNHQ4=
            — witness.example/w1 BNLYMwAAAABqsTuAI5zBZ63sbBaO6v57iCYNMF76+2xf7ml5Fcfu/yft1+HAueoCFJYwJ5C37mPORDLoN6prk9iWOtMeuNhN5MFDAw==
            """;

    private static final List<byte[]> ENTRIES =
            List.of(LeafEntryTest.GOLDEN.getBytes(UTF_8), "second".getBytes(UTF_8), "third".getBytes(UTF_8));

    @Test
    void keys_have_these_names_for_ever() {
        assertThat(LOG.key())
                .hasToString("example.fi/asiakasrekisteri/2026+c5e5ab69+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea");
        assertThat(COSIGNER.key())
                .hasToString("witness.example/w1+04d2d833+BD1AF8PoQ4lakrcKp00bfrycmCzPLsSWjMDNVfEq9GYM");
        assertThat(VerifierKey.parse(LOG.key().vkey())).isEqualTo(LOG.key());
    }

    @Test
    void a_cosigned_checkpoint_is_these_bytes_for_ever() {
        Checkpoint checkpoint = checkpoint();
        SignedNote note = checkpoint.signed(LOG).with(COSIGNER.sign(checkpoint.body(), TIME));
        assertThat(note.bytes()).asString(UTF_8).isEqualTo(GOLDEN);
        assertThat(note.signedBy(List.of(LOG.key(), COSIGNER.key()))).containsExactly(LOG.key(), COSIGNER.key());
        assertThat(Checkpoint.open(GOLDEN.getBytes(UTF_8), ORIGIN, List.of(LOG.key())))
                .isEqualTo(checkpoint);
    }

    @Test
    void a_rotation_is_signed_by_both_keys() throws GeneralSecurityException {
        NoteSigner next = stranger(ORIGIN);
        byte[] note = checkpoint().signed(LOG, next).bytes();
        assertThat(Checkpoint.open(note, ORIGIN, List.of(LOG.key()))).isEqualTo(checkpoint());
        assertThat(Checkpoint.open(note, ORIGIN, List.of(next.key()))).isEqualTo(checkpoint());
    }

    @Test
    void the_same_name_with_another_key_is_a_stranger() throws GeneralSecurityException {
        assertThatThrownBy(() -> Checkpoint.open(
                        GOLDEN.getBytes(UTF_8), ORIGIN, List.of(stranger(ORIGIN).key())))
                .isInstanceOf(Untrusted.class);
    }

    @Test
    void a_known_key_with_a_bad_signature_spoils_the_note() throws GeneralSecurityException {
        NoteSigner other = stranger(ORIGIN);
        byte[] forged = other.sign(checkpoint().body(), 0).signature();
        NoteSignature claimed = new NoteSignature(ORIGIN, LOG.key().id(), forged);
        byte[] note = checkpoint().signed(other).with(claimed).bytes();
        assertThatThrownBy(() -> Checkpoint.open(note, ORIGIN, List.of(LOG.key(), other.key())))
                .isInstanceOf(Untrusted.class);
    }

    @Test
    void another_origin_is_refused() {
        assertThatThrownBy(() -> Checkpoint.open(GOLDEN.getBytes(UTF_8), "example.fi/other", List.of(LOG.key())))
                .isInstanceOf(Untrusted.class);
    }

    @Test
    void a_witness_is_counted_once_however_often_it_signs() {
        SignedNote note = checkpoint()
                .signed(LOG)
                .with(COSIGNER.sign(checkpoint().body(), TIME))
                .with(COSIGNER.sign(checkpoint().body(), TIME + 1));
        assertThat(note.signedBy(List.of(COSIGNER.key()))).containsExactly(COSIGNER.key());
    }

    @Test
    void every_flipped_bit_is_noticed() {
        Random random = new Random(3);
        byte[] golden = GOLDEN.getBytes(UTF_8);
        int untouched = new String(golden, UTF_8).getBytes(UTF_8).length;
        for (int i = 0; i < 2_000; i++) {
            byte[] changed = golden.clone();
            changed[random.nextInt(untouched)] ^= (byte) (1 << random.nextInt(8));
            try {
                SignedNote note = SignedNote.parse(changed);
                assertThat(note.signedBy(List.of(LOG.key(), COSIGNER.key()))).hasSizeLessThan(2);
            } catch (Malformed | Untrusted e) {
                assertThat(e).hasMessageNotContaining("\n");
            }
        }
    }

    @Test
    void notes_have_one_spelling() {
        for (String text : List.of(
                GOLDEN.replace("\n", "\r\n"),
                GOLDEN.strip(),
                GOLDEN.replace("\n\n", "\n"),
                GOLDEN.replace("— ", "- "),
                GOLDEN.replace("HQ4=", "HQ5="),
                GOLDEN.replace("HQ4=", "HQ4"),
                GOLDEN + "\n",
                GOLDEN + "x".repeat(SignedNote.MAX_BYTES))) {
            assertThatThrownBy(() -> SignedNote.parse(text.getBytes(UTF_8))).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void sizes_have_one_spelling() {
        for (String size :
                List.of("-3", "+3", "03", "3 ", "0x3", "", "99999999999999999999", "9223372036854775808", "٣")) {
            SignedNote note = new SignedNote(checkpoint().body().replace("\n3\n", "\n" + size + "\n"), List.of());
            assertThatThrownBy(() -> Checkpoint.of(note)).as(size).isInstanceOf(Malformed.class);
        }
        SignedNote longer = new SignedNote(checkpoint().body() + "extension\n", List.of());
        assertThatThrownBy(() -> Checkpoint.of(longer)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Checkpoint(ORIGIN, 0, Hash.leaf(new byte[0])))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Checkpoint("two words", 0, Hash.EMPTY)).isInstanceOf(Malformed.class);
    }

    @Test
    void vkeys_have_one_spelling() {
        String vkey = LOG.key().vkey();
        for (String text : List.of(
                vkey.replace("c5e5ab69", "c5e5ab68"),
                vkey.replace("c5e5ab69", "C5E5AB69"),
                vkey.replace("+Add", "+Bdd"),
                vkey + "=",
                "x" + vkey,
                ORIGIN,
                "")) {
            assertThatThrownBy(() -> VerifierKey.parse(text)).as(text).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void a_single_proof_travels_with_its_checkpoint() {
        List<Hash> leaves = ENTRIES.stream().map(Hash::leaf).toList();
        TlogProof proof = new TlogProof(
                1, InclusionProof.of(1, 3, NaiveTree.nodes(leaves)).path(), SignedNote.parse(GOLDEN.getBytes(UTF_8)));
        assertThat(proof.bytes()).asString(UTF_8).isEqualTo("""
                c2sp.org/tlog-proof@v1
                index 1
                /t9cNFSNlzeveapEh9K6rxBExTXeSQTx8MdbVuCXHJM=
                ZW0+j1RCOM324y1kD1G6CRSVmxTt16UtC4uZq0yKxsY=

                """ + GOLDEN);
        TlogProof read = TlogProof.parse(proof.bytes());
        assertThat(read.proves(ENTRIES.get(1), ORIGIN, List.of(LOG.key()))).isTrue();
        assertThat(read.proves(ENTRIES.get(2), ORIGIN, List.of(LOG.key()))).isFalse();
    }

    @Test
    void a_single_proof_has_one_spelling() {
        String good = "c2sp.org/tlog-proof@v1\nindex 1\n\n" + GOLDEN;
        assertThat(TlogProof.parse(good.getBytes(UTF_8)).path()).isEmpty();
        for (String text : List.of(
                good.replace("@v1", "@v2"),
                good.replace("index 1", "index -1"),
                good.replace("index 1", "index 01"),
                good.replace("index 1", "extra AAAA\nindex 1"),
                good.replace("index 1\n", "index 1\nAAAA\n"),
                good.replace("\n", "\r\n"),
                "index 1\n\n" + GOLDEN)) {
            assertThatThrownBy(() -> TlogProof.parse(text.getBytes(UTF_8))).isInstanceOf(Malformed.class);
        }
    }

    private static Checkpoint checkpoint() {
        return new Checkpoint(
                ORIGIN, 3, NaiveTree.root(ENTRIES.stream().map(Hash::leaf).toList()));
    }

    private static NoteSigner stranger(String name) throws GeneralSecurityException {
        return NoteSigner.of(name, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    }

    private static KeyPair keys(String pkcs8, String x509) {
        try {
            KeyFactory factory = KeyFactory.getInstance("Ed25519");
            return new KeyPair(
                    factory.generatePublic(
                            new X509EncodedKeySpec(Base64.getDecoder().decode(x509))),
                    factory.generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pkcs8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
