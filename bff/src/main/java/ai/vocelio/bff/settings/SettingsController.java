package ai.vocelio.bff.settings;

import ai.vocelio.bff.graphql.UserErrors;
import ai.vocelio.settings.Setting;
import ai.vocelio.settings.SettingUpdate;
import ai.vocelio.settings.Settings;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class SettingsController {

    private final Settings settings;

    SettingsController(Settings settings) {
        this.settings = settings;
    }

    @QueryMapping
    List<Setting> settings() {
        return settings.list();
    }

    @QueryMapping
    @Nullable
    ChildSettings childSettings(@Argument UUID organizationId) {
        return settings.of(organizationId).map(ChildSettings::new).orElse(null);
    }

    @MutationMapping
    SettingPayload settingUpdate(@Argument SettingUpdate input) {
        return UserErrors.catching(() -> settings.update(input), SettingPayload::new);
    }

    @MutationMapping
    SettingPayload settingReset(@Argument SettingResetInput input) {
        return UserErrors.catching(() -> settings.reset(input.name()), SettingPayload::new);
    }

    @MutationMapping
    SettingPayload settingGive(@Argument SettingGiveInput input) {
        return UserErrors.catching(() -> settings.give(input.organizationId(), input.toUpdate()), SettingPayload::new);
    }

    @MutationMapping
    SettingPayload settingTake(@Argument SettingTakeInput input) {
        return UserErrors.catching(() -> settings.take(input.organizationId(), input.name()), SettingPayload::new);
    }
}
