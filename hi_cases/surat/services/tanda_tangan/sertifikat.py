"""PAdES (B-B) with a certificate of the office, kept as PKCS#12 on this machine."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.signers.pdf_signer import PdfSigningSession

from hi_cases.core import clock
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.surat.services.tanda_tangan.port import PenandaGagal

_BIDANG = "TandaTanganDinas"


class _Penandatangan(PdfSigner):
    """Dates the signature by the clock of the system, as the letter itself is dated."""

    def init_signing_session(self, *args: Any, **kwargs: Any) -> PdfSigningSession:
        sesi = super().init_signing_session(*args, **kwargs)
        sesi.system_time = clock.ke_lokal(clock.sekarang()).replace(microsecond=0)
        return sesi


def _muat(berkas: Path, sandi: str) -> SimpleSigner:
    try:
        isi = berkas.read_bytes()
        return SimpleSigner.load_pkcs12_data(isi, other_certs=[], passphrase=sandi.encode())
    except (OSError, ValueError) as galat:
        raise PenandaGagal(
            "Sertifikat tanda tangan tidak dapat dibuka. Minta admin memeriksa pengaturan server, "
            "atau pilih tanda tangan basah."
        ) from galat


def _pastikan_berlaku(penanda: SimpleSigner) -> None:
    masa = penanda.signing_cert["tbs_certificate"]["validity"]  # ty: ignore[not-subscriptable]
    dari, sampai = masa["not_before"].native, masa["not_after"].native
    if not dari <= clock.sekarang() <= sampai:
        hari = [tulis_tanggal(clock.ke_lokal(satu).date(), hari=False) for satu in (dari, sampai)]
        raise PenandaGagal(
            f"Sertifikat tanda tangan hanya berlaku {hari[0]} sampai {hari[1]}. Minta admin "
            "menggantinya, atau pilih tanda tangan basah."
        )


class LokalPAdES:
    """Signs with the key in a PKCS#12 file; afterwards no change of the letter is allowed."""

    def __init__(self, berkas: Path, sandi: str) -> None:
        self._berkas = berkas
        self._sandi = sandi

    def tandatangani(self, pdf: bytes, nama: str, alasan: str, tempat: str) -> bytes:
        """Return the letter with its signature, added behind it: what was drawn stays as it was."""
        kunci = _muat(self._berkas, self._sandi)
        _pastikan_berlaku(kunci)
        keterangan = PdfSignatureMetadata(
            field_name=_BIDANG,
            md_algorithm="sha256",
            subfilter=SigSeedSubFilter.PADES,
            certify=True,
            docmdp_permissions=MDPPerm.NO_CHANGES,
            name=nama,
            reason=alasan,
            location=tempat,
        )
        # No rectangle: nothing is drawn, so the letter stays PDF/A. Readers hear the name.
        bidang = SigFieldSpec(_BIDANG, readable_field_name="Tanda tangan elektronik")
        penanda, keluar = _Penandatangan(keterangan, kunci, new_field_spec=bidang), io.BytesIO()
        # The library runs an event loop of its own; a thread that has one already has no room.
        with ThreadPoolExecutor(max_workers=1) as utas:
            tulis = IncrementalPdfFileWriter(io.BytesIO(pdf))
            utas.submit(penanda.sign_pdf, tulis, output=keluar).result()
        return keluar.getvalue()


def buat_sertifikat(nama: str, sandi: str, sejak: datetime, hari: int) -> bytes:
    """Return a new key with a certificate that it signs itself, as PKCS#12.

    For trying out and for use inside the office: nobody outside trusts it until he is told to.
    """
    kunci = rsa.generate_private_key(public_exponent=65537, key_size=3072)
    sebutan = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "ID"),
            x509.NameAttribute(NameOID.COMMON_NAME, nama),
        ]
    )
    sertifikat = (
        x509.CertificateBuilder()
        .subject_name(sebutan)
        .issuer_name(sebutan)
        .public_key(kunci.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(sejak)
        .not_valid_after(sejak + timedelta(days=hari))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_guna_kunci(), critical=True)
        .sign(kunci, hashes.SHA256())
    )
    return pkcs12.serialize_key_and_certificates(
        nama.encode(), kunci, sertifikat, None, BestAvailableEncryption(sandi.encode())
    )


def _guna_kunci() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
