package fi.rekisteri.query.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.Jwt;

/** A request for something of a register, before anybody knows whether it may be answered. */
record Knock(String register, Optional<UUID> subject, Reads reads, Jwt token, HttpServletRequest request) {}
