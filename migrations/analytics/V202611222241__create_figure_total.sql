-- The same for all time by outcome, so that a campaign of a year costs no more to show than one of a day.
create table figure_total (
    organization_id uuid   not null,
    grouped_by      text   not null check (grouped_by in ('NONE', 'AGENT', 'CAMPAIGN', 'NUMBER')),
    subject_id      uuid   not null,
    outcome         text   not null,
    calls           bigint not null,
    talk_seconds    bigint not null,
    primary key (organization_id, grouped_by, subject_id, outcome)
) with (fillfactor = 70);
select guard_tenant_table('figure_total');
