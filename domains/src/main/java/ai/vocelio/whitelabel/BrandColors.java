package ai.vocelio.whitelabel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;

/**
 * The colours of a page, each as {@code #rrggbb}.
 *
 * @param background of the page
 * @param text on the background
 * @param primary of buttons
 * @param onPrimary of the text on buttons
 * @param link of links on the background
 */
@Embeddable
public record BrandColors(
        @Column(name = "background_color") String background,
        @Column(name = "text_color") String text,
        @Column(name = "primary_color") String primary,
        @Column(name = "on_primary_color") String onPrimary,
        @Column(name = "link_color") String link) {

    /** One colour has one way of writing. */
    public BrandColors {
        background = background.toLowerCase(Locale.ROOT);
        text = text.toLowerCase(Locale.ROOT);
        primary = primary.toLowerCase(Locale.ROOT);
        onPrimary = onPrimary.toLowerCase(Locale.ROOT);
        link = link.toLowerCase(Locale.ROOT);
    }

    /** What a brand begins with. */
    public static final BrandColors STANDARD = new BrandColors("#ffffff", "#1b1f24", "#0b5bd3", "#ffffff", "#0b5bd3");
}
