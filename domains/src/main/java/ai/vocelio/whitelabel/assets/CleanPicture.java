package ai.vocelio.whitelabel.assets;

/** A picture that was written anew from what was understood of the one sent, so that nothing else is in it. */
@SuppressWarnings("ArrayRecordComponent")
record CleanPicture(BrandAssetFormat format, byte[] content, int width, int height) {}
