package fi.rekisteri.shared.serial.definition;

import fi.rekisteri.shared.notice.Localized;

/** What can be wrong with a definition, in the words of its reader: what it is and what to do. */
enum Flaw {
    FILE_EMPTY("Tiedosto on tyhjä.", "Filen är tom.", "The file is empty."),
    FILE_TOO_LONG(
            "Tiedosto on liian pitkä; enimmäispituus on {0} merkkiä.",
            "Filen är för lång; den får ha högst {0} tecken.",
            "The file is too long; it may have at most {0} characters."),
    UNREADABLE(
            "Tiedostoa ei voi lukea tästä kohdasta eteenpäin. Tarkista sisennykset, lainausmerkit ja kaksoispisteet.",
            "Filen kan inte läsas från och med detta ställe. Kontrollera indrag, citattecken och kolon.",
            "The file cannot be read from here on. Check the indentation, quotation marks and colons."),
    TOO_DEEP(
            "Sisennyksiä on liikaa. Vertaa tiedostoa malliin.",
            "För många nivåer av indrag. Jämför filen med en förlaga.",
            "Too many levels of indentation. Compare the file with an example."),
    SEVERAL_DOCUMENTS(
            "Tiedostossa on useita asiakirjoja. Poista jakava rivi \"---\" ja kaikki sen jälkeen.",
            "Filen innehåller flera dokument. Ta bort raden \"---\" och allt efter den.",
            "The file holds several documents. Remove the dividing line \"---\" and all that follows it."),
    ALIAS(
            "YAMLin viittauksia (& ja *) ei käytetä tässä. Kirjoita teksti auki.",
            "YAML-referenser (& och *) används inte här. Skriv ut texten.",
            "YAML anchors and aliases (& and *) are not used here. Write the text out."),
    NOT_KEYS(
            "Tässä pitäisi olla avaimia ja arvoja, kukin omalla rivillään, esimerkiksi \"avain: arvo\".",
            "Här ska finnas nycklar och värden, ett par per rad, till exempel \"nyckel: värde\".",
            "Here should be keys and values, one pair on each line, for example \"key: value\"."),
    NOT_A_LIST(
            "Tässä pitäisi olla luettelo. Aloita jokainen kohta viivalla \"- \".",
            "Här ska finnas en lista. Börja varje punkt med \"- \".",
            "Here should be a list. Begin each item with \"- \"."),
    LIST_EMPTY(
            "Luettelo on tyhjä. Lisää ainakin yksi kohta.",
            "Listan är tom. Lägg till minst en punkt.",
            "The list is empty. Add at least one item."),
    NOT_A_TEXT("Tässä pitäisi olla teksti.", "Här ska finnas en text.", "Here should be a text."),
    TEXT_TOO_LONG(
            "Teksti on liian pitkä; enimmäispituus on {0} merkkiä.",
            "Texten är för lång; den får ha högst {0} tecken.",
            "The text is too long; it may have at most {0} characters."),
    NOT_IN_LANGUAGES(
            "Anna teksti kolmella kielellä: fi, sv ja en.",
            "Ange texten på tre språk: fi, sv och en.",
            "Give the text in three languages: fi, sv and en."),
    LANGUAGE_MISSING(
            "Teksti puuttuu kielellä \"{0}\". Lisää se.",
            "Texten saknas på språket \"{0}\". Lägg till den.", "The text is missing in the language \"{0}\". Add it."),
    KEY_UNKNOWN(
            "Avainta \"{0}\" ei tunneta tässä. Tunnetut: {1}.",
            "Nyckeln \"{0}\" är inte känd här. Kända: {1}.", "The key \"{0}\" is not known here. Known: {1}."),
    KEY_MISSING("\"{0}\" puuttuu. Lisää se.", "\"{0}\" saknas. Lägg till det.", "\"{0}\" is missing. Add it."),
    KEY_TWICE(
            "\"{0}\" on annettu kahdesti. Jätä vain toinen.",
            "\"{0}\" har angetts två gånger. Behåll bara det ena.", "\"{0}\" is given twice. Keep only one of them."),
    ID_TWICE(
            "Tunnus \"{0}\" on jo käytössä tässä luettelossa. Anna toinen tunnus.",
            "Id:t \"{0}\" används redan i denna lista. Ge ett annat id.",
            "The id \"{0}\" is already used in this list. Give another id."),
    NOT_AN_ID(
            "\"{0}\" ei kelpaa tunnukseksi. Käytä pieniä kirjaimia a-z, numeroita ja yhdysviivaa; aloita kirjaimella; enintään 40 merkkiä.",
            "\"{0}\" duger inte som id. Använd små bokstäver a-z, siffror och bindestreck; börja med en bokstav; högst 40 tecken.",
            "\"{0}\" cannot be an id. Use the letters a-z, digits and hyphens; begin with a letter; at most 40 characters."),
    NOT_A_FIELD_ID(
            "\"{0}\" ei kelpaa kentän tunnukseksi. Kirjoita se kuten \"postalAddress\": kirjaimia a-z ja numeroita, alussa pieni kirjain.",
            "\"{0}\" duger inte som id för ett fält. Skriv det som \"postalAddress\": bokstäver a-z och siffror, först en liten bokstav.",
            "\"{0}\" cannot be the id of a field. Write it like \"postalAddress\": letters a-z and digits, a small letter first."),
    NOT_A_NUMBER(
            "\"{0}\" ei ole kokonaisluku väliltä 1-{1}.",
            "\"{0}\" är inte ett heltal mellan 1 och {1}.", "\"{0}\" is not a whole number from 1 to {1}."),
    NOT_A_DATE(
            "\"{0}\" ei ole päivämäärä. Kirjoita vuosi-kuukausi-päivä, esimerkiksi 2021-06-23.",
            "\"{0}\" är inget datum. Skriv år-månad-dag, till exempel 2021-06-23.",
            "\"{0}\" is not a date. Write year-month-day, for example 2021-06-23."),
    NOT_A_YEAR_END(
            "\"{0}\" ei ole tilikauden viimeinen päivä. Kirjoita kuukausi-päivä, esimerkiksi 12-31.",
            "\"{0}\" är inte räkenskapsperiodens sista dag. Skriv månad-dag, till exempel 12-31.",
            "\"{0}\" is not the last day of a financial year. Write month-day, for example 12-31."),
    NOT_A_WORD(
            "\"{0}\" ei ole mikään sallituista: {1}.",
            "\"{0}\" är inget av de tillåtna: {1}.", "\"{0}\" is none of those allowed: {1}."),
    UNDECLARED(
            "\"{0}\" ei ole ilmoitettu kohdassa {1}. Lisää se sinne tai käytä jotakin näistä: {2}.",
            "\"{0}\" har inte angetts under {1}. Lägg till det där eller använd något av dessa: {2}.",
            "\"{0}\" is not declared under {1}. Declare it there or use one of these: {2}."),
    BASIS_UNDECLARED(
            "Seloste ei ilmoita oikeusperustetta \"{0}\". Lisää se kohtaan processing.bases tai valitse siellä ilmoitettu.",
            "Beskrivningen anger inte den rättsliga grunden \"{0}\". Lägg till den under processing.bases eller välj en som anges där.",
            "The notice does not declare the legal basis \"{0}\". Add it under processing.bases or choose one declared there."),
    BASIS_EMPTY(
            "Oikeusperuste \"{0}\" on ilmoitettu, mutta kohta \"{1}\" on selosteessa tyhjä. Kirjoita kohtaan teksti tai poista oikeusperuste.",
            "Den rättsliga grunden \"{0}\" anges, men avsnittet \"{1}\" är tomt. Skriv en text i avsnittet eller ta bort grunden.",
            "The legal basis \"{0}\" is declared, but the section \"{1}\" is empty. Write its text or remove the basis."),
    TWICE("\"{0}\" on luettelossa kahdesti.", "\"{0}\" står två gånger i listan.", "\"{0}\" stands in the list twice."),
    SECTION_MISSING(
            "Kohta \"{0}\" puuttuu selosteesta. Lisää sen otsikko, vaikka teksti jäisi tyhjäksi.",
            "Avsnittet \"{0}\" saknas. Lägg till dess rubrik, även om texten är tom.",
            "The section \"{0}\" is missing. Add its heading, even if the text stays empty."),
    HOLD_MISSING(
            "Poistamisen este \"{0}\" puuttuu. Palvelu asettaa sen itse, joten se on ilmoitettava.",
            "Hindret för radering \"{0}\" saknas. Tjänsten sätter det själv, så det måste anges.",
            "The hold \"{0}\" is missing. The service places it by itself, so it must be declared."),
    IN_FORCE_TOO_EARLY(
            "Seloste ei voi tulla voimaan ennen laatimispäiväänsä {0}. Korjaa toinen päivä.",
            "Beskrivningen kan inte träda i kraft innan den upprättades {0}. Rätta det ena datumet.",
            "The notice cannot be in force before it was drawn up on {0}. Mend one of the dates."),
    NATURAL_PERSON(
            "Tässä näyttää olevan luonnollisen henkilön sähköpostiosoite tai puhelinnumero. Seloste on julkinen: nimeä vain yritys ja tehtävä.",
            "Här tycks stå en fysisk persons e-postadress eller telefonnummer. Beskrivningen är offentlig: nämn bara företaget och rollen.",
            "Here seems to be a natural person's e-mail address or phone number. The notice is public: name the company and the role only."),
    IDENTITY_CODE(
            "Tässä näyttää olevan henkilötunnus. Poista se: seloste on julkinen.",
            "Här tycks stå en personbeteckning. Ta bort den: beskrivningen är offentlig.",
            "Here seems to be a personal identity code. Remove it: the notice is public.");

    private final String fi;
    private final String sv;
    private final String en;

    Flaw(String fi, String sv, String en) {
        this.fi = fi;
        this.sv = sv;
        this.en = en;
    }

    Localized message(String... arguments) {
        return new Localized(filled(fi, arguments), filled(sv, arguments), filled(en, arguments));
    }

    private static String filled(String template, String... arguments) {
        String text = template;
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", shortened(arguments[i]));
        }
        return text;
    }

    private static String shortened(String argument) {
        return argument.length() <= 400 ? argument : argument.substring(0, 400) + "…";
    }
}
