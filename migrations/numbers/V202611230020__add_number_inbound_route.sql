-- Whether the carrier sends calls to the number here, as it said when it was last told.
alter table phone_number
    add column inbound_route text not null default 'UNASKED'
    check (inbound_route in ('UNASKED', 'PENDING', 'OPEN', 'NUMBER_NOT_HELD', 'NUMBER_TAKEN', 'CARRIER_NOT_CONFIGURED',
                             'CARRIER_REFUSED', 'CARRIER_UNREACHABLE'));
