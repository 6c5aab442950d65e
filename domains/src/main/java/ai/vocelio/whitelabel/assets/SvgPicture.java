package ai.vocelio.whitelabel.assets;

import static ai.vocelio.kernel.Problem.Kind.INVALID;

import ai.vocelio.kernel.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A drawing, written anew from the shapes that are known. It loads nothing, runs nothing and links to nothing. */
final class SvgPicture {

    private static final int LONGEST = 256 * 1024;
    private static final int LARGEST = 100_000;
    private static final Pattern BOX =
            Pattern.compile("\\s*[-+.\\deE]+[\\s,]+[-+.\\deE]+[\\s,]+([.\\d]{1,12})[\\s,]+([.\\d]{1,12})\\s*");
    private static final Pattern LENGTH = Pattern.compile("\\s*([.\\d]{1,12})(px)?\\s*");

    private SvgPicture() {}

    /** @throws Problem SVG_NOT_TAKEN with what is in the way, PICTURE_BROKEN when it is no XML */
    static CleanPicture clean(byte[] sent) {
        if (sent.length > LONGEST) {
            throw new Problem(
                    Problem.Kind.LIMIT,
                    UploadFaultCode.TOO_LARGE,
                    "The file is too large: an SVG may have " + LONGEST / 1024 + " KB.");
        }
        Element root = parse(sent);
        if (!"svg".equals(root.getLocalName()) || !SvgWords.NAMESPACE.equals(root.getNamespaceURI())) {
            throw refused("The file is no SVG: its root is another element.");
        }
        SvgCleaning.clean(root);
        SvgExpansion.check(root);
        double[] size = size(root);
        byte[] written = SvgWriting.of(root).getBytes(StandardCharsets.UTF_8);
        return new CleanPicture(BrandAssetFormat.SVG, written, whole(size[0]), whole(size[1]));
    }

    static Problem refused(String sentence) {
        return new Problem(INVALID, UploadFaultCode.SVG_NOT_TAKEN, sentence);
    }

    /** A document type is where entities are declared: none is read at all. */
    private static Element parse(byte[] sent) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // its own writes to standard error
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(sent)).getDocumentElement();
        } catch (SAXException | IOException broken) {
            throw new Problem(
                    INVALID,
                    UploadFaultCode.PICTURE_BROKEN,
                    "The SVG cannot be read, or declares a document type: save it as plain SVG.");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double[] size(Element root) {
        Matcher box = BOX.matcher(root.getAttribute("viewBox"));
        if (box.matches()) {
            return new double[] {number(box.group(1)), number(box.group(2))};
        }
        Matcher width = LENGTH.matcher(root.getAttribute("width"));
        Matcher height = LENGTH.matcher(root.getAttribute("height"));
        if (!width.matches() || !height.matches()) {
            throw refused("The SVG does not say how large it is: give it a viewBox.");
        }
        root.setAttribute("viewBox", "0 0 " + width.group(1) + " " + height.group(1));
        return new double[] {number(width.group(1)), number(height.group(1))};
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw refused("The SVG does not say how large it is: write its viewBox in numbers.");
        }
    }

    private static int whole(double length) {
        if (!(length > 0) || length > LARGEST) {
            throw refused("The SVG is of no size that can be shown: mend its viewBox.");
        }
        return (int) Math.ceil(length);
    }
}
