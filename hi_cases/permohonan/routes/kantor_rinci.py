"""One submission at the office: where it stands, the one thing awaited, what else may be done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.papan import label, panel
from hi_cases.core.web import boleh, pelaku_kini, wajib
from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.pemberitahuan.queries.tenggat import baris_tenggat, jejak
from hi_cases.permohonan import queries, services
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.routes.bp import bp
from hi_cases.permohonan.routes.kantor_bahan import (
    akun_pihak,
    anggota_dari,
    baris_jejak,
    dokumen_putaran,
    sebut_putaran,
)
from hi_cases.permohonan.routes.kantor_loket import PengajuanLoket
from hi_cases.permohonan.routes.kantor_surat import surat_permohonan, surat_tindakan
from hi_cases.permohonan.routes.teliti_halaman import boleh_menilai
from hi_cases.permohonan.rules import alur, izin
from hi_cases.permohonan.rules.diam import penentu_gagal
from hi_cases.permohonan.types import (
    Cara,
    Jenis,
    NilaiButir,
    Tahap,
    Tindakan,
)

# Done on the pages of the form at the counter, not on a page of their own.
_DI_ISIAN = frozenset({Tindakan.AJUKAN, Tindakan.AJUKAN_ULANG})


def _tombol(
    p: Permohonan, satu: alur.Pilihan, surat: Mapping[Tindakan, dict[str, str]]
) -> dict[str, str]:
    aksi = satu.transisi.tindakan
    if aksi in surat:
        return surat[aksi]
    if aksi in _DI_ISIAN:
        return {"label": "Lanjutkan isian", "url": url_for("permohonan.loket_lanjut", id=p.id)}
    url = url_for("permohonan.tindakan", id=p.id, tindakan=aksi.value)
    return {"label": satu.transisi.sebutan, "url": url}


def _di_loket(p: Permohonan, satu: alur.Pilihan) -> bool:
    """Tell whether the act is open at the counter: answers of an account are its own to fill in."""
    return satu.transisi.tindakan not in _DI_ISIAN or p.cara is Cara.KERTAS


def _teliti(p: Permohonan) -> dict[str, str] | None:
    """The examination comes before the acts that end it."""
    if not boleh_menilai(p):
        return None
    return {"label": "Teliti naskah", "url": url_for("permohonan.teliti", id=p.id)}


def pilah(p: Permohonan, surat: Mapping[Tindakan, dict[str, str]]) -> dict[str, Any]:
    """Split the office's acts: the awaited one, others that may be done, those not yet and why.

    An act that a letter does is offered as the letter; by hand it stands among the others.
    """
    semua = [
        satu
        for satu in queries.pilihan(pelaku_kini(), p)
        if satu.transisi.oleh_staf and _di_loket(p, satu)
    ]
    bisa = [s for s in semua if s.boleh or _isian(s) or _dengan_surat(s, surat)]
    utama = _diam(p, bisa) or next((satu for satu in bisa if satu.transisi.utama), None)
    tombol = [_tombol(p, utama, surat)] if utama else []
    if teliti := _teliti(p):
        tombol.insert(1 if utama and _lebih_dahulu(utama) else 0, teliti)
    return {
        "utama": tombol[0] if tombol else None,
        "kedua": tombol[1] if len(tombol) > 1 else None,
        "bisa": [
            *(_tombol(p, satu, surat) for satu in bisa if satu is not utama),
            *(_kertas(p, satu) for satu in bisa if satu.boleh and _dengan_surat(satu, surat)),
        ],
        "belum": [_belum(satu) for satu in semua if satu not in bisa],
    }


def _diam(p: Permohonan, bisa: Sequence[alur.Pilihan]) -> alur.Pilihan | None:
    """Return the act that notes what silence has granted: from the lapse on, it is what waits."""
    satu = next((s for s in bisa if s.boleh and s.transisi.diam), None)
    if satu is None or penentu_gagal(queries.fakta(p, services.jenis_dari(p))):
        return None
    return satu


def _lebih_dahulu(satu: alur.Pilihan) -> bool:
    """Tell whether an act stands before the way to the examination."""
    return bool(satu.transisi.diam) or satu.transisi.tindakan is Tindakan.NYATAKAN_LENGKAP


def _dengan_surat(satu: alur.Pilihan, surat: Mapping[Tindakan, dict[str, str]]) -> bool:
    return not satu.halangan and satu.transisi.tindakan in surat


def _kertas(p: Permohonan, satu: alur.Pilihan) -> dict[str, str]:
    """The same act, recorded from a letter that was written elsewhere."""
    return {**_tombol(p, satu, {}), "label": f"{satu.transisi.sebutan} dari surat kertas"}


def _isian(satu: alur.Pilihan) -> bool:
    """What a filing at the counter still lacks is said on its pages, not here."""
    return satu.berwenang and satu.transisi.tindakan in _DI_ISIAN


def _belum(satu: alur.Pilihan) -> dict[str, str]:
    siapa = " atau ".join(p.label.lower() for p in satu.oleh)
    alasan = " ".join(satu.halangan) if satu.berwenang else f"dilakukan oleh {siapa}."
    return {"label": satu.transisi.sebutan, "alasan": alasan}


GAGAL = frozenset({NilaiButir.TIDAK_SESUAI, NilaiButir.DI_BAWAH_HUKUM})


def temuan(p: Permohonan, jenis: Jenis) -> dict[str, Any] | None:
    """Return what was found in this round: the points not met with what they miss, and how many
    are met or not judged yet; None before the first filing."""
    if p.putaran == 0:
        return None
    semua = queries.butir_berlaku(p, jenis)
    hasil = queries.butir_putaran(p)
    ada = [(satu, hasil[satu.kode]) for satu in semua if satu.kode in hasil]
    return {
        "gagal": [(satu, baris) for satu, baris in ada if baris.nilai in GAGAL],
        "sesuai": sum(1 for _, baris in ada if baris.nilai not in GAGAL),
        "belum": len(semua) - len(ada),
        "jumlah": len(semua),
    }


def _nomor_tenggat() -> int | None:
    teks = request.args.get("tenggat", "")
    return int(teks) if teks.isdecimal() and len(teks) < 15 else None


def _waktu(p: Permohonan) -> dict[str, Any]:
    """What runs, what has ended, the picture of one count, and with whom the time was spent."""
    semua = queries.tenggat(p)
    baris = baris_tenggat(pelaku_kini(), semua, "permohonan.rinci", p.id)
    berjalan = StatusTenggat.BERJALAN.value
    return {
        "tenggat_berjalan": [satu for satu in baris if satu["status"] == berjalan],
        "tenggat_usai": [satu for satu in baris if satu["status"] != berjalan],
        "jejak_hitung": jejak(semua, _nomor_tenggat()),
        "jam": [(sebut_putaran(s.putaran), s) for s in queries.jam_dinas(p) if s.putaran > 0],
    }


def _penelitian(p: Permohonan, jenis: Jenis) -> dict[str, Any]:
    return {
        "temuan": temuan(p, jenis),
        "pengembalian": queries.pengembalian(p),
        "catatan_terbuka": [s for s in queries.catatan(pelaku_kini(), p) if s.selesai_pada is None],
        "boleh_teliti": boleh(izin.TELITI) and p.putaran > 0 and p.tahap is not Tahap.DIAJUKAN,
        "nama_butir": {satu.kode: satu.teks for satu in jenis.butir},
        "nama_dokumen": {satu.kode: satu.label for satu in jenis.dokumen},
    }


@bp.get("/kantor/permohonan/<int:id>")
@wajib(izin.LIHAT)
def rinci(id: int) -> ResponseReturnValue:
    """Show one submission to the office."""
    pelaku = pelaku_kini()
    p = queries.ambil(pelaku, id)
    jenis = services.jenis_dari(p)
    surat = surat_permohonan(p)
    return render_template(
        "permohonan/kantor_rinci.html",
        p=p,
        jenis=jenis,
        isi=PengajuanLoket(pelaku, p, jenis),
        acuan=label(pelaku, p.acuan) if p.acuan else None,
        ringkas=queries.ringkas(pelaku, p),
        aksi=pilah(p, surat_tindakan(p, jenis, surat)),
        surat=surat,
        panel=panel(pelaku, p.rujukan),
        akun_pihak=akun_pihak(p),
        anggota_dari=anggota_dari(p, jenis),
        dokumen=dokumen_putaran(pelaku, p, jenis),
        riwayat=baris_jejak(queries.peristiwa(p), jenis),
        **_waktu(p),
        **_penelitian(p, jenis),
    )
