"""A line of the log: where it happened, without the secrets that stand in addresses."""

import json
import logging

from flask import Flask

from hi_cases.core.logging import BarisJson


def test_words_of_an_address_are_written_by_their_names() -> None:
    app = Flask(__name__)
    app.add_url_rule("/kalender/<rahasia>.ics", "umpan", lambda rahasia: "")
    app.add_url_rule("/jadwal/<int:acara_id>", "acara", lambda acara_id: "")
    catatan = logging.makeLogRecord({"msg": "incident", "levelname": "ERROR", "name": "uji"})
    jalur = {}
    for alamat in ("/kalender/SANGAT-RAHASIA.ics", "/jadwal/7", "/tiada"):
        with app.test_request_context(alamat):
            jalur[alamat] = json.loads(BarisJson().format(catatan))["jalur"]
    assert jalur == {
        "/kalender/SANGAT-RAHASIA.ics": "GET /kalender/<rahasia>.ics",
        "/jadwal/7": "GET /jadwal/7",
        "/tiada": "GET /tiada",
    }
