"""Pages of personal data."""

from flask import Blueprint

from hi_cases.core.web import ButirMenu
from hi_cases.data_pribadi.rules import INSIDEN
from hi_cases.urusan.rules.izin import izin_jenis

bp = Blueprint("data_pribadi", __name__)

MENU = (
    ButirMenu(
        INSIDEN.nama,
        "urusan.daftar",
        izin_jenis(INSIDEN).kode,
        kelompok="Pengelolaan",
        urutan=450,
        argumen={"jenis": INSIDEN.kode},
    ),
)
