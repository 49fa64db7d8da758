# Builds the program and keeps what it needs to run against your own servers: `demo` and `up` do not work in it.
ARG JAVA_VERSION=17
FROM eclipse-temurin:${JAVA_VERSION}-jdk AS build
WORKDIR /src
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
COPY mvnw pom.xml ./
COPY config/mediawatch.yaml config/mediawatch.yaml
COPY src/main src/main
# What Maven downloads is kept for the next build.
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -q -Dmaven.test.skip -Delasticsearch.skip=true package

FROM eclipse-temurin:${JAVA_VERSION}-jre
RUN useradd --system --uid 10001 --home-dir /app mediawatch && mkdir -p /app/data && chown mediawatch /app/data
WORKDIR /app
COPY --from=build /src/target/mediawatch.jar ./
COPY --from=build /src/target/lib lib
COPY config config
USER mediawatch
VOLUME /app/data
# Half of the container's memory, because the stream's stores live outside the heap.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError", "-Dmediawatch.home=/app", "-jar", "mediawatch.jar"]
CMD ["run", "all"]
