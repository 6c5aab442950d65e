-- A call as the business sees it, and what the runtime needs to carry it on after a crash.
create table call (
    organization_id  uuid        not null,
    id               uuid        not null,
    version          bigint      not null,
    direction        text        not null,
    status           text        not null,
    from_number      text        not null,
    to_number        text        not null,
    agent_id         uuid        not null,
    agent_version_id uuid        not null,
    number_id        uuid        not null,
    placed_by        uuid,
    answered_by      text,
    -- why it is about to end, known before the carrier confirms that it has ended
    outcome          text,
    end_reason       text,
    failure_code     text,
    failure_message  text,
    queued_at        timestamptz not null,
    ringing_at       timestamptz,
    answered_at      timestamptz,
    ended_at         timestamptz,
    duration_seconds int,
    -- set and committed before the carrier is asked to dial: a repeated job never dials a second time
    dial_started_at  timestamptz,
    carrier_sid      text,
    carrier_sequence int         not null default -1,
    reconnects       int         not null default 0,
    primary key (organization_id, id),
    constraint call_final_has_end check ((ended_at is not null) =
        (status in ('COMPLETED', 'BUSY', 'NO_ANSWER', 'FAILED', 'CANCELED', 'VOICEMAIL')))
);
create index call_by_time on call (organization_id, queued_at, id);
create index call_by_agent on call (organization_id, agent_id, queued_at, id);
create index call_by_status on call (organization_id, status, queued_at, id);
create index call_under_way on call (organization_id, queued_at, id) where ended_at is null;
create unique index call_by_carrier on call (organization_id, carrier_sid) where carrier_sid is not null;
select guard_tenant_table('call');

-- When the conversation's socket last gave a sign of life; beside the call, because it changes all the time.
create table call_pulse (
    organization_id uuid        not null,
    call_id         uuid        not null,
    seen_at         timestamptz not null,
    primary key (organization_id, call_id),
    foreign key (organization_id, call_id) references call
) with (fillfactor = 50);
select guard_tenant_table('call_pulse');

-- What was said, as heard. A turn of the agent is written before its words can be heard.
create table call_turn (
    organization_id uuid        not null,
    call_id         uuid        not null,
    sequence        int         not null,
    speaker         text        not null,
    text            text        not null,
    is_interrupted  boolean     not null,
    is_final        boolean     not null,
    started_at      timestamptz not null,
    ended_at        timestamptz,
    total_ms        int,
    model_ms        int,
    platform_ms     int,
    primary key (organization_id, call_id, sequence),
    foreign key (organization_id, call_id) references call,
    check (sequence > 0)
);
select guard_tenant_table('call_turn');

create table tool_call (
    organization_id uuid        not null,
    id              uuid        not null,
    call_id         uuid        not null,
    turn_sequence   int         not null,
    tool            text        not null,
    arguments       jsonb       not null,
    result          text,
    started_at      timestamptz not null,
    ended_at        timestamptz,
    primary key (organization_id, id),
    foreign key (organization_id, call_id) references call
);
create index tool_call_by_call on tool_call (organization_id, call_id, id);
select guard_tenant_table('tool_call');

create table call_fact (
    organization_id uuid        not null,
    call_id         uuid        not null,
    name            text        not null,
    value           text        not null,
    noted_at        timestamptz not null,
    primary key (organization_id, call_id, name),
    foreign key (organization_id, call_id) references call
);
select guard_tenant_table('call_fact');

-- Callbacks of the carrier that have been worked on: a repeated one changes nothing.
create table carrier_event (
    organization_id uuid        not null,
    call_id         uuid        not null,
    event_key       text        not null,
    received_at     timestamptz not null,
    primary key (organization_id, call_id, event_key),
    foreign key (organization_id, call_id) references call
);
select guard_tenant_table('carrier_event');
