"""The case page: where it stands, the one thing awaited, what else may be done and why not."""

from __future__ import annotations

from typing import Any

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.alasan_phk import MENURUT_KODE
from hi_cases.core.authz import Pelaku
from hi_cases.core.web import boleh, pelaku_kini, ubah, wajib
from hi_cases.dokumen import queries as dokumen
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.types import JejakHitung, StatusTenggat
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.forms import FormCatatan
from hi_cases.perselisihan.queries.asal import asal
from hi_cases.perselisihan.queries.contoh import dari_contoh
from hi_cases.perselisihan.queries.masuk import DILIHAT
from hi_cases.perselisihan.queries.periksa_berkas import berkas_perkara
from hi_cases.perselisihan.routes.akibat import label_aksi
from hi_cases.perselisihan.routes.alamat import SEMUA_HADIR, TIDAK_HADIR
from hi_cases.perselisihan.routes.cetak_biru import bp
from hi_cases.perselisihan.routes.data_pribadi import data_pihak
from hi_cases.perselisihan.routes.pernyataan import panel_kabar
from hi_cases.perselisihan.routes.pertemuan import panel_jadwal
from hi_cases.perselisihan.routes.riwayat import baris_riwayat
from hi_cases.perselisihan.routes.surat_perkara import surat_ditunggu
from hi_cases.perselisihan.rules import alur, izin
from hi_cases.perselisihan.rules.akhir_tenggat import keterangan_akhir
from hi_cases.perselisihan.rules.daluwarsa import Daluwarsa
from hi_cases.perselisihan.rules.menunggu import Menunggu
from hi_cases.perselisihan.types import HASIL_KE_PHI, Tindakan
from hi_cases.surat import queries as surat


def _url_jejak(perkara_id: int, tenggat_id: int) -> str:
    return url_for("perselisihan.rincian", perkara_id=perkara_id, tenggat=tenggat_id) + "#jejak"


def baris_tenggat(perkara_id: int, semua: list[Any]) -> list[dict[str, Any]]:
    """Return the deadlines as the deadline component takes them."""
    kini = clock.hari_ini()
    return [
        {
            "label": satu.label or satu.ketentuan.nama,
            "kode": satu.ketentuan.kode,
            "jatuh": satu.jatuh,
            "sisa": kalender.sisa(satu, kini) if satu.jatuh else None,
            "terpakai": kalender.terpakai(satu, kini),
            "status": satu.status.value,
            "dipenuhi_pada": satu.dipenuhi_pada,
            "alternatif": satu.jatuh_alternatif,
            "perlu_verifikasi": satu.ketentuan.keyakinan.perlu_verifikasi,
            "akhir": keterangan_akhir(satu),
            "dijeda": "sedang dijeda" if satu.dijeda else "",
            "url_jejak": _url_jejak(perkara_id, satu.id),
            "url_pengingat": url_for("pemberitahuan.pengingat_tenggat", tenggat_id=satu.id)
            if boleh("pengingat.lihat")
            else "",
        }
        for satu in semua
    ]


def _nomor_tenggat() -> int | None:
    teks = request.args.get("tenggat", "")
    return int(teks) if teks.isdecimal() and len(teks) < 15 else None


def _milik_panel(semua: list[Any], panel: Menunggu) -> Any:
    """Return the running deadline that the panel of now speaks of."""
    pihak = queries.kunci_pihak(panel.pihak_id) if panel.pihak_id else ""
    sekode = [satu for satu in semua if satu.ketentuan.kode == panel.kode]
    return min(
        sekode, key=lambda satu: (satu.jatuh != panel.sebelum, satu.kunci != pihak), default=None
    )


