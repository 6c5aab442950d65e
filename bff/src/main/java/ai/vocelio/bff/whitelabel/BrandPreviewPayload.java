package ai.vocelio.bff.whitelabel;

import ai.vocelio.bff.graphql.Payload;
import ai.vocelio.bff.graphql.UserError;
import ai.vocelio.whitelabel.BrandPreview;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a preview.
 *
 * @param url of a new one
 */
record BrandPreviewPayload(
        @Nullable BrandPreview brandPreview, @Nullable String url, List<UserError> userErrors) implements Payload {}
