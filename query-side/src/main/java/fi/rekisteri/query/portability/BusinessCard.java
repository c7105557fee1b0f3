package fi.rekisteri.query.portability;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.property.Address;
import ezvcard.property.Revision;
import ezvcard.property.StructuredName;
import ezvcard.property.Uid;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A vCard 4.0 (RFC 6350). What it has no property for stands in extended ones, named after the fields. */
final class BusinessCard {
    private final VCard card = new VCard(VCardVersion.V4_0);
    private final PortableData data;

    private BusinessCard(PortableData data) {
        this.data = data;
    }

    static byte[] write(PortableData data) {
        BusinessCard writing = new BusinessCard(data);
        writing.name();
        data.values().forEach(writing::add);
        writing.card.setUid(new Uid("urn:uuid:" + data.document()));
        writing.card.setRevision(new Revision(data.madeAt()));
        writing.card.addExtendedProperty("X-SALT", data.salt());
        return writing.text().getBytes(StandardCharsets.UTF_8);
    }

    /** Notices declare the family name after the first name. */
    private void name() {
        List<String> names = data.values().stream()
                .filter(each -> each.kind().equals("person-name"))
                .map(each -> text(each.value()))
                .toList();
        if (!names.isEmpty()) {
            StructuredName name = new StructuredName();
            name.setFamily(names.getLast());
            name.setGiven(names.size() == 1 ? null : String.join(" ", names.subList(0, names.size() - 1)));
            card.setStructuredName(name);
        }
        card.setFormattedName(String.join(" ", names));
    }

    private void add(PortableData.Provided each) {
        switch (each.kind()) {
            case "person-name" -> {}
            case "email" -> card.addEmail(text(each.value()));
            case "phone" -> card.addTelephoneNumber(text(each.value()));
            case "web-address" -> card.addUrl(text(each.value()));
            case "postal-address" -> card.addAddress(address(each));
            default -> other(each);
        }
    }

    private void other(PortableData.Provided each) {
        if (each.field().equals("organisation")) {
            card.setOrganization(text(each.value()));
        } else {
            card.addExtendedProperty("X-" + each.field().toUpperCase(Locale.ROOT), text(each.value()));
        }
    }

    private static Address address(PortableData.Provided each) {
        Address address = new Address();
        member(each.value(), "careOf").ifPresent(address::setExtendedAddress);
        member(each.value(), "street").ifPresent(address::setStreetAddress);
        member(each.value(), "postalCode").ifPresent(address::setPostalCode);
        member(each.value(), "city").ifPresent(address::setLocality);
        member(each.value(), "country").ifPresent(address::setCountry);
        address.setLabel(each.label());
        return address;
    }

    private static Optional<String> member(Object value, String name) {
        return value instanceof JsonNode node && node.path(name).isString()
                ? Optional.of(node.path(name).asString())
                : Optional.empty();
    }

    private static String text(Object value) {
        return value instanceof JsonNode node ? node.asString() : value.toString();
    }

    private String text() {
        StringWriter text = new StringWriter();
        try (VCardWriter writer = new VCardWriter(text, VCardVersion.V4_0)) {
            writer.setAddProdId(false);
            writer.write(card);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
