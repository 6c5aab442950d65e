package ai.vocelio.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A Java file as the compiler's own parser reads it.
 *
 * @param path from the top of the house, with slashes
 */
public record JavaSource(String path, String text, CompilationUnitTree tree, SourcePositions positions) {

    /** Parses files of the house. */
    static List<JavaSource> parse(Path root, List<Path> files) {
        return parse(files.stream()
                .map(file -> new Text(root.relativize(file).toString().replace('\\', '/'), House.text(file)))
                .toList());
    }

    /** Parses a sample. */
    static JavaSource of(String path, String text) {
        return parse(List.of(new Text(path, text))).getFirst();
    }

    private static List<JavaSource> parse(List<Text> texts) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, texts);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        try {
            return StreamSupport.stream(task.parse().spliterator(), false)
                    .map(tree -> of(tree, positions))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaSource of(CompilationUnitTree tree, SourcePositions positions) {
        JavaFileObject file = tree.getSourceFile();
        try {
            String path = file.toUri().getPath().substring(1);
            return new JavaSource(path, file.getCharContent(true).toString(), tree, positions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is delivered, not a test. */
    boolean isMain() {
        return path.contains("/src/main/");
    }

    /** Whether it belongs to a module. */
    boolean isIn(String module) {
        return path.startsWith(module + "/");
    }

    /** The folder that stands for its package. */
    String folder() {
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** The same, be it delivered or a test: a door plate in one serves both. */
    String packageFolder() {
        return folder().replace("/src/test/", "/src/main/");
    }

    /** How many lines it takes. */
    int lines() {
        return (int) text.lines().count();
    }

    /** How many lines a part takes, without its comment. */
    int lines(Tree part) {
        return line(positions.getEndPosition(tree, part)) - line(positions.getStartPosition(tree, part)) + 1;
    }

    /** Says where something is: `path:line what`. */
    String at(Tree part, Object what) {
        return String.format(Locale.ROOT, "%s:%d %s", path, line(positions.getStartPosition(tree, part)), what);
    }

    private int line(long position) {
        return (int) tree.getLineMap().getLineNumber(position);
    }

    private static final class Text extends SimpleJavaFileObject {

        private final String text;

        Text(String path, String text) {
            super(URI.create("house:///" + path), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
