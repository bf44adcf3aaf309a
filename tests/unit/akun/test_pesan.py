"""Flask-Security speaks Indonesian, whatever it may have to say."""

import re

import pytest
from flask_security.core import _default_messages

from hi_cases.akun.routes.pesan import PESAN

_INGGRIS = re.compile(r"\b(the|your|you|invalid|please|not|code|must|password|login)\b", re.I)
_SISIPAN = re.compile(r"%\((\w+)\)")


def test_setiap_pesan_punya_kalimat_kita() -> None:
    assert set(PESAN) == set(_default_messages)


@pytest.mark.parametrize("kode", sorted(PESAN))
def test_kalimat_indonesia_dengan_nada_rumah_ini(kode: str) -> None:
    kalimat, nada = PESAN[kode]
    assert not _INGGRIS.search(_SISIPAN.sub("", kalimat))
    assert "!" not in kalimat
    assert nada in {"berhasil", "galat", "peringatan", ""}


@pytest.mark.parametrize("kode", sorted(PESAN))
def test_sisipan_hanya_yang_diberikan_pustaka(kode: str) -> None:
    assert set(_SISIPAN.findall(PESAN[kode][0])) <= set(
        _SISIPAN.findall(_default_messages[kode][0])
    )
