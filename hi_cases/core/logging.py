"""Logs as one JSON object a line in production, plain lines on a developer's screen."""

import json
import logging
import sys
from typing import Any

from flask import has_request_context, request

from hi_cases.core import clock

_BAKU = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime"}


def _jalur() -> str:
    """Return the path; words in it by their names, since some are secrets that open a page."""
    if request.url_rule is None:
        return request.path
    jalur = request.url_rule.rule
    for nama, nilai in (request.view_args or {}).items():
        if isinstance(nilai, int):
            jalur = jalur.replace(f"<int:{nama}>", str(nilai))
    return jalur


class BarisJson(logging.Formatter):
    """One JSON object a line, with the request's method and path but never its fields."""

    def format(self, record: logging.LogRecord) -> str:
        """Write the record."""
        isi: dict[str, Any] = {
            "pada": clock.sekarang().isoformat(timespec="milliseconds"),
            "tingkat": record.levelname,
            "asal": record.name,
            "pesan": record.getMessage(),
        }
        if has_request_context():
            isi["jalur"] = f"{request.method} {_jalur()}"
        isi |= {nama: nilai for nama, nilai in vars(record).items() if nama not in _BAKU}
        if record.exc_info:
            isi["galat"] = self.formatException(record.exc_info)
        return json.dumps(isi, ensure_ascii=False, default=str)


def pasang(*, json_baris: bool, tingkat: str = "INFO") -> None:
    """Send all logs to standard error."""
    penangan = logging.StreamHandler(sys.stderr)
    penangan.setFormatter(
        BarisJson() if json_baris else logging.Formatter("%(levelname)s %(name)s: %(message)s")
    )
    akar = logging.getLogger()
    akar.handlers[:] = [penangan]
    akar.setLevel(tingkat)
