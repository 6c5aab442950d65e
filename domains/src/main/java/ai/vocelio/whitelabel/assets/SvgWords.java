package ai.vocelio.whitelabel.assets;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The elements and attributes of SVG that are known here, and how their values are written. What is not here is not taken. */
final class SvgWords {

    static final String NAMESPACE = "http://www.w3.org/2000/svg";

    /** What can be seen by itself. */
    static final Set<String> SHAPES =
            Set.of("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "use");

    /** What holds text for people. */
    static final Set<String> TEXTS = Set.of("text", "tspan", "title", "desc");

    /** Attributes that lead to another element of the same file. */
    static final Set<String> LEADING = Set.of("href", "fill", "stroke", "clip-path", "mask");

    /** Inside these is another element, wherever they lead. */
    static final Pattern TARGET = Pattern.compile("(?:url\\(#|#)([\\w.:-]{1,100})\\)?.*", Pattern.DOTALL);

    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "title",
            "desc",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask");

    /** Longer ones take too long to be looked at; only where a line runs may be said at length. */
    private static final int LONGEST = 2000;

    private static final Pattern NUMBERS = Pattern.compile("[-+.,\\deE\\s%]*(px|em|rem|pt|mm|cm)?\\s*");
    private static final Pattern POINTS = Pattern.compile("[-+.,\\deE\\s]*");
    private static final Pattern PATH = Pattern.compile("[MmZzLlHhVvCcSsQqTtAaEe\\d\\s,.+-]*");
    private static final Pattern TRANSFORM =
            Pattern.compile("(\\s*,?\\s*(matrix|translate|scale|rotate|skewX|skewY)\\s*\\([-+.,\\deE\\s]*\\))*\\s*");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z-]{1,40}( [a-zA-Z-]{1,40})?");
    private static final Pattern PAINT = Pattern.compile(
            "\\s*(#[0-9a-fA-F]{3,8}|[a-zA-Z]{1,30}|(rgb|rgba|hsl|hsla)\\([-+.,\\d\\s%/]{1,60}\\)|url\\(#[\\w.:-]{1,100}\\)"
                    + "(\\s+(none|#[0-9a-fA-F]{3,8}))?)\\s*");
    private static final Pattern PART = Pattern.compile("\\s*(none|url\\(#[\\w.:-]{1,100}\\))\\s*");
    private static final Pattern NAME = Pattern.compile("[\\w.:-]{1,100}");
    private static final Pattern INNER = Pattern.compile("#[\\w.:-]{1,100}");
    private static final Pattern FONTS = Pattern.compile("[\\w ,'\"-]{1,200}");

    private static final Map<String, Pattern> ATTRIBUTES = attributes();

    /** How a style is written, as an attribute of the same name. */
    private static final Set<String> STYLES = Set.of(
            "clip-path",
            "clip-rule",
            "color",
            "display",
            "fill",
            "fill-opacity",
            "fill-rule",
            "font-family",
            "font-size",
            "font-style",
            "font-weight",
            "letter-spacing",
            "mask",
            "opacity",
            "stop-color",
            "stop-opacity",
            "stroke",
            "stroke-dasharray",
            "stroke-dashoffset",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "stroke-opacity",
            "stroke-width",
            "text-anchor",
            "visibility");

    private SvgWords() {}

    static boolean isElement(String name) {
        return ELEMENTS.contains(name) || SHAPES.contains(name);
    }

    static boolean isStyle(String name) {
        return STYLES.contains(name);
    }

    static boolean isTaken(String attribute, String value) {
        Pattern form = ATTRIBUTES.get(attribute);
        boolean isShort = value.length() <= LONGEST || form == PATH || form == POINTS;
        return form != null && isShort && form.matcher(value).matches();
    }

    private static Map<String, Pattern> attributes() {
        Map<String, Pattern> forms = new HashMap<>();
        all(forms, NUMBERS, "x y width height rx ry r cx cy x1 y1 x2 y2 fx fy fr dx dy offset rotate viewBox");
        all(forms, NUMBERS, "opacity fill-opacity stroke-opacity stop-opacity stroke-width stroke-miterlimit");
        all(forms, NUMBERS, "stroke-dasharray stroke-dashoffset font-size letter-spacing textLength pathLength");
        all(forms, POINTS, "points");
        all(forms, PATH, "d");
        all(forms, TRANSFORM, "transform gradientTransform");
        all(forms, PAINT, "fill stroke color stop-color");
        all(forms, PART, "clip-path mask");
        all(forms, NAME, "id");
        all(forms, INNER, "href");
        all(forms, FONTS, "font-family font-weight");
        all(
                forms,
                WORD,
                "fill-rule clip-rule stroke-linecap stroke-linejoin text-anchor font-style display visibility");
        all(forms, WORD, "gradientUnits spreadMethod clipPathUnits maskUnits maskContentUnits preserveAspectRatio");
        return Map.copyOf(forms);
    }

    private static void all(Map<String, Pattern> forms, Pattern form, String names) {
        for (String name : names.split(" ", -1)) {
            forms.put(name, form);
        }
    }
}
