"""Who answers for the kinds of matter of this domain."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from flask import url_for

from hi_cases.akun import queries as akun
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah
from hi_cases.core.papan import data_diri
from hi_cases.core.rujukan import Panel
from hi_cases.core.tanggal import tulis_waktu
from hi_cases.data_pribadi.models import PermintaanData
from hi_cases.data_pribadi.queries import permintaan as baca
from hi_cases.data_pribadi.rules.insiden import INSIDEN
from hi_cases.data_pribadi.rules.jam import saat_terima
from hi_cases.data_pribadi.rules.permintaan import PERIKSA, PERMINTAAN, SUSUN
from hi_cases.data_pribadi.services import insiden, jawaban, salinan
from hi_cases.data_pribadi.types import Hak, Saluran
from hi_cases.pemberitahuan import services as pemberitahuan
from hi_cases.pemberitahuan.types import Kelompok
from hi_cases.urusan.services import kartu
from hi_cases.urusan.types import BUAT, Isi, PortJenis, Urusan

_KABAR = {
    "minta_identitas": "Tunjukkan bukti identitas Anda, supaya permintaan dapat dikerjakan.",
    "jawab": "Jawabannya dapat dibaca pada halaman permintaan itu.",
    "tolak": "Alasan dan dasarnya dapat dibaca pada halaman permintaan itu.",
}
_PEMBUKA = (Peran.SUBKOOR, Peran.KABID, Peran.PETUGAS)


def _saat(tanggal: Any, pukul: str) -> Any:
    hari = tanggal if isinstance(tanggal, date) else date.fromisoformat(tanggal)
    saat = saat_terima(hari, pukul)
    if saat > clock.sekarang():
        raise DataTidakSah(
            {"pukul": "Pukul diterimanya belum lewat. Periksa tanggal dan pukulnya."}
        )
    return saat


def _terima(pelaku: Pelaku, urusan: Urusan, isi: Isi) -> None:
    """Keep the hour of a new request, and give it a card to be followed by."""
    db.session.add(
        PermintaanData(
            urusan_id=urusan.id,
            terbuka=True,
            saluran=Saluran.LOKET,
            diterima_pada=_saat(urusan.tanggal, isi["pukul"]),
        )
    )
    db.session.flush()
    kartu.kartu(urusan)


def _hubungkan(permintaan: PermintaanData, surel: str) -> None:
    """Join the request to the account that the officer named; an outsider's, and a living one."""
    pemilik = akun.dengan_email(surel.strip().lower())
    if pemilik is None or not pemilik.aktif or pemilik.pelaku.staf:
        raise DataTidakSah(
            {
                "surel_akun": "Tidak ada akun aktif di luar dinas dengan surel itu. Periksa "
                "ejaannya, atau kosongkan."
            }
        )
    if permintaan.pengguna_id not in (None, pemilik.id):
        raise DataTidakSah(
            {"surel_akun": "Permintaan ini datang dari akun lain. Kosongkan isian ini."}
        )
    permintaan.pengguna_id = pemilik.id


def _kenali(pelaku: Pelaku, urusan: Urusan, permintaan: PermintaanData, surel: Any) -> None:
    """Join the request to an account, or give whoever stands there a PIN of his own: the first one
    went to whoever sent the form."""
    if surel:
        _hubungkan(permintaan, surel)
    if permintaan.pengguna_id is None:
        kartu.pin_baru(pelaku, urusan)


def _sesudah(pelaku: Pelaku, urusan: Urusan, tindakan: str, isi: Isi) -> None:
    if tindakan == BUAT:
        _terima(pelaku, urusan, isi)
        return
    permintaan = baca.satu(urusan.id, tahan=True)
    permintaan.terbuka = urusan.terbuka
    if tindakan == "ubah":
        permintaan.diterima_pada = _saat(urusan.tanggal, isi["pukul"])
    if tindakan == PERIKSA:
        _kenali(pelaku, urusan, permintaan, isi.get("surel_akun"))
    if tindakan == SUSUN:
        salinan.minta(pelaku, permintaan, urusan)
    if (kabar := _KABAR.get(tindakan)) and permintaan.pengguna_id is not None:
        pemberitahuan.beri_tahu(
            [permintaan.pengguna_id],
            kelompok=Kelompok.PERKARA,
            judul=f"Permintaan data pribadi {urusan.nomor}: {urusan.langkah[-1].judul.lower()}",
            isi=kabar,
            kunci=f"permintaan_data:{urusan.id}:{urusan.langkah[-1].id}",
            rujukan=permintaan.rujukan,
        )
    db.session.flush()


def _fakta(urusan: Urusan) -> Isi:
    satu = db.session.get(PermintaanData, urusan.id)
    return {
        "berakun": satu is not None and satu.pengguna_id is not None,
        "salinan": satu is not None and satu.sha256 is not None,
    }


def _perbaikan(permintaan: PermintaanData) -> list[dict[str, Any]]:
    """Return where the office corrects what it keeps of the account, with how much there is."""
    if permintaan.pengguna_id is None:
        return []
    return [
        {
            "nama": satu.nama,
            "jumlah": len(satu.baris),
            "url": url_for(satu.perbaiki.endpoint, **satu.perbaiki.argumen)
            if satu.perbaiki
            else "",
        }
        for satu in data_diri(permintaan.pengguna_id)
    ]


def _panel(pelaku: Pelaku, urusan: Urusan) -> Sequence[Panel]:
    permintaan = baca.satu(urusan.id)
    dikenal = urusan.tahap in ("identitas_diperiksa", "dikerjakan")
    pemilik = permintaan.pengguna_id or 0
    data = {
        "b": baca.jadikan_baris(urusan, permintaan),
        "akun": akun.kontak([pemilik]).get(pemilik),
        "kartu": kartu.kartu_ada(urusan.id) if pelaku.berperan(*_PEMBUKA) else None,
        "pasal": Hak(urusan.isi["hak"]).pasal,
        "pekerjaan": salinan.pekerjaan_milik(permintaan),
        "bagian": _perbaikan(permintaan) if dikenal else [],
    }
    return (Panel("Waktu dan pemohon", "data_pribadi/_panel_permintaan.html", data),)


def _lacak(urusan: Urusan) -> Sequence[str]:
    b = baca.jadikan_baris(urusan, baca.satu(urusan.id))
    awal = f"Diterima {tulis_waktu(b.diterima)} WIB."
    if urusan.terbuka:
        hasil = [awal, f"Dijawab paling lambat {tulis_waktu(b.sampai)} WIB."]
        if urusan.tahap == "identitas_kurang":
            hasil.append("Datanglah ke loket Dinas dengan tanda pengenal asli dan kode ini.")
        return hasil
    if urusan.tahap == "ditarik" or jawaban.unduhan(urusan) is not None:
        return [awal]
    return [awal, "Jawaban diserahkan di loket Dinas kepada pemohon dengan tanda pengenal asli."]


URUSAN = (
    (
        PERMINTAAN,
        PortJenis(
            fakta=_fakta,
            sesudah=_sesudah,
            panel=_panel,
            lacak=_lacak,
            unduhan_lacak=jawaban.unduhan,
            unduh_lacak=jawaban.unduh,
        ),
    ),
    (INSIDEN, PortJenis(sesudah=insiden.sesudah, panel=insiden.panel)),
)
