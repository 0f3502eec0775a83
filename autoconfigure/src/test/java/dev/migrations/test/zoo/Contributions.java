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

package dev.migrations.test.zoo;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.CompositeType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Type;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.jdbc.spi.JdbcServices;
import org.hibernate.metamodel.spi.ValueAccess;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.VarcharJdbcType;
import org.hibernate.type.descriptor.sql.internal.DdlTypeImpl;
import org.hibernate.type.descriptor.sql.spi.DdlTypeRegistry;
import org.hibernate.usertype.CompositeUserType;
import org.hibernate.usertype.UserType;

/**
 * Types of the application's own.
 */
final class Contributions {

	private Contributions() {
	}

	@Entity(name = "OwnTypes")
	static class OwnTypes {

		@Id
		Long id;

		@Type(CodeType.class)
		Code code;

		@Type(CodeType.class)
		@Column(length = 12, nullable = false)
		Code shortCode;

		@Convert(converter = CodeConverter.class)
		Code converted;

		@CompositeType(MoneyType.class)
		@AttributeOverride(name = "amount", column = @Column(name = "price", precision = 12, scale = 2))
		@AttributeOverride(name = "currency", column = @Column(length = 3))
		Money money;

	}

	/** {@link Types} says what its DDL type and its JDBC type are. */
	@Entity(name = "Contributed")
	static class Contributed {

		@Id
		Long id;

		@JdbcTypeCode(Types.PLATE)
		String plate;

		Code code;

	}

	record Code(String text) implements Serializable {

	}

	record Money(BigDecimal amount, String currency) {

	}

	/** As a {@code UserType} is mapped without a definition of the column. */
	static class CodeType implements UserType<Code> {

		@Override
		public int getSqlType() {
			return SqlTypes.VARCHAR;
		}

		@Override
		public Class<Code> returnedClass() {
			return Code.class;
		}

		@Override
		public Code deepCopy(Code value) {
			return value;
		}

		@Override
		public boolean isMutable() {
			return false;
		}

	}

	@Converter
	static class CodeConverter implements AttributeConverter<Code, String> {

		@Override
		public String convertToDatabaseColumn(Code attribute) {
			return (attribute != null) ? attribute.text() : null;
		}

		@Override
		public Code convertToEntityAttribute(String dbData) {
			return (dbData != null) ? new Code(dbData) : null;
		}

	}

	static class MoneyType implements CompositeUserType<Money> {

		@Override
		public Object getPropertyValue(Money component, int property) {
			return (property == 0) ? component.amount() : component.currency();
		}

		@Override
		public Money instantiate(ValueAccess values) {
			return new Money(values.getValue(0, BigDecimal.class), values.getValue(1, String.class));
		}

		@Override
		public Class<?> embeddable() {
			return MoneyParts.class;
		}

		@Override
		public Class<Money> returnedClass() {
			return Money.class;
		}

		@Override
		public boolean equals(Money x, Money y) {
			return Objects.equals(x, y);
		}

		@Override
		public int hashCode(Money x) {
			return x.hashCode();
		}

		@Override
		public Money deepCopy(Money value) {
			return value;
		}

		@Override
		public boolean isMutable() {
			return false;
		}

		@Override
		public Serializable disassemble(Money value) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Money assemble(Serializable cached, Object owner) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Money replace(Money detached, Money managed, Object owner) {
			return detached;
		}

	}

	static class MoneyParts {

		BigDecimal amount;

		String currency;

	}

	/** Registered as a service, for the models that ask for it. */
	public static final class Types implements TypeContributor {

		/** The setting that asks for it. */
		static final String SETTING = "zoo.contributions";

		/** The code of a type that no dialect knows. */
		static final int PLATE = 70_001;

		@Override
		public void contribute(TypeContributions contributions, ServiceRegistry services) {
			if (!services.requireService(ConfigurationService.class).getSettings().containsKey(SETTING)) {
				return;
			}
			Dialect dialect = services.requireService(JdbcServices.class).getDialect();
			DdlTypeRegistry types = contributions.getTypeConfiguration().getDdlTypeRegistry();
			types.addDescriptor(new DdlTypeImpl(PLATE, "char(9)", dialect));
			contributions.contributeJdbcType(new PlateType());
			contributions.contributeType(new CodeType());
		}

	}

	private static final class PlateType extends VarcharJdbcType {

		private static final long serialVersionUID = 1;

		@Override
		public int getDdlTypeCode() {
			return Types.PLATE;
		}

		@Override
		public int getDefaultSqlTypeCode() {
			return Types.PLATE;
		}

	}

}
