-- What ended calls came to, by the hour (UTC) in which they were queued: of all of them (group NONE, subject the
-- organization itself), and of each agent, campaign and number. What a read costs depends on the hours shown.
create table figure_hour (
    organization_id      uuid        not null,
    grouped_by           text        not null check (grouped_by in ('NONE', 'AGENT', 'CAMPAIGN', 'NUMBER')),
    hour                 timestamptz not null,
    subject_id           uuid        not null,
    calls                int         not null,
    answered             int         not null,
    talk_seconds         int         not null,
    -- by final status
    completed            int         not null,
    busy                 int         not null,
    no_answer            int         not null,
    failed               int         not null,
    canceled             int         not null,
    voicemail            int         not null,
    -- by whose fault a call ended
    carrier_fault        int         not null,
    model_fault          int         not null,
    platform_fault       int         not null,
    -- by outcome
    goal_reached         int         not null,
    declined             int         not null,
    callback_requested   int         not null,
    transferred          int         not null,
    wrong_person         int         not null,
    not_reached          int         not null,
    unclear              int         not null,
    -- talk by outcome
    goal_reached_seconds int         not null,
    declined_seconds     int         not null,
    callback_requested_seconds int   not null,
    transferred_seconds  int         not null,
    wrong_person_seconds int         not null,
    not_reached_seconds  int         not null,
    unclear_seconds      int         not null,
    primary key (organization_id, grouped_by, hour, subject_id)
) with (fillfactor = 70);
select guard_tenant_table('figure_hour');
