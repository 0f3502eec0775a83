/*
 * Copyright 2026 the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package dev.migrations.test.random;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.type.TypeDescription;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;

/** The annotations of a field. */
final class FieldAnnotations {

	/** From here on Hibernate takes the type for long texts. */
	private static final int LONG32 = 0x7fffffff;

	private final List<AnnotationDescription> annotations = new ArrayList<>();

	private final FieldDescription field;

	private FieldAnnotations(FieldDescription field) {
		this.field = field;
	}

	static List<AnnotationDescription> of(EntityDescription entity, FieldDescription field) {
		FieldAnnotations result = new FieldAnnotations(field);
		FieldType type = field.type();
		if (type instanceof FieldType.Basic basic) {
			result.basic(basic.kind());
		}
		else if (type instanceof FieldType.Enumeration enumeration) {
			result.enumeration(enumeration);
		}
		else if (type instanceof FieldType.Reference reference) {
			result.reference(reference);
		}
		else if (type instanceof FieldType.Elements elements) {
			result.add(builder(ElementCollection.class));
			result.order(elements.shape());
		}
		else if (type instanceof FieldType.Links links) {
			result.links(entity, links);
		}
		return result.annotations;
	}

	private void basic(BasicKind kind) {
		switch (kind) {
			case LOB_TEXT, LOB_BYTES -> add(builder(Lob.class));
			case NATIONALIZED -> add(builder(Nationalized.class));
			case YES_NO -> add(builder(Convert.class).define("converter", YesNoConverter.class));
			default -> {
			}
		}
		column((kind == BasicKind.LONG_TEXT) ? LONG32 : this.field.column().length(),
				kind.family() == BasicKind.Family.TIME);
	}

	private void enumeration(FieldType.Enumeration enumeration) {
		if (enumeration.style() == FieldType.Style.NAMED) {
			add(builder(JdbcTypeCode.class).define("value", SqlTypes.NAMED_ENUM));
		}
		else {
			add(builder(Enumerated.class).define("value",
					(enumeration.style() == FieldType.Style.STRING) ? EnumType.STRING : EnumType.ORDINAL));
		}
		column(this.field.column().length(), false);
	}

	private void column(int length, boolean time) {
		ColumnDescription column = this.field.column();
		AnnotationDescription.Builder builder = builder(Column.class).define("nullable", column.nullable())
			.define("unique", column.unique());
		if (column.name() != null) {
			builder = builder.define("name", column.name());
		}
		if (length > 0) {
			builder = builder.define(time ? "secondPrecision" : "length", length);
		}
		if (column.precision() > 0) {
			builder = builder.define("precision", column.precision()).define("scale", column.scale());
		}
		if (column.comment() != null) {
			builder = builder.define("comment", column.comment());
		}
		if (column.check() != null && column.name() == null) {
			builder = builder.defineAnnotationArray("check", FieldAnnotations.type(CheckConstraint.class),
					builder(CheckConstraint.class).define("constraint", column.check().replace("{}", snake())).build());
		}
		add(builder);
		if (column.defaultValue() != null) {
			add(builder(ColumnDefault.class).define("value", column.defaultValue()));
		}
	}

	/** The name that the naming strategy gives the column. */
	private String snake() {
		return this.field.name()
			.replaceAll("([\\p{Ll}\\d])(\\p{Lu})(?=[\\p{Ll}\\d])", "$1_$2")
			.toLowerCase(Locale.ROOT);
	}

	private void reference(FieldType.Reference reference) {
		ColumnDescription column = this.field.column();
		add(builder(reference.oneToOne() ? OneToOne.class : ManyToOne.class).define("optional", column.nullable()));
		AnnotationDescription.Builder join = builder(JoinColumn.class).define("nullable", column.nullable());
		if (column.name() != null) {
			join = join.define("name", column.name());
		}
		if (!reference.constrained()) {
			join = join.define("foreignKey",
					builder(ForeignKey.class).define("value", ConstraintMode.NO_CONSTRAINT).build());
		}
		add(join);
		if (reference.constrained() && reference.onDelete() != FieldType.OnDelete.NOTHING) {
			add(builder(OnDelete.class).define("action", (reference.onDelete() == FieldType.OnDelete.CASCADE)
					? OnDeleteAction.CASCADE : OnDeleteAction.SET_NULL));
		}
	}

	private void links(EntityDescription entity, FieldType.Links links) {
		add(builder(links.toMany() ? ManyToMany.class : OneToMany.class));
		String name = entity.name() + "_" + this.field.name();
		if (links.toMany() || links.shape() == FieldType.Shape.BAG) {
			add(builder(JoinTable.class).define("name", name));
		}
		else {
			add(builder(JoinColumn.class).define("name", name));
		}
		order(links.shape());
	}

	private void order(FieldType.Shape shape) {
		if (shape == FieldType.Shape.LIST) {
			add(builder(OrderColumn.class));
		}
	}

	private void add(AnnotationDescription.Builder builder) {
		this.annotations.add(builder.build());
	}

	private static AnnotationDescription.Builder builder(Class<? extends Annotation> type) {
		return AnnotationDescription.Builder.ofType(type);
	}

	static TypeDescription type(Class<?> type) {
		return TypeDescription.ForLoadedType.of(type);
	}

}
