package fi.rekisteri.shared.sealing;

/** A truncated HMAC-SHA-256 under a key of the subject, 16 bytes in base64url: tells equal from different, and nothing else. */
public record Fingerprint(String text) {}
