package ai.vocelio.whitelabel;

/** Kinds of fonts of which every device has one, named as in the schema: none is loaded from anybody's servers. */
public enum BrandFont {
    SYSTEM("system-ui, sans-serif"),
    SERIF("ui-serif, Georgia, serif"),
    ROUNDED("ui-rounded, 'Hiragino Maru Gothic ProN', Quicksand, sans-serif"),
    MONOSPACE("ui-monospace, 'Cascadia Mono', monospace");

    private final String families;

    BrandFont(String families) {
        this.families = families;
    }

    /** Which fonts are looked for, as CSS has it; the same as in the theme of Keycloak's pages. */
    public String families() {
        return families;
    }
}
