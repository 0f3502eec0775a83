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

package dev.migrations.startup;

/**
 * What an application does about migrations when it starts.
 */
public enum StartupMode {

	/**
	 * Check and report. Nothing is written to the database, whatever is pending.
	 */
	REPORT,

	/**
	 * Check, and stop the application when the database is not at head.
	 */
	VALIDATE,

	/**
	 * Apply what is pending, then report.
	 */
	UPGRADE,

	/**
	 * Neither check nor apply anything.
	 */
	OFF

}
