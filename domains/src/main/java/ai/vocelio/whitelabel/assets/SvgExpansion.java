package ai.vocelio.whitelabel.assets;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * How much there is to draw when every reference is followed. Some lines can refer to each other so that they become
 * millions of shapes; one that refers to itself never ends.
 */
final class SvgExpansion {

    private static final int MOST = 20_000;
    private static final int DEEPEST = 128;

    private final Map<String, Element> byId = new HashMap<>();
    private int count;

    private SvgExpansion() {}

    /** Refuses a drawing that becomes too large; it is walked as far as that and no further. */
    static void check(Element root) {
        SvgExpansion expansion = new SvgExpansion();
        expansion.name(root);
        expansion.walk(root, 0);
    }

    private void name(Element element) {
        String id = element.getAttribute("id");
        if (!id.isEmpty()) {
            byId.putIfAbsent(id, element);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                name(inner);
            }
        }
    }

    private void walk(Element element, int depth) {
        count++;
        if (count > MOST || depth > DEEPEST) {
            throw SvgPicture.refused("The SVG refers to its own parts again and again, and becomes too large:"
                    + " flatten it in your drawing program.");
        }
        for (String attribute : SvgWords.LEADING) {
            @Nullable Element target = target(element.getAttribute(attribute));
            if (target != null) {
                walk(target, depth + 1);
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                walk(inner, depth + 1);
            }
        }
    }

    private @Nullable Element target(String value) {
        Matcher found = SvgWords.TARGET.matcher(value.strip());
        return found.matches() ? byId.get(found.group(1)) : null;
    }
}
