package fi.rekisteri.command.customer;

/** How far an objection that rests on the subject's situation has come (Art. 21(1)). */
enum Weighing {
    OPEN,
    UPHELD,
    OVERRULED
}
