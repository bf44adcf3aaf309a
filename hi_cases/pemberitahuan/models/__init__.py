"""Tables of notices: what somebody is told, by which channels it left, and the ladder."""

from hi_cases.pemberitahuan.models.kabar import Kabar, KodeWa, KontakWa, Pilihan
from hi_cases.pemberitahuan.models.pengingat import AnakTangga, Pengingat
from hi_cases.pemberitahuan.models.pesan import PesanKeluar

__all__ = ["AnakTangga", "Kabar", "KodeWa", "KontakWa", "Pengingat", "PesanKeluar", "Pilihan"]
