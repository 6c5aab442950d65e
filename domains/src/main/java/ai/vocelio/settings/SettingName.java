package ai.vocelio.settings;

import org.jspecify.annotations.Nullable;

/** Every setting that there is, named as in the schema; each has an effect where it is asked for. */
public enum SettingName {
    API_KEYS("API keys"),
    CUSTOM_ROLES("Roles of your own"),
    OWN_DOMAINS("Host names of your own"),
    OWN_BRAND("Changes of the brand"),
    POWERED_BY_HIDING("Brands that hide by whom they are powered"),
    CAMPAIGNS("Campaigns"),
    CALL_LIMIT(null, 1, 100_000),
    AGENT_LIMIT(null, 0, 100_000),
    MEMBER_LIMIT(null, 1, 100_000),
    API_KEY_LIMIT(100, 0, 100),
    API_KEY_USAGE_DAYS(400, 1, 400),
    SECOND_FACTOR(SettingKind.FLAG, "Second factors", new SettingValue(false, null, null), 0, 0),
    SESSION_MINUTES(null, 5, 720),
    LANGUAGE(SettingKind.LANGUAGE, "The language", new SettingValue(null, null, "en-US"), 0, 0);

    private final SettingKind kind;
    private final String subject;
    private final SettingValue standard;
    private final int least;
    private final int most;

    /** What is on unless somebody switches it off. */
    SettingName(String subject) {
        this(SettingKind.FLAG, subject, new SettingValue(true, null, null), 0, 0);
    }

    SettingName(@Nullable Integer standard, int least, int most) {
        this(SettingKind.LIMIT, "The limit", new SettingValue(null, standard, null), least, most);
    }

    SettingName(SettingKind kind, String subject, SettingValue standard, int least, int most) {
        this.kind = kind;
        this.subject = subject;
        this.standard = standard;
        this.least = least;
        this.most = most;
    }

    /** How values of several organizations become one. */
    public SettingKind kind() {
        return kind;
    }

    /** What it is when nobody sets it; a limit without number is none. */
    public SettingValue standard() {
        return standard;
    }

    /** The least number that it takes; null for what is no number. */
    public @Nullable Integer minimum() {
        return kind == SettingKind.LIMIT ? least : null;
    }

    /** The greatest number that it takes; null for what is no number. */
    public @Nullable Integer maximum() {
        return kind == SettingKind.LIMIT ? most : null;
    }

    /** As sentences begin with it. */
    String subject() {
        return subject;
    }
}
