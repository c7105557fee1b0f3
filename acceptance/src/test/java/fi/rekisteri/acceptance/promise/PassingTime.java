package fi.rekisteri.acceptance.promise;

import fi.rekisteri.acceptance.service.Time;

/** Two registers of a running service, and the time it lives in: wherever who came before has left it. */
public record PassingTime(Registers registers, Time time) {}
