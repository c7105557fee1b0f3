package fi.rekisteri.shared.event;

/** What a passage of an incident file tells of, as Art. 33(5) divides it. */
public enum IncidentAspect {
    FACT,
    EFFECT,
    REMEDY
}
