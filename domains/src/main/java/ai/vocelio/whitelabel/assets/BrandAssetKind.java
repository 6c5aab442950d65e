package ai.vocelio.whitelabel.assets;

/** What a picture is for, and how large it may be; named as in the schema. */
public enum BrandAssetKind {
    LOGO(512 * 1024, 2048, 2048),
    FAVICON(128 * 1024, 512, 512),
    LOGIN_BACKGROUND(2 * 1024 * 1024, 3840, 2160);

    private final int mostBytes;
    private final int mostWidth;
    private final int mostHeight;

    BrandAssetKind(int mostBytes, int mostWidth, int mostHeight) {
        this.mostBytes = mostBytes;
        this.mostWidth = mostWidth;
        this.mostHeight = mostHeight;
    }

    /** How long its file may be, in bytes. */
    public int mostBytes() {
        return mostBytes;
    }

    /** How wide it may be, in pixels. */
    public int mostWidth() {
        return mostWidth;
    }

    /** How high it may be, in pixels. */
    public int mostHeight() {
        return mostHeight;
    }
}
