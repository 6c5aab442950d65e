select audit_table('phone_number', 'Number');
