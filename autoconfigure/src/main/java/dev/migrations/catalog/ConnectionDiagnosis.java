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

package dev.migrations.catalog;

import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.migrations.catalog.UnreachableException.Reason;
import dev.migrations.failure.Failure;

/**
 * Tells why a connection failed, from the state codes and exceptions of the driver.
 */
final class ConnectionDiagnosis {

	private final @Nullable SafeUrl url;

	ConnectionDiagnosis(@Nullable SafeUrl url) {
		this.url = url;
	}

	UnreachableException explain(Throwable failure) {
		List<Throwable> chain = chain(failure);
		return exception(reason(chain), chain);
	}

	UnreachableException explain(Reason reason, Throwable failure) {
		return exception(reason, chain(failure));
	}

	UnreachableException tooLate(Duration timeout, Throwable failure) {
		String seconds = BigDecimal.valueOf(timeout.toMillis(), 3).stripTrailingZeros().toPlainString();
		return new UnreachableException(Reason.SILENT,
				Failure.refused(database() + " does not answer within " + seconds + " s.",
						next(Reason.SILENT) + " To wait longer, raise 'app.migrations.database.connect-timeout'."),
				failure);
	}

	private UnreachableException exception(Reason reason, List<Throwable> chain) {
		return new UnreachableException(reason, Failure.refused(happened(reason, chain), next(reason)),
				safe(reason, chain));
	}

	private String happened(Reason reason, List<Throwable> chain) {
		String database = database();
		return switch (reason) {
			case DOWN -> database + " is down: nothing accepts connections there.";
			case UNKNOWN_HOST -> database + " cannot be found: the host name is unknown.";
			case SILENT -> database + " does not answer in time.";
			case NOT_READY -> database + " is not ready yet: it is starting or shutting down.";
			case TOO_MANY_CONNECTIONS -> database + " accepts no more connections.";
			case IN_USE -> database + " is in use by another process.";
			case WRONG_CREDENTIALS -> database + " rejected the login: wrong password or unknown user.";
			case USER_REFUSED -> database + " rejected the user: unknown, or denied by the server's access rules.";
			case UNKNOWN_DATABASE -> database + " has no database with the name in the URL.";
			case ENCRYPTION -> database + " and this application do not agree on encryption (TLS).";
			case NO_DRIVER -> "No JDBC driver for " + database + ": it is missing, or the URL is wrong.";
			case OTHER -> "Could not connect to " + database + ": " + firstLine(chain);
		};
	}

	private String database() {
		if (this.url == null) {
			return "The database";
		}
		String host = this.url.host();
		return this.url.product() + ((host != null) ? " at " + host : " at " + this.url.text());
	}

	private static String next(Reason reason) {
		return switch (reason) {
			case DOWN -> "Start it, or correct host and port in the URL of the data source.";
			case UNKNOWN_HOST, UNKNOWN_DATABASE -> "Correct the URL of the data source.";
			case SILENT -> "Check host and port, and whether a firewall blocks the connection.";
			case NOT_READY, TOO_MANY_CONNECTIONS -> "Try again in a moment.";
			case IN_USE -> "Stop the other process, or use a server.";
			case WRONG_CREDENTIALS, USER_REFUSED -> "Correct user and password of the data source.";
			case ENCRYPTION -> "Correct the encryption settings in the URL of the data source.";
			case NO_DRIVER -> "Add the driver to the class path, or correct the URL of the data source.";
			case OTHER -> "Correct the data source and try again.";
		};
	}

	private static Reason reason(List<Throwable> chain) {
		if (has(chain, ClassNotFoundException.class) || chain.stream().anyMatch(ConnectionDiagnosis::lacksDriver)) {
			return Reason.NO_DRIVER;
		}
		for (Throwable failure : chain) {
			Reason reason = (failure instanceof SQLException ex) ? reason(ex) : null;
			if (reason != null) {
				return reason;
			}
		}
		return reasonOfSocket(chain);
	}

	private static @Nullable Reason reason(SQLException failure) {
		return switch (Objects.requireNonNullElse(failure.getSQLState(), "")) {
			case "28P01" -> Reason.WRONG_CREDENTIALS;
			case "28000" -> hasStateAsCode(failure) ? Reason.WRONG_CREDENTIALS : Reason.USER_REFUSED;
			case "3D000", "90146", "90013" -> Reason.UNKNOWN_DATABASE;
			case "53300" -> Reason.TOO_MANY_CONNECTIONS;
			case "57P01", "57P02", "57P03" -> Reason.NOT_READY;
			case "90020" -> Reason.IN_USE;
			case "90046" -> Reason.NO_DRIVER;
			default -> null;
		};
	}

	private static Reason reasonOfSocket(List<Throwable> chain) {
		if (has(chain, UnknownHostException.class)) {
			return Reason.UNKNOWN_HOST;
		}
		if (has(chain, SocketTimeoutException.class)) {
			return Reason.SILENT;
		}
		if (has(chain, ConnectException.class) || has(chain, NoRouteToHostException.class)) {
			return Reason.DOWN;
		}
		boolean encryption = has(chain, GeneralSecurityException.class)
				|| chain.stream().anyMatch((failure) -> message(failure).contains("ssl"));
		return encryption ? Reason.ENCRYPTION : Reason.OTHER;
	}

	private static boolean lacksDriver(Throwable failure) {
		String message = message(failure);
		return message.contains("no suitable driver") || message.contains("failed to load driver class")
				|| message.contains("failed to get driver instance");
	}

	/** A driver without rules for users gives the state as its own code, too. */
	private static boolean hasStateAsCode(SQLException failure) {
		return failure.getErrorCode() == 28000;
	}

	private static String message(Throwable failure) {
		return Objects.requireNonNullElse(failure.getMessage(), "").toLowerCase(Locale.ROOT);
	}

	private static boolean has(List<Throwable> chain, Class<? extends Throwable> type) {
		return chain.stream().anyMatch(type::isInstance);
	}

	private static String firstLine(List<Throwable> chain) {
		Throwable last = chain.get(chain.size() - 1);
		String message = Objects.requireNonNullElse(last.getMessage(), last.getClass().getSimpleName());
		return SafeUrl.redact(message).lines().findFirst().orElse(last.getClass().getSimpleName());
	}

	/** The cause as it may be logged: drivers quote a URL together with its password. */
	private static Throwable safe(Reason reason, List<Throwable> chain) {
		Throwable first = chain.get(0);
		if (reason != Reason.NO_DRIVER && chain.stream().noneMatch((failure) -> message(failure).contains("jdbc:"))) {
			return first;
		}
		// what is no URL at all is quoted too, and then there is no scheme to cut at
		String message = (reason != Reason.NO_DRIVER)
				? SafeUrl.redact(Objects.requireNonNullElse(first.getMessage(), "")) : "No suitable driver";
		SQLException safe = (first instanceof SQLException ex)
				? new SQLException(message, ex.getSQLState(), ex.getErrorCode()) : new SQLException(message);
		safe.setStackTrace(first.getStackTrace());
		return safe;
	}

	private static List<Throwable> chain(Throwable failure) {
		List<Throwable> chain = new ArrayList<>();
		for (Throwable next = failure; next != null && !chain.contains(next); next = next.getCause()) {
			chain.add(next);
		}
		return chain;
	}

}
