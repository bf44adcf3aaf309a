"""What follows the acts on submissions that record an LKS Bipartit, its renewal, its members."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.lks_bipartit.models import LksBipartit
from hi_cases.lks_bipartit.queries import satu as baca
from hi_cases.lks_bipartit.rules.jenis import pencatatan as jenis
from hi_cases.lks_bipartit.rules.pencatatan import BATAS_BERITAHU, BERITAHU, MASUK, SUDAH_ADA
from hi_cases.lks_bipartit.rules.susunan import periksa_susunan
from hi_cases.lks_bipartit.services import register
from hi_cases.lks_bipartit.types import Anggota, Status
from hi_cases.permohonan import queries as permohonan_queries
from hi_cases.permohonan.rules import lengkap
from hi_cases.permohonan.types import Jawaban, PortJenis, Tindakan
from hi_cases.perusahaan import queries as perusahaan

PENGURUS_MINIMAL = "lksb_pengurus"
_MENURUT_KODE = {satu.kode: satu for satu in jenis.JENIS}
_LANJUTAN = frozenset({jenis.LKSB_PEMBARUAN.kode, jenis.LKSB_PERUBAHAN.kode})


def jawaban(permohonan: Any) -> Jawaban:
    """Return the answers of a submission of these kinds as values."""
    return lengkap.terbaca(_MENURUT_KODE[permohonan.jenis], permohonan.isian, clock.hari_ini())


def _acuan_lks(permohonan: Any) -> LksBipartit | None:
    return baca.satu(permohonan.acuan_id) if permohonan.acuan_id else None


def fakta(permohonan: Any) -> Mapping[str, Any]:
    """Tell the guards: until when the notice was due, when it came, what stands recorded."""
    isian = jawaban(permohonan)
    dibentuk = isian.get("dibentuk") or isian.get("tanggal_perubahan")
    return {
        BATAS_BERITAHU: kalender.hari_batas(BERITAHU, dibentuk) if dibentuk else None,
        MASUK: permohonan_queries.masuk_pertama(permohonan),
        SUDAH_ADA: _sudah_ada(permohonan, isian),
    }


def _sudah_ada(permohonan: Any, isian: Jawaban) -> str:
    """Name what is in force for the same reach, beside which this one cannot stand."""
    dari, lingkup = isian.get("masa_dari"), isian.get("lingkup")
    if permohonan.jenis == jenis.LKSB_PERUBAHAN.kode or dari is None or lingkup is None:
        return ""
    ada = baca.beririsan(
        permohonan.perusahaan_id,
        lingkup,
        isian.get("cabang") or "",
        dari,
        kecuali=permohonan.acuan_id,
    )
    if ada is None or ada.permohonan_id == permohonan.id:
        return ""
    return f"{baca.sebut(ada)}, masa bakti sampai {_hari(ada.berlaku_sampai)}"


def _hari(hari: date) -> str:
    return tulis_tanggal(hari, hari=False)


def anggota(baris: Sequence[Jawaban]) -> list[Anggota]:
    """Return the rows of a list as members; empty cells are what they are."""
    return [
        Anggota(
            satu.get("nama") or "",
            satu.get("unsur"),
            satu.get("jabatan"),
            satu.get("bagian") or "",
        )
        for satu in baris
    ]


def tinjau_daftar(_permohonan: Any, baris: Sequence[Jawaban]) -> Sequence[str]:
    """Say what the list of members falls short of."""
    minimal = int(kalender.pengaturan(PENGURUS_MINIMAL, clock.hari_ini()))
    return periksa_susunan(anggota(baris), minimal)


def sesudah(pelaku: Pelaku, permohonan: Any, tindakan: Tindakan, data: Jawaban) -> None:
    """Enter what was recorded into the register; a renewal that was filed ends the reminding."""
    if tindakan is not Tindakan.CATATKAN:
        return
    kode = _MENURUT_KODE[permohonan.jenis]
    semua = anggota(permohonan_queries.baris_terbaca(permohonan, kode))
    isian, nomor = jawaban(permohonan), str(data["nomor"])
    if kode is jenis.LKSB_PERUBAHAN:
        register.pastikan_nomor_baru(nomor)
        register.ganti_pengurus(
            pelaku,
            permohonan.acuan_id,
            semua,
            isian["tanggal_perubahan"],
            permohonan_id=permohonan.id,
            nomor=nomor,
        )
        return
    register.terbitkan(
        pelaku,
        permohonan,
        isian,
        semua,
        nomor=nomor,
        menggantikan=_acuan_lks(permohonan) if kode is jenis.LKSB_PEMBARUAN else None,
        diberitahukan=permohonan_queries.masuk_pertama(permohonan),
    )


def _halangan(kode: str) -> Any:
    def halangan(_pelaku: Pelaku, perusahaan_id: int) -> str:
        if kode not in _LANJUTAN:
            return ""
        ada = baca.dapat_dilanjutkan(perusahaan_id)
        if ada is None:
            return "Belum ada LKS Bipartit perusahaan ini yang tercatat. Pilih pencatatan baru."
        if kode == jenis.LKSB_PERUBAHAN.kode and ada.status is not Status.BERLAKU:
            return "Masa bakti LKS Bipartit sudah berakhir. Pilih pembaruan."
        return ""

    return halangan


def _acuan(perusahaan_id: int) -> Rujukan | None:
    ada = baca.dapat_dilanjutkan(perusahaan_id)
    return ada.rujukan if ada else None


def _dari_acuan(acuan: Rujukan | None) -> LksBipartit | None:
    return baca.satu(acuan.id) if acuan and acuan.jenis == "lks_bipartit" else None


def _awal_baru(_pelaku: Pelaku, perusahaan_id: int | None, _acuan: Rujukan | None) -> Jawaban:
    if perusahaan_id is None:
        return {}
    laki, perempuan = perusahaan.pekerja_lp(perusahaan_id)
    isian = {
        "alamat": perusahaan.profil_surat(perusahaan_id)["alamat"],
        "pekerja_laki": laki,
        "pekerja_perempuan": perempuan,
    }
    return {nama: nilai for nama, nilai in isian.items() if nilai not in (None, "")}


def _awal_pembaruan(pelaku: Pelaku, perusahaan_id: int | None, acuan: Rujukan | None) -> Jawaban:
    """Begin with what is recorded, and the day after the present term."""
    lama = _dari_acuan(acuan)
    isian = dict(_awal_baru(pelaku, perusahaan_id, acuan))
    if lama is None:
        return isian
    mulai = lama.berlaku_sampai + timedelta(days=1)
    isian |= {
        "lingkup": lama.lingkup,
        "cabang": lama.cabang,
        "alamat": lama.alamat,
        "cara_pekerja": lama.cara_pekerja,
        "serikat": lama.serikat,
        "masa_dari": max(mulai, clock.hari_ini()),
    }
    return {nama: nilai for nama, nilai in isian.items() if nilai not in (None, "")}


def _baris(acuan: Rujukan | None) -> Sequence[Jawaban]:
    """Begin the list with the members that are recorded."""
    lama = _dari_acuan(acuan)
    if lama is None:
        return ()
    return [
        {
            "nama": satu.nama,
            "unsur": satu.unsur.value,
            "jabatan": satu.jabatan.value,
            "bagian": satu.bagian,
        }
        for satu in baca.pengurus_kini(lama)
    ]


def _surat(permohonan: Any) -> Mapping[str, Any]:
    """Facts for the proof: what is recorded, from when to when, and who sits in it."""
    kode = _MENURUT_KODE[permohonan.jenis]
    isian, lama = jawaban(permohonan), _acuan_lks(permohonan)
    ubah = kode is jenis.LKSB_PERUBAHAN
    dari = lama.berlaku_dari if ubah and lama else isian.get("masa_dari")
    sampai = lama.berlaku_sampai if ubah and lama else (register.akhir_masa(dari) if dari else None)
    semua = anggota(permohonan_queries.baris_terbaca(permohonan, kode))
    dibentuk = isian.get("dibentuk") or isian.get("tanggal_perubahan")
    return {
        "macam": {
            jenis.LKSB_PERUBAHAN.kode: "perubahan pengurus",
            jenis.LKSB_PEMBARUAN.kode: "pembaruan",
        }.get(permohonan.jenis, "baru"),
        "pekerja": _pekerja(isian, lama),
        "nomor_lama": lama.nomor if lama else "",
        "cabang": (lama.cabang if ubah and lama else isian.get("cabang")) or "",
        "alamat_lks": (lama.alamat if ubah and lama else isian.get("alamat")) or "",
        "dibentuk": _hari(dibentuk) if dibentuk else "",
        "masa_dari": _hari(dari) if dari else "",
        "masa_sampai": _hari(sampai) if sampai else "",
        "pengurus": [
            {
                "nama": satu.nama,
                "unsur": satu.unsur.label if satu.unsur else "",
                "jabatan": satu.jabatan.label if satu.jabatan else "",
            }
            for satu in semua
        ],
        "penanda_tangan": "",
        "catatan_hukum": [],
    }


def _pekerja(isian: Jawaban, lama: LksBipartit | None) -> str:
    laki, perempuan = isian.get("pekerja_laki"), isian.get("pekerja_perempuan")
    if laki is not None and perempuan is not None:
        return str(laki + perempuan)
    return str(lama.jumlah_pekerja or "") if lama else ""


def _port(kode: str) -> PortJenis:
    baru = kode == jenis.LKSB_BARU.kode
    return PortJenis(
        fakta=fakta,
        sesudah=sesudah,
        awal={
            jenis.LKSB_BARU.kode: _awal_baru,
            jenis.LKSB_PEMBARUAN.kode: _awal_pembaruan,
        }.get(kode, PortJenis().awal),
        halangan=_halangan(kode),
        acuan=PortJenis().acuan if baru else _acuan,
        baris=PortJenis().baris if baru else _baris,
        tinjau_daftar=tinjau_daftar,
        surat=_surat,
        produk=baca.dari_permohonan,
    )


PORT: Mapping[str, PortJenis] = {satu.kode: _port(satu.kode) for satu in jenis.JENIS}
