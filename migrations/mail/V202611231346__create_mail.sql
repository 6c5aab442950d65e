-- A letter to a person by e-mail. What it says is sealed, and forgotten when the mail server has it or it is given up.
create table mail (
    organization_id uuid        not null,
    id              uuid        not null,
    recipient       text        not null,
    subject         text        not null,
    sealed_text     bytea,
    sealed_html     bytea,
    state           text        not null check (state in ('WAITING', 'SENT', 'FAILED')),
    tries           int         not null,
    -- why the last try failed
    error           text,
    created_at      timestamptz not null,
    ended_at        timestamptz,
    primary key (organization_id, id)
);
select guard_tenant_table('mail');
select leave_unaudited('mail', 'what a letter was sent for leaves an entry of its own');
