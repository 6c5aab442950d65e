-- How a call goes on by itself is the call's own history; what callers do to it is not.
select audit_table('call', 'Call', unseen => '{carrier_sequence,reconnects,dial_started_at}', is_for_callers_alone => true);
select leave_unaudited('call_pulse', 'a sign of life of a conversation, written every few seconds');
select leave_unaudited('call_turn', 'what was said is the call''s own history');
select leave_unaudited('tool_call', 'what the agent did is the call''s own history');
select leave_unaudited('call_fact', 'what the agent noted is the call''s own history');
select leave_unaudited('carrier_event', 'which news of the carrier was taken');
