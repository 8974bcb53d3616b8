package org.stackway.kit.testing;

import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stackway.events.DomainEvent;
import org.stackway.events.value.Money;
import org.stackway.events.value.WireValue;

/**
 * Which fields of an event a service's compiled code reads: those whose accessor it calls or refers to, on the event's record
 * or on an interface that the record shares with others. It may name a field too many, when such an interface is called for
 * another event; it misses none, because there is no other way to a field than its accessor.
 */
final class FieldsRead {

    private final Set<String> accessors;

    private FieldsRead(Set<String> accessors) {
        this.accessors = accessors;
    }

    static FieldsRead by(JavaClasses classes) {
        Set<String> accessors = new HashSet<>();
        classes.forEach(type -> type.getCodeUnitAccessesFromSelf()
                .forEach(access -> accessors.add(accessor(
                        access.getTargetOwner().getName(), access.getTarget().getName()))));
        return new FieldsRead(accessors);
    }

    /** The fields in the order of their names; inside a list, {@code allocations[].amount}. */
    List<String> of(Class<? extends DomainEvent> event) {
        SortedSet<String> fields = new TreeSet<>();
        collect("", event, fields);
        return List.copyOf(fields);
    }

    private void collect(String prefix, Class<?> recordType, Set<String> fields) {
        for (RecordComponent component : recordType.getRecordComponents()) {
            if (!isRead(recordType, component.getName())) {
                continue;
            }
            boolean list = component.getGenericType() instanceof ParameterizedType;
            String path = prefix + component.getName() + (list ? "[]" : "");
            Set<String> inside = new TreeSet<>();
            shapes(component.getGenericType()).forEach(shape -> collect(path + ".", shape, inside));
            if (inside.isEmpty()) {
                fields.add(prefix + component.getName());
            } else {
                fields.addAll(inside);
            }
        }
    }

    /** The records with fields of their own that a component holds; none if it holds values. */
    private static Set<Class<?>> shapes(Type type) {
        Type one = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
        return one instanceof Class<?> plain ? leaves(plain).collect(toCollection(HashSet::new)) : Set.of();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        if (WireValue.class.isAssignableFrom(type) || type == Money.class) {
            return Stream.empty();
        }
        Class<?>[] permitted = type.getPermittedSubclasses();
        return permitted == null
                ? Stream.<Class<?>>of(type).filter(Class::isRecord)
                : Arrays.stream(permitted).flatMap(FieldsRead::leaves);
    }

    private boolean isRead(Class<?> type, String field) {
        return accessors.contains(accessor(type.getName(), field))
                || Arrays.stream(type.getInterfaces()).anyMatch(shared -> isRead(shared, field));
    }

    private static String accessor(String owner, String name) {
        return owner + "#" + name;
    }
}