def _dipilih(semua: list[Any], nomor: int | None, panel: Menunggu) -> Any:
    """Return the deadline whose trace is shown: the one asked for, the panel's, the most urgent."""
    if nomor is not None:
        return next((satu for satu in semua if satu.id == nomor), None)
    berjalan = [satu for satu in semua if satu.status is StatusTenggat.BERJALAN]
    if (milik := _milik_panel(berjalan, panel)) is not None:
        return milik
    berhari = [satu for satu in berjalan if satu.jatuh is not None]
    return min(berhari, key=lambda satu: satu.jatuh, default=berjalan[0] if berjalan else None)


def jejak(h: queries.HalamanPerkara, nomor: int | None) -> JejakHitung | None:
    """Return the picture of one deadline's count, where there is one."""
    satu = _dipilih(h.tenggat, nomor, h.menunggu)
    return kalender.jejak_tenggat(satu) if satu is not None else None


_PASANGAN = {Tindakan.JADWALKAN: Tindakan.CATAT_PANGGILAN}
"""A meeting that is planned elsewhere is called for on paper: that stands beside planning it."""


def _tombol(
    halaman: queries.HalamanPerkara, satu: alur.Pilihan, kata: str = "", **alamat: str
) -> dict[str, str]:
    nomor = halaman.perkara.id
    return {
        "label": kata or label_aksi(satu.tindakan, halaman.fakta),
        "url": url_for(
            "perselisihan.tindakan", perkara_id=nomor, kode=satu.tindakan.value, **alamat
        ),
    }


def _hasil_sidang(halaman: queries.HalamanPerkara, satu: alur.Pilihan) -> list[dict[str, str]]:
    """What became of a session whose day has come: both outcomes, one form."""
    return [
        _tombol(halaman, satu, "Catat sidang: semua hadir", hasil=SEMUA_HADIR),
        _tombol(halaman, satu, "Catat sidang: ada yang tidak hadir", hasil=TIDAK_HADIR),
    ]


def pilah(halaman: queries.HalamanPerkara) -> dict[str, Any]:
    """Split the acts: the one awaited, perhaps in two, others that may be done, those not yet."""
    pilihan = halaman.pilihan
    if halaman.fakta.register:
        # Nothing of it is "not yet" (`alur.pilihan`): what another role does needs no line.
        pilihan = [p for p in pilihan if p.boleh]
    if not halaman.dapat_dilepas:
        pilihan = [p for p in pilihan if p.tindakan is not Tindakan.LEPAS_TAUTAN]
    kini = halaman.menunggu.tindakan
    ditunggu = next((p for p in pilihan if p.tindakan is kini), None)
    boleh = {p.tindakan: p for p in pilihan if p.boleh}
    utama, kedua = boleh.pop(kini, None), boleh.pop(_PASANGAN.get(kini), None)
    tombol = [_tombol(halaman, satu) if satu else None for satu in (utama, kedua)]
    if utama and kini is Tindakan.CATAT_SIDANG:
        tombol = list(_hasil_sidang(halaman, utama))
    return {
        "di_samping": [
            {"kini": satu, "tombol": _tombol(halaman, boleh.pop(satu.tindakan))}
            if satu.tindakan in boleh
            else {"kini": satu, "tombol": None}
            for satu in halaman.menunggu.lain
        ],
        "arsip": alur.ARSIP if halaman.fakta.register else "",
        "utama": tombol[0],
        "kedua": tombol[1],
        "alasan_utama": f"{ditunggu.label}: {ditunggu.alasan}" if ditunggu and not utama else "",
        "bisa": [_tombol(halaman, p) for p in boleh.values()],
        "belum": [{"label": p.label, "alasan": p.alasan} for p in pilihan if not p.boleh],
    }


def _daluwarsa(h: queries.HalamanPerkara) -> Daluwarsa | None:
    """The warning while somebody may sue: an agreement ends that, one in part does not."""
    return h.daluwarsa if not h.fakta.pb or h.fakta.hasil in HASIL_KE_PHI else None


