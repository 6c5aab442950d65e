package ai.vocelio.bff.settings;

import ai.vocelio.bff.graphql.Payload;
import ai.vocelio.bff.graphql.UserError;
import ai.vocelio.settings.Setting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a setting: one record for the payloads of all its mutations. */
record SettingPayload(@Nullable Setting setting, List<UserError> userErrors) implements Payload {}
