package ai.vocelio.whitelabel.assets;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Writes a clean drawing: names are known ones, and no text can end what it stands in. */
final class SvgWriting {

    private SvgWriting() {}

    static String of(Element root) {
        StringBuilder out = new StringBuilder();
        write(root, out);
        return out.toString();
    }

    private static void write(Element element, StringBuilder out) {
        out.append('<').append(element.getLocalName());
        if (!(element.getParentNode() instanceof Element)) {
            out.append(" xmlns=\"").append(SvgWords.NAMESPACE).append('"');
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            out.append(' ').append(attribute.getName()).append("=\"");
            escape(attribute.getValue(), out);
            out.append('"');
        }
        if (!element.hasChildNodes()) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                write(inner, out);
            } else {
                escape(String.valueOf(child.getNodeValue()), out);
            }
        }
        out.append("</").append(element.getLocalName()).append('>');
    }

    private static void escape(String text, StringBuilder out) {
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(letter);
            }
        });
    }
}
