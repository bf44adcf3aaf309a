"""Pages of the calendar of meetings."""

from hi_cases.core.web import ButirMenu
from hi_cases.jadwal.routes import acara, halangan, kalender, langganan, ruang, umum
from hi_cases.jadwal.routes.cetak_biru import bp

MENU = (
    ButirMenu("Jadwal", "jadwal.jadwal", "jadwal.lihat", urutan=113),
    # The admin keeps rooms too, and reads no calendar from which to come here.
    ButirMenu("Ruang", "jadwal.ruang", "jadwal.ruang", "Pengelolaan", urutan=458),
)

__all__ = ["MENU", "acara", "bp", "halangan", "kalender", "langganan", "ruang", "umum"]
