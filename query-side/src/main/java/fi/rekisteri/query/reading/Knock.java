package fi.rekisteri.query.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Somebody asks for something of a register, before anybody knows whether it may be answered.
 *
 * @param subject the customer that the address names
 * @param requestOfSubject the data subject's request that it names
 */
record Knock(
        String register,
        Optional<UUID> subject,
        Optional<UUID> requestOfSubject,
        Reads reads,
        Jwt token,
        HttpServletRequest request) {}
