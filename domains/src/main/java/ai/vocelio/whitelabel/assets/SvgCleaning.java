package ai.vocelio.whitelabel.assets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Takes out of a drawing what is not known: elements with all that is in them, attributes, whatever is no element. */
final class SvgCleaning {

    private static final int DEEPEST = 64;
    private static final String XLINK = "http://www.w3.org/1999/xlink";

    private SvgCleaning() {}

    static void clean(Element root) {
        clean(root, 0);
        if (!hasShape(root)) {
            throw SvgPicture.refused(
                    "Nothing can be seen of the SVG when its scripts, pictures and effects are left out:"
                            + " draw it with plain shapes.");
        }
    }

    private static boolean hasShape(Element root) {
        return SvgWords.SHAPES.stream()
                .anyMatch(shape ->
                        root.getElementsByTagNameNS(SvgWords.NAMESPACE, shape).getLength() > 0);
    }

    private static void clean(Element element, int depth) {
        if (depth > DEEPEST) {
            throw SvgPicture.refused("The SVG nests more than " + DEEPEST + " elements: flatten its groups.");
        }
        attributes(element);
        for (Node child : children(element)) {
            boolean isTaken = switch (child) {
                case Element inner
                when isStyleSheet(inner) ->
                    throw SvgPicture.refused("The SVG has a style sheet, without which it would look otherwise:"
                            + " export it with presentation attributes.");
                case Element inner -> isKnown(inner);
                case Text _ -> SvgWords.TEXTS.contains(element.getLocalName());
                default -> false;
            };
            if (!isTaken) {
                element.removeChild(child);
            } else if (child instanceof Element inner) {
                clean(inner, depth + 1);
            }
        }
    }

    private static boolean isStyleSheet(Element element) {
        return "style".equals(element.getLocalName()) && SvgWords.NAMESPACE.equals(element.getNamespaceURI());
    }

    private static boolean isKnown(Element element) {
        return SvgWords.NAMESPACE.equals(element.getNamespaceURI()) && SvgWords.isElement(element.getLocalName());
    }

    /** In place of all attributes those that are known; styles become attributes, and count more than those. */
    private static void attributes(Element element) {
        Map<String, String> taken = new LinkedHashMap<>();
        NamedNodeMap all = element.getAttributes();
        String style = "";
        for (int i = all.getLength() - 1; i >= 0; i--) {
            Attr attribute = (Attr) all.item(i);
            if (isPlain(attribute) && attribute.getName().equals("style")) {
                style = attribute.getValue();
            } else if (isPlain(attribute) || isLink(attribute)) {
                take(taken, attribute.getLocalName(), attribute.getValue());
            }
            element.removeAttributeNode(attribute);
        }
        for (String declaration : style.split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0 && SvgWords.isStyle(declaration.substring(0, colon).strip())) {
                take(
                        taken,
                        declaration.substring(0, colon).strip(),
                        declaration.substring(colon + 1).strip());
            }
        }
        taken.forEach(element::setAttribute);
    }

    private static boolean isPlain(Attr attribute) {
        return attribute.getNamespaceURI() == null && attribute.getLocalName() != null;
    }

    private static boolean isLink(Attr attribute) {
        return XLINK.equals(attribute.getNamespaceURI())
                && attribute.getLocalName().equals("href");
    }

    private static void take(Map<String, String> taken, String name, String value) {
        if (SvgWords.isTaken(name, value)) {
            taken.put(name, value);
        }
    }

    private static List<Node> children(Element element) {
        List<Node> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }
}
