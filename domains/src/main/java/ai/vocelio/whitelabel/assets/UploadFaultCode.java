package ai.vocelio.whitelabel.assets;

/** Why a file is not taken, told to whoever sends it. */
public enum UploadFaultCode {
    /** The address was not made here, was changed, or its time is over. */
    ADDRESS_NOT_GOOD,
    /** The address was used already. */
    ALREADY_UPLOADED,
    TOO_LARGE,
    FORMAT_NOT_TAKEN,
    PICTURE_BROKEN,
    TOO_MANY_PIXELS,
    /** The SVG has something in it that is not taken. */
    SVG_NOT_TAKEN,
    /** Too many pictures are being looked at. */
    BUSY
}
