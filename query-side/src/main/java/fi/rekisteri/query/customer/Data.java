package fi.rekisteri.query.customer;

import fi.rekisteri.shared.event.FieldValue;
import fi.rekisteri.shared.event.ValueGround;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The personal data itself, as ciphertext. Orders and invoices, of which there may be thousands, stand in views of their own.
 *
 * @param number the customer number; null when there is none or its key is destroyed
 * @param numberClass retention class of the number; null when there never was one
 * @param values by field
 * @param roles organisations the customer is the contact of
 * @param classes retention classes of which anything is held, vouchers and grounds of holds included
 */
public record Data(
        @Nullable Sealed number,
        @Nullable String numberClass,
        SortedMap<String, Held> values,
        List<ContactRole> roles,
        SortedSet<String> classes) {

    public Data {
        roles = List.copyOf(roles);
    }

    /** @param hold the hold that ends with the role */
    public record ContactRole(
            UUID hold, String retentionClass, @Nullable Sealed organisation, Instant since) {

        static ContactRole of(UUID hold, Sealed organisation, Instant since) {
            return new ContactRole(hold, organisation.retentionClass(), organisation, since);
        }
    }

    static Data of(@Nullable Sealed number, List<FieldValue> values, String source, Instant at) {
        SortedMap<String, Held> held = new TreeMap<>();
        values.forEach(value -> held.put(value.field(), Held.of(value, source, at, null)));
        Data data = new Data(number, number == null ? null : number.retentionClass(), held, List.of(), new TreeSet<>())
                .holding(number);
        for (FieldValue value : values) {
            data = data.holding(value.value());
        }
        return data;
    }

    Data with(FieldValue value, String source, Instant at, @Nullable ValueGround ground) {
        SortedMap<String, Held> held = new TreeMap<>(values);
        held.put(value.field(), Held.of(value, source, at, ground));
        return new Data(number, numberClass, held, roles, classes).holding(value.value());
    }

    Data without(String field) {
        SortedMap<String, Held> held = new TreeMap<>(values);
        held.remove(field);
        return new Data(number, numberClass, held, roles, classes);
    }

    Data holding(@Nullable Sealed sealed) {
        if (sealed == null || classes.contains(sealed.retentionClass())) {
            return this;
        }
        SortedSet<String> more = new TreeSet<>(classes);
        more.add(sealed.retentionClass());
        return new Data(number, numberClass, values, roles, more);
    }

    Data with(ContactRole role) {
        List<ContactRole> more = new ArrayList<>(roles);
        more.add(role);
        return new Data(number, numberClass, values, more, classes).holding(role.organisation());
    }

    Data withoutRole(UUID hold) {
        return new Data(
                number,
                numberClass,
                values,
                roles.stream().filter(role -> !role.hold().equals(hold)).toList(),
                classes);
    }

    /** What is left when the keys of these classes are destroyed. */
    Data erased(Collection<String> erasedClasses) {
        SortedMap<String, Held> held = new TreeMap<>();
        values.forEach((field, value) ->
                held.put(field, erasedClasses.contains(value.retentionClass()) ? value.erased() : value));
        List<ContactRole> left = roles.stream()
                .map(role -> new ContactRole(
                        role.hold(),
                        role.retentionClass(),
                        unlessErased(role.organisation(), erasedClasses),
                        role.since()))
                .toList();
        SortedSet<String> fewer = classes.stream()
                .filter(each -> !erasedClasses.contains(each))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Data(unlessErased(number, erasedClasses), numberClass, held, left, fewer);
    }

    static @Nullable Sealed unlessErased(@Nullable Sealed sealed, Collection<String> erasedClasses) {
        return sealed == null || erasedClasses.contains(sealed.retentionClass()) ? null : sealed;
    }
}
