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

import java.util.List;

/**
 * Has the last word on what is written: takes changes out, puts others in their place or
 * adds some. Several are asked one after the other. A change that would remove or convert
 * something can be taken out and never be added: that takes a person who names the
 * object.
 */
@FunctionalInterface
public interface ChangeRewriter {

	/**
	 * Rewrite what is to be written.
	 * @param planned the changes, in the order in which they will run
	 * @return the changes to write, in that order; none for no revision
	 */
	List<PlannedChange> rewrite(List<PlannedChange> planned);

}
