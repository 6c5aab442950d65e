select audit_table('do_not_call_entry', 'DoNotCallEntry');
select audit_table('consent', 'Consent');
