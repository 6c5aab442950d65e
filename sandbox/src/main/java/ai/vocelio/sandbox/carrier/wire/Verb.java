package ai.vocelio.sandbox.carrier.wire;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** One element of TwiML. */
public record Verb(String name, Map<String, String> attributes, String text, List<Verb> children) {

    /**
     * Reads a TwiML document.
     *
     * @throws IOException when it is not XML or has no {@code <Response>} (Twilio's error 12100)
     */
    public static List<Verb> parse(String twiml) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Verb root =
                    of(builder.parse(new InputSource(new StringReader(twiml))).getDocumentElement());
            if (!root.name().equals("Response")) {
                throw new IOException("12100 the document is <" + root.name() + ">, not <Response>");
            }
            return root.children();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException("12100 not XML: " + e.getMessage(), e);
        }
    }

    public String attribute(String name, String otherwise) {
        return attributes.getOrDefault(name, otherwise);
    }

    public List<Verb> children(String name) {
        return children.stream().filter(child -> child.name().equals(name)).toList();
    }

    private static Verb of(Element element) {
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            attributes.put(attribute.getNodeName(), attribute.getNodeValue());
        }
        var children = new ArrayList<Verb>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(of(child));
            }
        }
        return new Verb(
                element.getTagName(), attributes, element.getTextContent().strip(), children);
    }
}
