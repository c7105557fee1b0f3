package fi.rekisteri.acceptance.promise;

/** The two registers of the running service, each with its staff. */
public record Registers(Register ipProdukter, Register targetPartners) {}
