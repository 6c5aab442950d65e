package ai.vocelio.sandbox.cli;

import ai.vocelio.sandbox.process.Failure;
import ai.vocelio.sandbox.process.Tools;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shows what the parts have said; follows it on request. */
record Logs(Stack stack, PrintStream out) {
    private static final int LINES = 50;

    void print(List<String> arguments) {
        boolean follow = arguments.contains("-f");
        List<Part> parts = parts(
                arguments.stream().filter(argument -> !argument.equals("-f")).toList());
        List<Path> files = parts.stream()
                .map(part -> stack.log(part).file())
                .filter(Files::exists)
                .toList();
        if (files.isEmpty()) {
            throw new Failure("there are no logs yet: ./vocelio up makes some");
        }
        if (follow) {
            follow(files);
        } else {
            parts.forEach(part -> print(part, parts.size() > 1));
        }
    }

    private void print(Part part, boolean titled) {
        if (titled) {
            out.println("==> " + part.word());
        }
        stack.log(part).last(LINES).forEach(out::println);
    }

    private static List<Part> parts(List<String> words) {
        if (words.isEmpty()) {
            return List.of(Part.values());
        }
        return words.stream()
                .map(word -> Part.of(word.toLowerCase(Locale.ROOT))
                        .orElseThrow(() -> new Failure("there is no part '%s': the parts are %s"
                                .formatted(
                                        word,
                                        Arrays.stream(Part.values())
                                                .map(Part::word)
                                                .collect(Collectors.joining(", "))))))
                .toList();
    }

    /** tail knows how to follow rotated files; it ends when we do, by Ctrl-C or by a signal to us alone. */
    private static void follow(List<Path> files) {
        if (!Tools.installed("tail")) {
            throw new Failure("following needs the program tail, which is not on the PATH");
        }
        List<String> words = new ArrayList<>(List.of("tail", "-n", "20", "-F"));
        files.forEach(file -> words.add(file.toString()));
        try {
            Process tail = new ProcessBuilder(words).inheritIO().start();
            Runtime.getRuntime().addShutdownHook(new Thread(tail::destroy));
            tail.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
