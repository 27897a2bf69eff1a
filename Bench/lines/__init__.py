"""The lines of the table, a file for those that share their runs; each names its lines and measures those wanted."""

from lines import (
    account_days,
    floors,
    growth,
    large_posts,
    many_reports,
    memory,
    one_report,
    reader,
    small_files,
    version,
)

ALL = [version, reader, large_posts, small_files, many_reports, one_report, memory, account_days, floors, growth]
