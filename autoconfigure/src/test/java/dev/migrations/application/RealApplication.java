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

package dev.migrations.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import org.junit.jupiter.api.Assumptions;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

import dev.migrations.test.Breadth;

/**
 * A public application: the jars it published, which the build copies and which are on
 * nobody's class path. As long as it is open, its classes are found from this thread.
 */
final class RealApplication implements AutoCloseable {

	private static final List<Class<?>> MAPPED = List.of(Entity.class, Embeddable.class, MappedSuperclass.class,
			Converter.class);

	private final URLClassLoader classes;

	private final ClassLoader before = Thread.currentThread().getContextClassLoader();

	private final PathMatchingResourcePatternResolver resources;

	private RealApplication(List<Path> jars) {
		this.classes = new Classes(jars.stream().map(RealApplication::url).toArray(URL[]::new), this.before);
		this.resources = new PathMatchingResourcePatternResolver(this.classes);
		Thread.currentThread().setContextClassLoader(this.classes);
	}

	/**
	 * Open an application.
	 * @param name the directory of its jars
	 * @return the application
	 */
	static RealApplication open(String name) {
		Assumptions.assumeTrue(Breadth.hasServers(), "takes longer than -Pfast has time");
		try (Stream<Path> jars = Files.list(Path.of("target", "applications", name))) {
			return new RealApplication(jars.sorted().toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Maven copies the jars of " + name, ex);
		}
	}

	private static URL url(Path jar) {
		try {
			return jar.toUri().toURL();
		}
		catch (MalformedURLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Return the jars.
	 * @return where they are
	 */
	List<URL> jars() {
		return List.of(this.classes.getURLs());
	}

	/**
	 * Return the version of an artifact.
	 * @param artifact its group and id, with a slash in between
	 * @return the version
	 */
	String version(String artifact) {
		Properties properties = new Properties();
		try (InputStream file = resources("META-INF/maven/" + artifact + "/pom.properties").get(0).getInputStream()) {
			properties.load(file);
			return properties.getProperty("version");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return everything that is mapped, as a persistence unit finds it.
	 * @param basePackage where to look, with its subpackages
	 * @return the classes by name
	 */
	Class<?>[] mapped(String basePackage) {
		MetadataReaderFactory readers = new SimpleMetadataReaderFactory(this.classes);
		return resources(basePackage.replace('.', '/') + "/**/*.class").stream()
			.map((file) -> metadata(readers, file))
			.filter((type) -> MAPPED.stream().anyMatch((annotation) -> type.isAnnotated(annotation.getName())))
			.map((type) -> type(type.getClassName()))
			.sorted(Comparator.comparing(Class::getName))
			.toArray(Class<?>[]::new);
	}

	private static AnnotationMetadata metadata(MetadataReaderFactory readers, Resource file) {
		try {
			return readers.getMetadataReader(file).getAnnotationMetadata();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Load a class of the application.
	 * @param name the name
	 * @return the class
	 */
	Class<?> type(String name) {
		try {
			return Class.forName(name, false, this.classes);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Return files of the application.
	 * @param pattern the pattern of their paths
	 * @return the files
	 */
	List<Resource> resources(String pattern) {
		try {
			return List.of(this.resources.getResources("classpath*:" + pattern));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		Thread.currentThread().setContextClassLoader(this.before);
		try {
			this.classes.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Classes without the services that they would add to libraries of ours. */
	private static final class Classes extends URLClassLoader {

		private Classes(URL[] urls, ClassLoader parent) {
			super(urls, parent);
		}

		@Override
		public Enumeration<URL> findResources(String name) throws IOException {
			return name.startsWith("META-INF/services/") ? Collections.emptyEnumeration() : super.findResources(name);
		}

	}

}
