package fi.rekisteri.query.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RecentTokensTest {
    private static final Instant START = Instant.parse("2026-11-27T08:00:00Z");

    private Instant now = START;
    private Instant expires = START.plus(Duration.ofMinutes(5));
    private boolean refused;
    private int verified;
    private final RecentTokens tokens = new RecentTokens(this::verify, () -> now);

    private Jwt verify(String token) {
        verified++;
        if (refused) {
            throw new BadJwtException("refused");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject(token)
                .issuedAt(START.minusSeconds(1))
                .expiresAt(expires)
                .build();
    }

    @Test
    void verifies_the_same_token_once_in_half_a_minute() {
        tokens.decode("anna");
        now = START.plus(RecentTokens.FRESH).minusMillis(1);
        assertThat(tokens.decode("anna").getSubject()).isEqualTo("anna");
        assertThat(verified).isOne();
    }

    @Test
    void verifies_it_again_after_half_a_minute() {
        tokens.decode("anna");
        now = START.plus(RecentTokens.FRESH);
        refused = true;
        assertThatThrownBy(() -> tokens.decode("anna")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void believes_no_token_past_its_end() {
        expires = START.plusSeconds(10);
        tokens.decode("anna");
        now = expires;
        refused = true;
        assertThatThrownBy(() -> tokens.decode("anna")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void believes_no_other_token() {
        tokens.decode("anna");
        refused = true;
        assertThatThrownBy(() -> tokens.decode("annb")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void does_not_remember_a_refusal() {
        refused = true;
        assertThatThrownBy(() -> tokens.decode("anna")).isInstanceOf(BadJwtException.class);
        refused = false;
        assertThat(tokens.decode("anna").getSubject()).isEqualTo("anna");
    }

    @Test
    void forgets_all_of_them_rather_than_hold_more_than_so_many() {
        for (int i = 0; i <= RecentTokens.MOST; i++) {
            tokens.decode("token-" + i);
        }
        tokens.decode("token-" + RecentTokens.MOST);
        tokens.decode("token-0");
        assertThat(verified).isEqualTo(RecentTokens.MOST + 2);
    }
}