def _dokumen_baru(h: queries.HalamanPerkara) -> bool:
    """Tell whether a party added papers since an officer last said that he had looked."""
    for satu in h.peristiwa:
        if satu.tindakan in {DILIHAT, Tindakan.TAMBAH_DOKUMEN}:
            return satu.tindakan == Tindakan.TAMBAH_DOKUMEN
    return False


def _milik(kode: str, h: queries.HalamanPerkara) -> bool:
    return boleh(kode, milik_sendiri=alur.milik(pelaku_kini(), h.fakta))


def _catatan(pelaku: Pelaku, h: queries.HalamanPerkara) -> dict[str, Any]:
    """Private notes: the leading mediator's own, nobody else's."""
    if h.fakta.mediator_id != pelaku.id:
        return {"catatan": None, "form_catatan": None}
    return {
        "catatan": queries.catatan_pribadi(pelaku, h.perkara.id),
        "form_catatan": FormCatatan(),
    }


@bp.get("/<int:perkara_id>")
@wajib(izin.LIHAT_RINGKAS)
def rincian(perkara_id: int) -> ResponseReturnValue:
    """Show one case, personal data masked."""
    if not boleh(izin.LIHAT):
        ringkas = queries.ringkas(pelaku_kini(), perkara_id)
        return render_template("perselisihan/ringkas.html", r=ringkas)
    return _tampil(perkara_id, buka=False)


@bp.post("/<int:perkara_id>/data-pribadi")
@wajib(izin.BUKA_DATA_PRIBADI)
def data_pribadi(perkara_id: int) -> ResponseReturnValue:
    """Show the case with NIK and telephone in clear; the trail says who looked."""
    with ubah():
        services.buka_data_pribadi(pelaku_kini(), perkara_id, request.form.get("alasan", ""))
    return _tampil(perkara_id, buka=True)


def _tampil(perkara_id: int, *, buka: bool) -> ResponseReturnValue:
    pelaku = pelaku_kini()
    h = queries.halaman(pelaku, perkara_id)
    tenggat = baris_tenggat(perkara_id, h.tenggat)
    tentang = surat.surat_untuk(pelaku, h.perkara.rujukan)
    jadwal = panel_jadwal(h, tentang)
    aksi = pilah(h)
    for satu in aksi["di_samping"]:
        satu["surat"] = surat_ditunggu(pelaku, h, satu["kini"].tindakan, jadwal, tentang)
    return render_template(
        "perselisihan/rincian.html",
        h=h,
        tenggat_berjalan=[satu for satu in tenggat if satu["status"] == "berjalan"],
        tenggat_usai=[satu for satu in tenggat if satu["status"] != "berjalan"],
        jejak=jejak(h, _nomor_tenggat()),
        aksi=aksi,
        daluwarsa=_daluwarsa(h),
        contoh=dari_contoh(pelaku, perkara_id),
        asal=asal(pelaku, h.perkara),
        nama_pihak={satu.id: satu.nama for satu in h.fakta.pihak},
        berkas=berkas_perkara(pelaku, h.perkara, termasuk_batal=True),
        dari_pihak=panel_kabar(h),
        pribadi=data_pihak(h.pihak, buka=buka),
        pribadi_terbuka=buka,
        dokumen_baru=_dokumen_baru(h),
        boleh_tandai=_milik(izin.MASUK, h),
        boleh_akses=_milik(izin.UNDANG, h),
        boleh_buka=_milik(izin.BUKA_DATA_PRIBADI, h),
        boleh_batalkan=dokumen.boleh_batalkan(pelaku, h.perkara.rujukan),
        surat=tentang,
        jadwal=jadwal,
        surat_ditunggu=surat_ditunggu(pelaku, h, h.menunggu.tindakan, jadwal, tentang),
        **_catatan(pelaku, h),
        jejak_perkara=baris_riwayat(h.peristiwa),
        alasan_phk=MENURUT_KODE.get(h.perkara.alasan_phk or ""),
    )
