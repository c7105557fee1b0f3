package fi.rekisteri.command.register;

import fi.rekisteri.shared.notice.Localized;
import fi.rekisteri.shared.serial.definition.NoticeProblem;

/** What can keep a valid notice from following the one before it. */
enum RevisionFlaw {
    CHANGED_WITHOUT_VERSION(
            "Tämä versio on jo julkaistu toisen sisältöisenä. Anna muutetulle selosteelle versionumero {0} ja uusi voimaantulopäivä.",
            "Denna version har redan publicerats med annat innehåll. Ge den ändrade beskrivningen versionsnummer {0} och ett nytt datum för ikraftträdande.",
            "This version has already been published with another content. Give the changed notice the version number {0} and a new date of effect."),
    VERSION_NOT_NEXT(
            "Seuraavan version numero on {0}.",
            "Följande version har nummer {0}.", "The next version has the number {0}."),
    BEFORE_THE_PREVIOUS(
            "Uusi versio ei voi tulla voimaan ennen edellistä, joka tulee voimaan {0}.",
            "En ny version kan inte träda i kraft före den föregående, som träder i kraft {0}.",
            "A new version cannot be in force before the previous one, which is in force from {0}."),
    IN_THE_PAST(
            "Seloste ei voi tulla voimaan ennen julkaisemistaan. Anna voimaantulopäiväksi aikaisintaan {0}.",
            "Beskrivningen kan inte träda i kraft innan den publiceras. Ange {0} eller ett senare datum för ikraftträdande.",
            "A notice cannot be in force before it is published. Give {0} or a later date of effect."),
    CLASS_DROPPED(
            "Säilytysluokkaa \"{0}\" ei voi poistaa, koska sen avaimilla on suljettu tietoja. Palauta se.",
            "Lagringsklassen \"{0}\" kan inte tas bort, eftersom uppgifter är förseglade med dess nycklar. Återställ den.",
            "The retention class \"{0}\" cannot be removed, because data is sealed with its keys. Put it back."),
    OTHER_REGISTER(
            "Tiedosto määrittelee rekisterin \"{0}\". Lähetä se sen omaan osoitteeseen.",
            "Filen definierar registret \"{0}\". Skicka den till dess egen adress.",
            "The file defines the register \"{0}\". Send it to the address of that register."),
    CATEGORY_MOVED(
            "Tietoryhmää \"{0}\" ei voi siirtää toiseen säilytysluokkaan. Palauta luokka \"{1}\" tai anna ryhmälle uusi tunnus.",
            "Kategorin \"{0}\" kan inte flyttas till en annan lagringsklass. Återställ klassen \"{1}\" eller ge kategorin ett nytt id.",
            "The category \"{0}\" cannot move to another retention class. Put the class \"{1}\" back or give the category a new id."),
    FIELD_MOVED(
            "Kenttää \"{0}\" ei voi siirtää toiseen tietoryhmään eikä muuttaa toisenlaiseksi. Palauta ryhmä \"{1}\" ja laji tai anna kentälle uusi tunnus.",
            "Fältet \"{0}\" kan inte flyttas till en annan kategori eller byta slag. Återställ kategorin \"{1}\" och slaget eller ge fältet ett nytt id.",
            "The field \"{0}\" cannot move to another category or change its kind. Put the category \"{1}\" and the kind back or give the field a new id.");

    private final String fi;
    private final String sv;
    private final String en;

    RevisionFlaw(String fi, String sv, String en) {
        this.fi = fi;
        this.sv = sv;
        this.en = en;
    }

    NoticeProblem at(String place, String... arguments) {
        return new NoticeProblem(
                0, place, new Localized(filled(fi, arguments), filled(sv, arguments), filled(en, arguments)));
    }

    private static String filled(String template, String... arguments) {
        String text = template;
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", arguments[i]);
        }
        return text;
    }
}
