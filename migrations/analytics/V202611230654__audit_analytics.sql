select leave_unaudited('figure_hour', 'counted from the calls, and can be counted again');
select leave_unaudited('figure_total', 'counted from the calls, and can be counted again');
select leave_unaudited('figure_counted', 'which calls are counted');
