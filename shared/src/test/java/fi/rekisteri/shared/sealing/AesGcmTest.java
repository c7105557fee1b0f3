package fi.rekisteri.shared.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;

/** What Tink sealed is opened, and the other way round: values are stored for ten years and more. */
class AesGcmTest {
    private static final byte[] KEY = Random.randBytes(32);
    private static final byte[] VALUE = "\"Öhman\"".getBytes(UTF_8);
    private static final byte[] PLACE = "lastName".getBytes(UTF_8);

    @Test
    void opens_what_tink_sealed() throws Exception {
        assertThat(new AesGcm(KEY).decrypt(new AesGcmJce(KEY).encrypt(VALUE, PLACE), PLACE))
                .isEqualTo(VALUE);
    }

    @Test
    void tink_opens_what_it_sealed() throws Exception {
        assertThat(new AesGcmJce(KEY).decrypt(new AesGcm(KEY).encrypt(VALUE, PLACE), PLACE))
                .isEqualTo(VALUE);
    }

    @Test
    void seals_the_same_value_differently_each_time() throws Exception {
        assertThat(new AesGcm(KEY).encrypt(VALUE, PLACE)).isNotEqualTo(new AesGcm(KEY).encrypt(VALUE, PLACE));
    }

    @Test
    void opens_nothing_that_was_altered_moved_or_cut() throws Exception {
        byte[] sealed = new AesGcm(KEY).encrypt(VALUE, PLACE);
        byte[] altered = sealed.clone();
        altered[altered.length - 1] ^= 1;

        assertThatThrownBy(() -> new AesGcm(KEY).decrypt(altered, PLACE)).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> new AesGcm(KEY).decrypt(sealed, VALUE)).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> new AesGcm(KEY).decrypt(new byte[27], PLACE))
                .isInstanceOf(GeneralSecurityException.class);
    }
}
