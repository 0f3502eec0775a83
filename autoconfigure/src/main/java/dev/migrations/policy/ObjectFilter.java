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

package dev.migrations.policy;

/**
 * Says which objects are compared at all. It is asked about everything that differs: an
 * object that one filter leaves out is neither written nor withheld, and listed as
 * filtered. A table that is left out takes everything with it that belongs to it.
 */
@FunctionalInterface
public interface ObjectFilter {

	/**
	 * Return whether an object is compared.
	 * @param object the object
	 * @return whether it is; {@code false} leaves it out
	 */
	boolean includes(FilteredObject object);

}
