package org.stackway.events.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Makes JSON keep the promise of the types: a record component that is not {@code @Nullable} is never null, also when
 * the record came from outside.
 */
final class RequiredComponentsModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    RequiredComponentsModule() {
        super("stackway-required-components");
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new Nullness());
    }

    private static final class Nullness extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
            return component(member).map(Nullness::isRequired).orElse(null);
        }

        @Override
        public JsonSetter.Value findSetterInfo(Annotated member) {
            return component(member).filter(Nullness::isRequired).isPresent()
                    ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                    : JsonSetter.Value.empty();
        }

        private static boolean isRequired(RecordComponent component) {
            return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }

        private static Optional<RecordComponent> component(Annotated member) {
            if (!(member instanceof AnnotatedParameter parameter)) {
                return Optional.empty();
            }
            Class<?> owner = parameter.getDeclaringClass();
            if (!owner.isRecord() || !owner.getPackage().isAnnotationPresent(NullMarked.class)) {
                return Optional.empty();
            }
            RecordComponent[] components = owner.getRecordComponents();
            boolean canonical = parameter.getOwner().getParameterCount() == components.length;
            return canonical ? Optional.of(components[parameter.getIndex()]) : Optional.empty();
        }
    }
}
