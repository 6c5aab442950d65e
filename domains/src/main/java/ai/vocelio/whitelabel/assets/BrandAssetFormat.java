package ai.vocelio.whitelabel.assets;

/** Formats of pictures that are taken; a picture is told by its first bytes, never by what its sender calls it. */
public enum BrandAssetFormat {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    SVG("image/svg+xml", "svg");

    private final String mediaType;
    private final String extension;

    BrandAssetFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** As which it is served. */
    public String mediaType() {
        return mediaType;
    }

    /** The end of its name. */
    public String extension() {
        return extension;
    }
}
