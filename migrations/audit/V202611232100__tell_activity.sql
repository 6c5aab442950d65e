-- What of the log people of an organization want to read: the entry itself says so, once, when it is written. Null for all that
-- is of interest to auditors alone.
create function activity_of(object_type text, outcome text, actor_kind text, before jsonb, after jsonb) returns text
    language sql immutable parallel safe
    return case
        when outcome = 'REFUSED' then null
        when object_type = 'Setting' then 'SETTING_CHANGED'
        when outcome = 'CREATED' then case object_type
            when 'Member' then 'MEMBER_JOINED'
            when 'CustomRole' then 'CUSTOM_ROLE_CREATED'
            when 'Invitation' then 'INVITATION_SENT'
            when 'Agent' then 'AGENT_CREATED'
            when 'Campaign' then 'CAMPAIGN_CREATED'
            when 'ApiKey' then 'API_KEY_CREATED'
            when 'Call' then case actor_kind when 'USER' then 'CALL_PLACED' end
            when 'Brand' then case when after ->> 'live_version_id' is not null then 'BRAND_PUBLISHED' end
            when 'SupportAccess' then case when after ->> 'began_at' is not null then 'SUPPORT_ACCESS_BEGAN' end
        end
        when outcome = 'CHANGED' then case
            when object_type = 'Member' and after ->> 'removed_at' is not null then 'MEMBER_REMOVED'
            when object_type = 'Member' and before ->> 'removed_at' is not null then 'MEMBER_JOINED'
            when object_type = 'Member' and after ? 'roles' then 'MEMBER_ROLES_CHANGED'
            when object_type = 'Invitation' and after ->> 'accepted_at' is not null then 'INVITATION_ACCEPTED'
            when object_type = 'Invitation' and after ->> 'revoked_at' is not null then 'INVITATION_REVOKED'
            when object_type = 'Agent' and after ->> 'status' = 'RETIRED' then 'AGENT_RETIRED'
            when object_type = 'Agent' and after ->> 'published_version_id' is not null then 'AGENT_PUBLISHED'
            when object_type = 'Brand' and after ->> 'live_version_id' is not null then 'BRAND_PUBLISHED'
            when object_type = 'Domain' and after ->> 'status' = 'VERIFIED' and before ->> 'status' <> 'LAPSING'
                then 'DOMAIN_VERIFIED'
            when object_type = 'Domain' and after ->> 'status' = 'LOST' then 'DOMAIN_LOST'
            when object_type = 'ApiKey' and after ->> 'revoked_at' is not null then 'API_KEY_REVOKED'
            when object_type = 'SsoProvider' and after ->> 'status' = 'ACTIVE' then 'SSO_PROVIDER_ENABLED'
            when object_type = 'SupportAccess' and after ->> 'began_at' is not null then 'SUPPORT_ACCESS_BEGAN'
        end
    end;

alter table audit_entry
    add activity text generated always as (activity_of(object_type, outcome, actor_kind, before, after)) stored;

-- A page costs the same however much else the log tells.
create index audit_entry_by_activity on audit_entry (organization_id, at, id) where activity is not null;
