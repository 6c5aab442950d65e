select leave_unaudited('idempotency_key', 'what a repeated request made the first time, forgotten after a day');
