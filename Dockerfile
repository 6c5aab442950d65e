# The bff on a Java runtime. The jar comes from the build (mvn -DskipTests package), so that image and tests share one.
FROM eclipse-temurin:25.0.3_9-jre
WORKDIR /vocelio
COPY bff/target/bff-*.jar bff.jar
RUN java -Djarmode=tools -jar bff.jar extract --destination app && rm bff.jar
# glibc keeps memory of its own for each of many threads, which grows and is never given back
ENV MALLOC_ARENA_MAX=2
USER 10001
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-jar", "app/bff.jar"]
