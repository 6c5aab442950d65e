package ai.vocelio.whitelabel.assets;

import static ai.vocelio.kernel.Problem.Kind.INVALID;
import static ai.vocelio.kernel.Problem.Kind.LIMIT;

import ai.vocelio.kernel.Problem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture of pixels, decoded and encoded again: what was beside the pixels (places where it was taken, comments, another
 * file behind its end) is gone, and what is no picture does not get here.
 */
final class RasterPicture {

    private static final float JPEG_QUALITY = 0.92f;

    private RasterPicture() {}

    static CleanPicture clean(BrandAssetFormat format, BrandAssetKind kind, byte[] sent) {
        try {
            BufferedImage image = decode(format, kind, sent);
            return new CleanPicture(format, encode(format, image), image.getWidth(), image.getHeight());
        } catch (Problem fault) {
            throw fault;
        } catch (IOException | RuntimeException broken) {
            throw new Problem(
                    INVALID,
                    UploadFaultCode.PICTURE_BROKEN,
                    "The picture cannot be read: save it once more, a JPEG in RGB colours.");
        }
    }

    /** The size is read first: some bytes may say that they are gigabytes of pixels. What stands beside pixels is not read. */
    private static BufferedImage decode(BrandAssetFormat format, BrandAssetKind kind, byte[] sent) throws IOException {
        ImageReader reader = first(ImageIO.getImageReadersByFormatName(format.name()));
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) > kind.mostWidth() || reader.getHeight(0) > kind.mostHeight()) {
                throw new Problem(
                        LIMIT,
                        UploadFaultCode.TOO_MANY_PIXELS,
                        "The picture is too large: a %s may have %d x %d pixels."
                                .formatted(kind, kind.mostWidth(), kind.mostHeight()));
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] encode(BrandAssetFormat format, BufferedImage image) throws IOException {
        ImageWriter writer = first(ImageIO.getImageWritersByFormatName(format.name()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (format == BrandAssetFormat.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(JPEG_QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static <T> T first(Iterator<T> found) {
        if (!found.hasNext()) {
            throw new IllegalStateException("The Java runtime has no codecs: it lacks the module java.desktop");
        }
        return found.next();
    }
}
